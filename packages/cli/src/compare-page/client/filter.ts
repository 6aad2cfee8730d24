import { highlightHits } from '../../page/client/highlight-hits.ts';
import { partCount } from '../../page/client/part-count.ts';
import { redraw } from './lines.ts';
import { current, isNarrow, type Knot, type Pair } from './page.ts';

const find = document.getElementById('find') as HTMLInputElement;
const words = new WeakMap<Element, string>();
let state = 'all';
let relation = 'all';

export function chooseState(next: string): void {
  state = next;
  press('s', next);
  apply();
}

export function chooseRelation(next: string): void {
  relation = next;
  press('r', next);
  apply();
}

export function showEverything(): void {
  find.value = '';
  chooseState('all');
  chooseRelation('all');
}

function press(attribute: 's' | 'r', value: string): void {
  for (const button of document.querySelectorAll<HTMLElement>(`.filters [data-${attribute}]`))
    button.setAttribute('aria-pressed', String(button.dataset[attribute] === value));
}

/** Hides what does not fit the state and the words that are looked for, in the view that is open. */
export function apply(): void {
  const wanted = find.value.trim().toLowerCase();
  const pair = current();
  filterTexts(pair, wanted);
  for (const table of document.querySelectorAll<HTMLElement>('.view.figures:not([hidden]), .view.matrix, .view.checks'))
    for (const row of table.querySelectorAll<HTMLElement>('tbody tr'))
      row.hidden = !(has(row, wanted) && (relation === 'all' || !row.dataset.r || row.dataset.r === relation));
  countLeft(pair, wanted);
  const roots = isNarrow() ? [...pair.root.querySelectorAll('.cards')] : [pair.a, pair.b];
  highlightHits(pair.root.hidden ? [] : roots, wanted);
  redraw();
}

/** What was in view before is another clause now: what was filtered is read from its top. */
export function toTop(): void {
  const { a, b } = current();
  for (const pane of [a, b, ...document.querySelectorAll<HTMLElement>('.view:not([hidden])')]) pane.scrollTop = 0;
}

const isOf = ({ standing, named }: Knot, of: string): boolean =>
  of === 'all' || (of === 'mention' ? named : standing === of);
const fits = (knot: Knot): boolean => isOf(knot, state);

/** Beside every state and relation how many are left of it while something is looked for. */
function countLeft(pair: Pair, wanted: string): void {
  const own = `.filters[data-p="${pair.index}"]`;
  const found = pair.knots.filter(({ a, b }) => [a, b].some((one) => one !== null && has(one, wanted)));
  for (const button of document.querySelectorAll<HTMLElement>(`${own} [data-s]`)) {
    const of = button.dataset.s ?? 'all';
    // A clause may hang on several links and is counted once; “all” are the superior ones.
    const units = found.flatMap((knot) =>
      isOf(knot, of) && !knot.lead ? [of === 'new' ? knot.unitB : knot.unitA] : [],
    );
    partCount(button, wanted === '' ? null : new Set(units.filter((unit) => unit !== '')).size);
  }
  const rows = [...document.querySelectorAll<HTMLElement>(`.view.figures[data-p="${pair.index}"] tbody tr`)];
  const left = rows.filter((row) => has(row, wanted));
  for (const button of document.querySelectorAll<HTMLElement>(`${own} [data-r]`)) {
    const of = button.dataset.r;
    const count = left.filter((row) => of === 'all' || row.dataset.r === of).length;
    partCount(button, wanted === '' ? null : count);
  }
}

function filterTexts(pair: Pair, wanted: string): void {
  const whole = state === 'all' && wanted === '';
  const shown = new Set<HTMLElement>();
  for (const knot of pair.knots) {
    const ends = [knot.a, knot.b].filter((one): one is HTMLElement => one !== null);
    if (fits(knot) && ends.some((one) => has(one, wanted))) for (const one of ends) shown.add(one);
  }
  for (const column of [pair.a, pair.b])
    for (const element of column.querySelectorAll<HTMLElement>('.c, .out, p.has, tr.has'))
      element.classList.toggle('gone', !whole && !shown.has(element) && !element.querySelector('.has'));
  for (const card of pair.root.querySelectorAll<HTMLElement>('.card')) {
    const knots = (card.dataset.ks ?? '').split(' ').map((at) => pair.knots[Number(at)]);
    card.hidden = !(knots.some((knot) => knot && fits(knot)) && has(card, wanted));
  }
  const none = isNarrow()
    ? ![...pair.root.querySelectorAll<HTMLElement>('.card')].some((card) => !card.hidden)
    : !whole && shown.size === 0;
  const empty = pair.root.querySelector<HTMLElement>(':scope > .empty');
  if (empty) empty.hidden = !none;
}

/** The words of an element, made once. */
function has(element: HTMLElement, wanted: string): boolean {
  if (wanted === '') return true;
  let own = words.get(element);
  if (own === undefined) {
    own = (element.textContent ?? '').toLowerCase();
    words.set(element, own);
  }
  return own.includes(wanted);
}
