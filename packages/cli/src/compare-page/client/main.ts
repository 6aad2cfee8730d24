/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { makeCards } from './cards.ts';
import { apply, chooseRelation, chooseState, showEverything, toTop } from './filter.ts';
import { follow, letGo } from './follow.ts';
import { redraw } from './lines.ts';
import { current, isNarrow, type Knot, pairs } from './page.ts';
import { bring, pick, pickedKnot, point, step } from './pick.ts';

const find = document.getElementById('find') as HTMLInputElement;
const which = document.getElementById('which') as HTMLSelectElement | null;
const on = (event: Event): Element | null => (event.target instanceof Element ? event.target : null);

/** Opens a view, of a pair where it is one of a pair. */
function open(view: string, pair = Number(document.body.dataset.pair)): void {
  if (pickedKnot() !== null) pick(null);
  document.body.dataset.view = view;
  document.body.dataset.pair = String(pair);
  for (const element of document.querySelectorAll<HTMLElement>('.view, .filters'))
    element.hidden = element.dataset.view !== view || (element.dataset.p ?? String(pair)) !== String(pair);
  for (const button of document.querySelectorAll<HTMLElement>('.views button'))
    button.setAttribute('aria-pressed', String(button.dataset.view === view));
  if (which) {
    which.value = String(pair);
    which.hidden = view !== 'pair' && view !== 'figures';
  }
  if (isNarrow() && view === 'pair') makeCards(current());
  showEverything();
}

/** Goes to two clauses of a pair and lights up quotes in them. */
function show(
  pair: number,
  place: { readonly a?: string; readonly b?: string; readonly quotes: readonly string[] },
): void {
  open('pair', pair);
  const { knots, root, a, b } = current();
  const has = (knot: Knot) => (!place.a || knot.unitA === place.a) && (!place.b || knot.unitB === place.b);
  const knot = knots.find(has) ?? null;
  const lone = knot
    ? []
    : ([
        [a, place.a],
        [b, place.b],
      ] as const);
  if (knot) pick(knot);
  for (const quote of root.querySelectorAll('.hit')) quote.classList.remove('hit');
  const quotes = place.quotes.flatMap((key) => {
    const [side, own] = key.split(':') as [string, string];
    return [...(side === 'a' ? a : b).querySelectorAll<HTMLElement>(`u[data-k~="${own}"]`)];
  });
  for (const quote of quotes) quote.classList.add('hit');
  if (isNarrow()) {
    const card = [...root.querySelectorAll<HTMLElement>('.card')].find((one) =>
      (one.dataset.ks ?? '')
        .split(' ')
        .some((at) => knots[Number(at)] === (knot ?? knots.find((k) => k.unitA === place.a || k.unitB === place.b))),
    );
    card?.classList.add('open');
    card?.scrollIntoView({ block: 'start' });
    return;
  }
  for (const [pane, unit] of lone) {
    const found = knots.find((one) => (pane === a ? one.unitA : one.unitB) === unit);
    const element = pane === a ? found?.a : found?.b;
    for (const time of [0, 60]) setTimeout(() => bring(element ?? null, pane, pane.clientHeight * 0.22), time);
  }
}

for (const pair of pairs) {
  follow(pair);
  for (const [side, column] of [
    ['a', pair.a],
    ['b', pair.b],
  ] as const) {
    const clauseAt = (event: Event) => on(event)?.closest<HTMLElement>('.has') ?? null;
    column.addEventListener('pointerover', (event) => {
      if (event.pointerType === 'mouse') point(clauseAt(event));
    });
    column.addEventListener('pointerleave', () => point(null));
    column.addEventListener('focusin', (event) => point(clauseAt(event)));
    column.addEventListener('click', (event) => {
      if (String(getSelection()) !== '') return;
      const knots = pair.of.get(clauseAt(event) as HTMLElement) ?? [];
      // Another click on the same clause goes on to its next link.
      const at = knots.indexOf(pickedKnot() as Knot);
      pick(knots[(at + 1) % Math.max(1, knots.length)] ?? null, side);
      letGo();
    });
  }
  pair.root.querySelector('.cards')?.addEventListener('click', (event) => {
    if (String(getSelection()) === '') on(event)?.closest('.card')?.classList.toggle('open');
  });
}

document.getElementById('bar')?.addEventListener('click', (event) => {
  const button = on(event)?.closest<HTMLElement>('button');
  if (!button) return;
  if (button.dataset.view) open(button.dataset.view);
  if (button.dataset.s) {
    pick(null);
    chooseState(button.dataset.s);
    toTop();
  }
  if (button.dataset.r) {
    chooseRelation(button.dataset.r);
    toTop();
  }
});
which?.addEventListener('change', () => open(document.body.dataset.view ?? 'pair', Number(which.value)));

document.getElementById('matters')?.addEventListener('click', (event) => {
  const link = on(event)?.closest<HTMLElement>('a');
  if (!link) return;
  event.preventDefault();
  const near = [...(link.parentElement?.querySelectorAll<HTMLElement>('a') ?? [])];
  const mates = near.filter((one) => one === link || (one.dataset.a === undefined) !== (link.dataset.a === undefined));
  const own = mates.filter((one) => one === link || one.dataset.p === link.dataset.p || one.dataset.a !== undefined);
  const [a] = own.filter((one) => one.dataset.a !== undefined);
  const [b] = [link, ...own].filter((one) => one.dataset.b !== undefined);
  show(Number((b ?? link).dataset.p), {
    ...(a?.dataset.a ? { a: a.dataset.a } : {}),
    ...(b?.dataset.b ? { b: b.dataset.b } : {}),
    quotes: near.map((one) => `${one.dataset.a === undefined ? 'b' : 'a'}:${one.dataset.q}`),
  });
});

document.getElementById('stage')?.addEventListener('click', (event) => {
  const cell = on(event)?.closest<HTMLElement>('[data-open]');
  if (cell) {
    if (cell.dataset.a) show(Number(cell.dataset.open), { a: cell.dataset.a, quotes: [] });
    else open('pair', Number(cell.dataset.open));
  }
  const row = on(event)?.closest<HTMLElement>('tr[data-qa]');
  if (row && String(getSelection()) === '') openRow(row);
});

function openRow({ dataset }: HTMLElement): void {
  const { p, a, b, qa, qb } = dataset;
  show(Number(p), { ...(a ? { a } : {}), ...(b ? { b } : {}), quotes: [`a:${qa}`, `b:${qb}`] });
}

document.getElementById('close')?.addEventListener('click', () => pick(null));
document.getElementById('print')?.addEventListener('click', () => print());
find.addEventListener('input', () => {
  apply();
  toTop();
});

document.addEventListener('keydown', (event) => {
  const typing = event.target === find || event.target === which;
  const row = on(event)?.closest<HTMLElement>('tr[data-qa]');
  if (event.key === 'Enter' && row) openRow(row);
  else if (event.key === 'Escape') {
    if (event.target === find && find.value !== '') {
      find.value = '';
      apply();
    } else pick(null);
    find.blur();
  } else if (event.key === '/' && !typing) {
    event.preventDefault();
    find.focus();
  } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !event.altKey && !event.metaKey && !typing) {
    if (document.body.dataset.view !== 'pair' || isNarrow()) return;
    event.preventDefault();
    letGo();
    step(event.key === 'ArrowDown' ? 1 : -1);
  }
});

addEventListener('resize', () => {
  if (isNarrow() && document.body.dataset.view === 'pair') makeCards(current());
  redraw();
});
addEventListener('beforeprint', () => {
  if (document.body.dataset.view === 'pair') makeCards(current());
});
// On a phone the list of what to look at first would leave no room for anything else.
if (isNarrow()) document.getElementById('matters')?.removeAttribute('open');
new ResizeObserver(redraw).observe(document.getElementById('stage') as HTMLElement);

open(document.body.dataset.view ?? 'pair');
