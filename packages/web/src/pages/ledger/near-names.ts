/** Two neighbouring characters of a name. */
const pairs = (name: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, name.length - 1) }, (_, at) => name.slice(at, at + 2)));

/** Names that were perhaps meant, the nearest first: by the pairs of characters they share (Dice), at least a third. */
export function nearNames(sought: string, names: readonly string[], most = 3): readonly string[] {
  const wanted = pairs(sought);
  return names
    .map((name) => {
      const own = pairs(name);
      const shared = [...own].filter((pair) => wanted.has(pair)).length;
      return { name, near: (2 * shared) / Math.max(1, own.size + wanted.size) };
    })
    .filter(({ near }) => near >= 1 / 3)
    .toSorted((a, b) => b.near - a.near)
    .slice(0, most)
    .map(({ name }) => name);
}
