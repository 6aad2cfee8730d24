import type { Span } from '@gangmu/plan';

/** Index of the unit that a place stands in, -1 for none. Units follow each other without overlap. */
export function unitAt(units: readonly Span[], place: number): number {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle] as Span).start <= place) low = middle + 1;
    else high = middle;
  }
  return low > 0 && place < (units[low - 1] as Span).end ? low - 1 : -1;
}

/** Spans by the unit they begin in, in their own order. */
export function byUnit<T extends Span>(units: readonly Span[], spans: readonly T[]): readonly (readonly T[])[] {
  const found: T[][] = units.map(() => []);
  for (const span of spans) found[unitAt(units, span.start)]?.push(span);
  return found;
}
