import type { SourceDocument, SourcePlace } from '@gangmu/plan';

/** Where in the original the character at `offset` stands: `placeAt(document, target.start)` → `{ page: 3 }`. */
export function placeAt(document: Pick<SourceDocument, 'places'>, offset: number): SourcePlace | undefined {
  const { places } = document;
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.offset ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return places[low - 1]?.place;
}
