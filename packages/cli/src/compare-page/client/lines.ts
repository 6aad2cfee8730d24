import { current, isNarrow, type Knot } from './page.ts';

const svg = document.getElementById('lines') as unknown as SVGSVGElement;
const SVG = 'http://www.w3.org/2000/svg';
let lit: ReadonlySet<Knot> = new Set();
let waiting = false;

/** Draws the lines of some knots stronger than the others. */
export function lightLines(knots: Iterable<Knot>): void {
  lit = new Set(knots);
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

/** A line for every link of which an end is in view; an end out of view is drawn to the edge it lies behind. */
function paint(): void {
  svg.replaceChildren();
  if (isNarrow() || document.body.dataset.view !== 'pair') return;
  const { a, b, knots } = current();
  const [left, right] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
  const paths: SVGPathElement[] = [];
  for (const knot of knots) {
    if (!knot.a || !knot.b || hidden(knot.a) || hidden(knot.b)) continue;
    const [from, to] = [end(knot.a, left), end(knot.b, right)];
    if (from.away && to.away) continue;
    const middle = (left.right + right.left) / 2;
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', `M${left.right} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${right.left} ${to.y}`);
    const away = from.away || to.away ? ' away' : '';
    path.setAttribute('class', `${knot.standing}${knot.conflict ? ' x' : ''}${away}${lit.has(knot) ? ' lit' : ''}`);
    paths.push(path);
  }
  // What is lit lies over the others.
  paths.sort((one, two) => Number(one.classList.contains('lit')) - Number(two.classList.contains('lit')));
  svg.append(...paths);
  svg.setAttribute('class', paths.some((path) => path.classList.contains('lit')) ? 'some' : '');
}

const hidden = (element: HTMLElement): boolean => element.classList.contains('gone');

function end(element: HTMLElement, pane: DOMRect): { readonly y: number; readonly away: boolean } {
  const box = element.getBoundingClientRect();
  const y = box.top + 22;
  const away = box.bottom < pane.top + 8 || y > pane.bottom - 4;
  return { y: Math.min(pane.bottom - 3, Math.max(pane.top + 3, y)), away };
}
