import { showAll, visible } from './filter.ts';
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
  if (picked !== null) rowOf(picked)?.classList.remove('picked');
  picked = id;
  if (id === null) {
    point(null);
    return;
  }
  const row = rowOf(id);
  if (!row) return;
  if (from === 'text' && !visible(row)) showAll();
  row.classList.add('picked');
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

/** Up and down: the next row that is shown. */
export function step(by: 1 | -1): void {
  const shown = [...list.querySelectorAll<HTMLElement>('.row')].filter(visible);
  const at = shown.findIndex(({ dataset }) => dataset.i === picked);
  const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : at + by];
  if (next) pick(next.dataset.i ?? null, 'keys');
}
