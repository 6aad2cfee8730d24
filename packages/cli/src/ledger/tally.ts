/** How often each key occurs, most frequent first; equals keep the order in which they came. */
export function tally<K>(keys: Iterable<K>): readonly (readonly [K, number])[] {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
