import { lightLines } from './lines.ts';
import { current, isNarrow, type Knot, type Pair } from './page.ts';

const dock = document.getElementById('dock') as HTMLElement;
const shelf = dock.querySelector('div') as HTMLElement;
let picked: Knot | null = null;
let marked: readonly Element[] = [];

export const pickedKnot = (): Knot | null => picked;

/** Shows what hangs together with a clause while the pointer is on it. */
export function point(element: HTMLElement | null): void {
  const pair = current();
  const knots = element === null ? (picked ? [picked] : []) : (pair.of.get(element) ?? []);
  light(pair, knots);
}

/** Picks a knot: its reasons open and both its clauses come side by side. */
export function pick(knot: Knot | null, from: 'a' | 'b' | 'elsewhere' = 'elsewhere'): void {
  picked = knot;
  const pair = current();
  for (const element of pair.root.querySelectorAll('.col .picked')) element.classList.remove('picked');
  dock.hidden = knot === null;
  if (knot === null) {
    light(pair, []);
    return;
  }
  const why = knot.why.cloneNode(true) as HTMLElement;
  why.removeAttribute('id');
  why.hidden = false;
  shelf.replaceChildren(why);
  dock.scrollTop = 0;
  for (const element of [knot.a, knot.b]) element?.classList.add('picked');
  if (!isNarrow()) bringTogether(pair, knot, from);
  light(pair, [knot]);
}

function light(pair: Pair, knots: readonly Knot[]): void {
  for (const element of marked) element.classList.remove('on', 'lack');
  const found: Element[] = [];
  const add = (element: Element | null, name: string) => {
    if (!element) return;
    element.classList.add(name);
    found.push(element);
  };
  for (const knot of knots) {
    add(knot.a, 'on');
    add(knot.b, 'on');
    if (knots.length > 1 && knot !== picked) continue;
    const key = knot.why.dataset.k;
    for (const mark of pair.root.querySelectorAll(`.col u[data-k~="k${key}"]`)) add(mark, 'on');
    for (const mark of pair.a.querySelectorAll(`u[data-k~="g${key}"]`)) add(mark, 'lack');
  }
  marked = found;
  lightLines(knots);
}

/** Brings the two clauses to one height; the one that was touched stays where it is. */
function bringTogether(pair: Pair, { a, b }: Knot, from: 'a' | 'b' | 'elsewhere'): void {
  const still = from === 'b' ? b : a;
  const other = from === 'b' ? a : b;
  const [pane, otherPane] = from === 'b' ? [pair.b, pair.a] : [pair.a, pair.b];
  // Heights of sections that were never drawn are only estimates: once more when they have been.
  const move = () => {
    if (from === 'elsewhere' || !still || !inView(still, pane)) bring(still, pane, pane.clientHeight * 0.22);
    const y = still
      ? still.getBoundingClientRect().top - pane.getBoundingClientRect().top
      : otherPane.clientHeight * 0.22;
    bring(other, otherPane, Math.min(Math.max(y, 12), otherPane.clientHeight * 0.6));
  };
  move();
  requestAnimationFrame(move);
}

function inView(element: HTMLElement, pane: HTMLElement): boolean {
  const [box, view] = [element.getBoundingClientRect(), pane.getBoundingClientRect()];
  return box.top >= view.top - 4 && box.top < view.bottom - 80;
}

export function bring(element: HTMLElement | null, pane: HTMLElement, y: number): void {
  if (element) pane.scrollTop += element.getBoundingClientRect().top - pane.getBoundingClientRect().top - y;
}

/** Up and down: the next knot whose clauses are shown. */
export function step(by: 1 | -1): void {
  const shown = current().knots.filter(({ a, b }) =>
    [a, b].every((element) => element === null || !element.classList.contains('gone')),
  );
  const at = picked ? shown.indexOf(picked) : -1;
  const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : at + by];
  if (next) pick(next);
}
