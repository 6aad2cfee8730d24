import { all, showAll, visible } from './filter.ts';
import { isNarrow, list, marksOf, rowOf, rows, text } from './page.ts';
import { drawRope } from './rope.ts';
import { openSheet } from './sheet.ts';

let picked: string | null = null;
let lit: readonly HTMLElement[] = [];

export const pickedId = (): string | null => picked;

/** Lights up a finding under the pointer; null goes back to the picked one. */
export function point(id: string | null): void {
  const shown = id ?? picked;
  for (const element of lit) element.classList.remove('on');
  const row = shown === null ? null : rowOf(shown);
  lit = shown === null ? [] : [...marksOf(shown), ...(row ? [row] : [])];
  const kind = row?.classList[1];
  const colour = row && kind ? getComputedStyle(row).getPropertyValue('--tint') : '';
  for (const element of lit) {
    element.classList.add('on');
    if (colour !== '') element.style.setProperty('--tint', colour);
  }
  drawRope(shown);
}

/** Picks a finding: its row opens and whichever side was not touched is brought to it. */
export function pick(id: string | null, from: 'row' | 'text' | 'keys'): void {
  if (picked !== null) close(rowOf(picked));
  picked = id;
  if (id === null) {
    point(null);
    return;
  }
  const row = rowOf(id);
  if (!row) return;
  if (from === 'text' && !visible(row)) showAll();
  open(row);
  for (const mark of marksOf(id).slice(0, 1)) mark.closest('details')?.setAttribute('open', '');
  if (isNarrow()) openSheet(true);
  if (from !== 'row') bring(row, list, from === 'keys' ? 'nearest' : 'center');
  if (from !== 'text' || isNarrow()) for (const mark of marksOf(id).slice(0, 1)) bring(mark, text, 'center');
  // What was scrolled in has its final place only in the next frame.
  point(id);
  requestAnimationFrame(() => point(id));
}

/** Scrolls one pane and nothing else, so that an element stands in its upper half. */
function bring(element: HTMLElement, pane: HTMLElement, where: 'nearest' | 'center'): void {
  const move = () => {
    const box = element.getBoundingClientRect();
    const view = pane.getBoundingClientRect();
    const bottom = isNarrow() && pane === text ? rows.getBoundingClientRect().top : view.bottom;
    const calm = box.top >= view.top + 48 && box.bottom <= bottom - 24;
    if (calm) return;
    const room = bottom - view.top;
    const aim = where === 'center' || box.top < view.top ? room * 0.32 : room - box.height - 40;
    pane.scrollTop += box.top - view.top - aim;
  };
  move();
  // Sections that were never drawn had only an estimated height; once they are drawn the way is exact.
  requestAnimationFrame(move);
}

/** Shows what a row keeps to itself: its quote, its rule, its place. */
function open(row: HTMLElement): void {
  row.classList.add('picked');
  const details = document.createElement('dl');
  const entries = JSON.parse(row.dataset.d ?? '[]') as readonly (readonly [string, string, string?])[];
  for (const [index, [label, words, look]] of entries.entries()) {
    const term = document.createElement('dt');
    const value = document.createElement('dd');
    term.textContent = label;
    value.textContent = words;
    if (index === 0) value.className = 'q';
    if (look) value.className = look;
    details.append(term, value);
  }
  row.append(details);
}

function close(row: HTMLElement | null): void {
  row?.classList.remove('picked');
  row?.querySelector('dl')?.remove();
}

/** Up and down: the next row that is shown. */
export function step(by: 1 | -1): void {
  const from = picked === null ? null : rowOf(picked);
  let at = from ? all.indexOf(from) + by : by > 0 ? 0 : all.length - 1;
  while (all[at]?.hidden) at += by;
  const next = all[at];
  if (next) pick(next.dataset.i ?? null, 'keys');
}
