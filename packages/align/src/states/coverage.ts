/** Share of some terms, by weight, that are among those held: 0 to 1. All by number in one vocabulary. */
export function coverage(numbers: Uint32Array, held: Uint8Array, weights: Float64Array): number {
  let all = 0;
  let shared = 0;
  for (const number of numbers) {
    const weight = weights[number] as number;
    all += weight;
    if (held[number] === 1) shared += weight;
  }
  return all === 0 ? 0 : shared / all;
}
