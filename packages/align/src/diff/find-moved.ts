/** Of the old places in new order, those outside a longest rising run: the fewest clauses that must have moved. */
export function findMoved(oldPlaces: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const previous = new Int32Array(oldPlaces.length).fill(-1);
  oldPlaces.forEach((place, at) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((oldPlaces[tails[middle] as number] as number) < place) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[at] = tails[low - 1] as number;
    tails[low] = at;
  });
  const kept = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] as number) kept.add(at);
  return new Set(oldPlaces.flatMap((place, at) => (kept.has(at) ? [] : [place])));
}
