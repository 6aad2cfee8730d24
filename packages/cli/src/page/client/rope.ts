import { isNarrow, list, marksOf, rowOf, text } from './page.ts';

const svg = document.getElementById('rope') as unknown as SVGSVGElement;
const path = svg.querySelector('path') as SVGPathElement;
const [near, far] = svg.querySelectorAll('circle');
let held: string | null = null;
let waiting = false;

/** Draws the line between a row and the end of its sentence, and keeps it while either side is scrolled. */
export function drawRope(id: string | null): void {
  held = id;
  redraw();
}

export function redraw(): void {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    paint();
  });
}

function paint(): void {
  const row = held === null ? null : rowOf(held);
  const rects = held === null ? [] : marksOf(held).flatMap((mark) => [...mark.getClientRects()]);
  const last = rects.filter(({ width }) => width > 0).at(-1);
  if (!row || !last || isNarrow() || row.offsetParent === null) {
    svg.classList.remove('on');
    return;
  }
  const page = text.getBoundingClientRect();
  const pane = list.getBoundingClientRect();
  const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
  // The line runs in the white under the words to the margin, then over to the row.
  const start = { x: last.right, y: clamp(last.bottom - 1, page.top + 4, page.bottom - 4) };
  const margin = (text.querySelector('article')?.getBoundingClientRect().right ?? page.right) - 92;
  const bend = Math.max(start.x, margin);
  const box = row.getBoundingClientRect();
  const end = { x: pane.left, y: clamp(box.top + 17, pane.top + 4, pane.bottom - 4) };
  const middle = (bend + end.x) / 2;
  path.setAttribute('d', `M${start.x} ${start.y}H${bend}C${middle} ${start.y} ${middle} ${end.y} ${end.x} ${end.y}`);
  place(near, start);
  place(far, end);
  svg.setAttribute('class', `on ${row.classList[1] ?? ''}`);
}

function place(circle: SVGCircleElement | undefined, { x, y }: { readonly x: number; readonly y: number }): void {
  circle?.setAttribute('cx', String(x));
  circle?.setAttribute('cy', String(y));
}
