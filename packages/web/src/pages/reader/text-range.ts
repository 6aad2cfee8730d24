/** The text node and offset of a place in the document, given as an offset into its text. */
function point(pane: HTMLElement, offset: number, atEnd: boolean): readonly [Text, number] | null {
  const spans = pane.querySelectorAll<HTMLElement>('[data-start]');
  let [low, high] = [0, spans.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const start = Number(spans[middle]?.dataset.start);
    if (atEnd ? start < offset : start <= offset) low = middle;
    else high = middle - 1;
  }
  const span = spans[low];
  const node = span?.firstChild;
  if (!span || !(node instanceof Text)) return null;
  return [node, Math.max(0, Math.min(node.length, offset - Number(span.dataset.start)))];
}

/** A stretch of the text as a range of the page. */
export function rangeOf(pane: HTMLElement, start: number, end: number): Range | null {
  const [from, to] = [point(pane, start, false), point(pane, end, true)];
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  return range;
}

/** What is selected in the document, as offsets into its text; null where nothing is. */
export function selectedIn(pane: HTMLElement): { readonly start: number; readonly end: number } | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const offset = (node: Node, at: number): number | null => {
    const span = (node instanceof HTMLElement ? node : node.parentElement)?.closest<HTMLElement>('[data-start]');
    return span && pane.contains(span) ? Number(span.dataset.start) + (node instanceof Text ? at : 0) : null;
  };
  const [start, end] = [offset(range.startContainer, range.startOffset), offset(range.endContainer, range.endOffset)];
  return start !== null && end !== null && end > start ? { start, end } : null;
}

/** Shows one stretch as held by the rope, by the browser's own highlights where it has them. */
export function highlight(name: string, range: Range | null): void {
  if (!('highlights' in CSS)) return;
  if (range) CSS.highlights.set(name, new Highlight(range));
  else CSS.highlights.delete(name);
}
