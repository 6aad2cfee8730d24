import type { Knot, Pair } from './page.ts';

/** Superior clauses as cards with ours inside, made of the two texts when a phone or a printer asks for them. */
export function makeCards(pair: Pair): void {
  const home = pair.root.querySelector<HTMLElement>('.cards');
  if (!home || home.childElementCount > 0) return;
  const groups = new Map<string, Knot[]>();
  pair.knots.forEach((knot, index) => {
    const key = knot.unitA === '' ? `new${index}` : knot.unitA;
    groups.set(key, [...(groups.get(key) ?? []), knot]);
  });
  home.append(...[...groups.values()].map((knots) => card(pair, knots)));
}

function card(pair: Pair, knots: readonly Knot[]): HTMLElement {
  const [first] = knots as readonly [Knot];
  const made = element('section', `card ${first.standing}`);
  made.dataset.ks = knots.map((knot) => pair.knots.indexOf(knot)).join(' ');
  const left = element('div', 'theirs');
  const state = first.why.querySelector('.st')?.cloneNode(true);
  if (state) left.append(state);
  if (first.a) left.append(...copy(first.a));
  const right = element('div', 'ours');
  for (const knot of knots) {
    const ours = element('div', 'one');
    if (knot.b) {
      const of = element('span', 'of');
      of.textContent = pair.b.getAttribute('aria-label');
      ours.append(of, ...copy(knot.b));
    }
    const why = knot.why.cloneNode(true) as HTMLElement;
    why.removeAttribute('id');
    why.hidden = false;
    if (why.querySelector('dd')) ours.append(why);
    if (ours.childElementCount > 0) right.append(ours);
  }
  made.append(left);
  if (right.childElementCount > 0) made.append(right);
  return made;
}

/** A clause without its mark and without ids; the words below its heading in one block that can be cut short. */
function copy(source: HTMLElement): readonly Element[] {
  const clone = source.cloneNode(true) as HTMLElement;
  for (const chip of clone.querySelectorAll('.chip')) chip.remove();
  for (const one of clone.querySelectorAll('[id]')) one.removeAttribute('id');
  for (const one of clone.querySelectorAll('.on, .lack, .hit')) one.classList.remove('on', 'lack', 'hit');
  const block = element('div', 't0');
  if (clone.matches('tr'))
    for (const cell of clone.children) {
      const line = element('p', '');
      line.append(...cell.childNodes);
      if (line.textContent?.trim()) block.append(line);
    }
  else block.append(...(clone.matches('p') ? [clone] : clone.children));
  return [block];
}

function element(tag: string, name: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = name;
  return made;
}
