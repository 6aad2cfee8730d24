/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { apply, choose, visible } from './filter.ts';
import { follow, letGo, watchHand } from './follow.ts';
import { isNarrow, list, rail, rowOf, text } from './page.ts';
import { pick, pickedId, point, step } from './pick.ts';
import { redraw } from './rope.ts';
import { openRail, openSheet } from './sheet.ts';

const find = document.getElementById('find') as HTMLInputElement;
const target = (event: Event): Element | null => (event.target instanceof Element ? event.target : null);

/** The finding under the pointer: the innermost one whose row is shown, else the innermost. */
function foundAt(event: Event): string | null {
  const ids = target(event)?.closest<HTMLElement>('u[data-f]')?.dataset.f?.split(' ') ?? [];
  const shown = ids.find((id) => {
    const row = rowOf(id);
    return row !== null && visible(row);
  });
  return shown ?? ids[0] ?? null;
}

const rowAt = (event: Event): string | null => target(event)?.closest<HTMLElement>('.row')?.dataset.i ?? null;

text.addEventListener('pointerover', (event) => {
  if (event.pointerType === 'mouse') point(foundAt(event));
});
list.addEventListener('pointerover', (event) => {
  if (event.pointerType === 'mouse') point(rowAt(event));
});
for (const pane of [text, list]) pane.addEventListener('pointerleave', () => point(null));

text.addEventListener('click', (event) => {
  const hang = target(event)?.closest<HTMLAnchorElement>('a.hang');
  if (hang) {
    event.preventDefault();
    choose('all');
    jump(list, document.querySelector(hang.hash));
    return;
  }
  if (String(getSelection()) !== '') return;
  const id = foundAt(event);
  if (id !== null) pick(id, 'text');
  else if (pickedId() !== null) pick(null, 'text');
});

list.addEventListener('click', (event) => {
  const id = rowAt(event);
  const link = target(event)?.closest<HTMLAnchorElement>('a');
  if (link) event.preventDefault();
  if (id !== null) {
    if (String(getSelection()) === '') pick(id, 'row');
  } else if (link) jump(text, document.querySelector(link.hash));
  letGo();
});

rail.addEventListener('click', (event) => {
  const link = target(event)?.closest<HTMLAnchorElement>('a');
  if (!link) return;
  event.preventDefault();
  pick(null, 'row');
  letGo();
  jump(text, document.querySelector(link.hash));
  jump(list, document.getElementById(`g${link.dataset.n}`));
  openRail(false);
});

document.querySelector('.tabs')?.addEventListener('click', (event) => {
  const tab = target(event)?.closest<HTMLElement>('[data-tab]')?.dataset.tab;
  if (tab === undefined) return;
  choose(tab);
  const picked = pickedId();
  const row = picked === null ? null : rowOf(picked);
  if (row && !visible(row)) pick(null, 'row');
});

find.addEventListener('input', () => {
  apply();
  if (isNarrow()) openSheet(find.value !== '');
});

document.addEventListener('keydown', (event) => {
  const typing = event.target === find;
  if (event.key === 'Escape') {
    if (typing && find.value !== '') {
      find.value = '';
      apply();
    } else if (pickedId() !== null) pick(null, 'keys');
    else if (isNarrow()) openSheet(false);
    find.blur();
    openRail(false);
  } else if (event.key === '/' && !typing) {
    event.preventDefault();
    find.focus();
  } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !event.altKey && !event.metaKey) {
    event.preventDefault();
    letGo();
    step(event.key === 'ArrowDown' ? 1 : -1);
  }
});

document.getElementById('print')?.addEventListener('click', () => print());
text.addEventListener('scroll', follow, { passive: true });
list.addEventListener('scroll', redraw, { passive: true });
addEventListener('resize', redraw);

/** Puts an element at the top of its pane. Twice: the first time its way there is only estimated. */
function jump(pane: HTMLElement, element: Element | null): void {
  if (!element) return;
  const move = () => {
    pane.scrollTop += element.getBoundingClientRect().top - pane.getBoundingClientRect().top - 12;
  };
  move();
  requestAnimationFrame(move);
}

watchHand();
choose('all');
follow();
