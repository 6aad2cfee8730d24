const EDGE = /[。；;！？!?，,：:\n]/u;

/** Places in a stretch of text after which it may be cut: behind every mark that ends a clause, and at its ends. */
export function clauseEdges(text: string, start: number, end: number): readonly number[] {
  const edges = [start];
  for (let at = start; at + 1 < end; at += 1)
    if (EDGE.test(text[at] as string) && !isFigure(text, at)) edges.push(at + 1);
  edges.push(end);
  return edges;
}

/** A comma inside 8,000 ends nothing. */
const isFigure = (text: string, at: number): boolean =>
  /[,，]/u.test(text[at] ?? '') && /\d/u.test(text[at - 1] ?? '') && /\d/u.test(text[at + 1] ?? '');

/** The nearest edge before or after a place, within the whole text; moves one end of a span by a clause. */
export function nextEdge(text: string, at: number, by: -1 | 1): number {
  for (let place = at + by; place > 0 && place < text.length; place += by)
    if (EDGE.test(text[place - 1] as string) && !isFigure(text, place - 1)) return place;
  return by < 0 ? 0 : text.length;
}
