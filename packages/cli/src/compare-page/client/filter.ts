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
  redraw();
}

const fits = ({ standing, named }: Knot): boolean =>
  state === 'all' || (state === 'mention' ? named : standing === state);

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
