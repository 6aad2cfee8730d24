import { highlightHits } from './highlight-hits.ts';
import { list, text } from './page.ts';
import { partCount } from './part-count.ts';
import { redraw } from './rope.ts';

const find = document.getElementById('find') as HTMLInputElement;
const count = document.getElementById('count') as HTMLElement;
const empty = list.querySelector('.empty') as HTMLElement;
/** Every row of the page, in the order of the text. */
export const all = [...list.querySelectorAll<HTMLElement>('.row')];
const groups = [...list.querySelectorAll<HTMLElement>('.g')];
const chunks = [...list.querySelectorAll<HTMLElement>('.chunk')].map(
  (chunk) => [chunk, chunk.style.containIntrinsicSize] as const,
);
const ROW_PIXELS = 52;
const HEAD_PIXELS = 44;
const words = new Map<HTMLElement, string>();
const tabs = [...document.querySelectorAll<HTMLElement>('.tabs [data-tab]')];
let tab = 'all';
let sought = '';

export const visible = (row: HTMLElement): boolean => !row.hidden;

/** Shows the rows of one kind, or `all`. */
export function choose(kind: string): void {
  tab = kind;
  for (const button of document.querySelectorAll<HTMLElement>('[data-tab]'))
    if (button !== document.body) button.setAttribute('aria-pressed', String(button.dataset.tab === kind));
  document.body.dataset.tab = kind;
  apply();
}

export function showAll(): void {
  find.value = '';
  choose('all');
}

/** Hides what does not fit the kind and the words that are looked for, and says how many are left. */
export function apply(): void {
  const wanted = find.value.trim().toLowerCase();
  let shown = 0;
  let found = 0;
  const left = new Map<string | undefined, number>();
  for (const row of all) {
    const hit = wanted === '' || wordsOf(row).includes(wanted);
    if (hit) {
      found++;
      left.set(row.dataset.k, (left.get(row.dataset.k) ?? 0) + 1);
    }
    row.hidden = !(hit && (tab === 'all' || row.dataset.k === tab));
    if (!row.hidden) shown++;
  }
  const whole = tab === 'all' && wanted === '';
  for (const group of groups) group.hidden = !whole && !group.querySelector('.row:not([hidden])');
  reserve(whole);
  const template = (shown === all.length ? document.body.dataset.all : document.body.dataset.count) ?? '';
  count.textContent = template.replace('{shown}', shown.toLocaleString()).replace('{all}', all.length.toLocaleString());
  empty.hidden = shown > 0;
  for (const button of tabs) {
    const own = button.dataset.tab === 'all' ? found : (left.get(button.dataset.tab) ?? 0);
    partCount(button, wanted === '' ? null : own);
  }
  if (wanted !== sought) highlightHits([text], wanted);
  sought = wanted;
  // What was in view before is another row now: a list that was filtered is read from its top.
  list.scrollTop = 0;
  redraw();
}

/** Chunks that are not laid out keep room for the rows that are left in them, not for all they once had. */
function reserve(whole: boolean): void {
  for (const [chunk, full] of chunks) {
    const rows = whole ? 0 : chunk.querySelectorAll('.row:not([hidden])').length;
    const heads = whole ? 0 : chunk.querySelectorAll('.g:not([hidden])').length;
    chunk.style.containIntrinsicSize = whole ? full : `0 ${rows * ROW_PIXELS + heads * HEAD_PIXELS}px`;
  }
}

/** The words of a row, of what it keeps to itself and of its group's head, made once. */
function wordsOf(row: HTMLElement): string {
  let own = words.get(row);
  if (own === undefined) {
    own =
      `${row.textContent} ${row.dataset.d ?? ''} ${row.closest('.g')?.querySelector('h3')?.textContent ?? ''}`.toLowerCase();
    words.set(row, own);
  }
  return own;
}
