import { list, rail, text } from './page.ts';
import { pickedId } from './pick.ts';
import { redraw } from './rope.ts';

const sections = [...text.querySelectorAll<HTMLElement>('.c[data-n]')];
const links = new Map([...rail.querySelectorAll<HTMLElement>('a[data-n]')].map((link) => [link.dataset.n, link]));
let here: HTMLElement | undefined;
let hand: 'text' | 'rows' | null = null;

/** Which side the person is scrolling; the other one may then follow, never the one under the hand. */
export function watchHand(): void {
  for (const event of ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const) {
    text.addEventListener(event, () => take('text'), { passive: true });
    list.addEventListener(event, () => take('rows'), { passive: true });
  }
}

export function letGo(): void {
  take(null);
}

function take(side: typeof hand): void {
  hand = side;
}

/** The rail shows where the text stands, and the rows of the sentences in view come along. */
export function follow(): void {
  redraw();
  const top = text.getBoundingClientRect().top + text.clientHeight * 0.3;
  const section = sectionAt(top);
  if (!section) return;
  const link = links.get(section.dataset.n);
  if (link && link !== here) {
    here?.classList.remove('here');
    link.classList.add('here');
    here = link;
    keepInView(link);
  }
  if (hand !== 'text' || pickedId() !== null) return;
  const group = document.getElementById(`g${section.dataset.n}`);
  if (!group || group.hidden) return;
  const box = section.getBoundingClientRect();
  const share = Math.min(1, Math.max(0, (top - box.top) / Math.max(1, box.height)));
  const own = group.getBoundingClientRect();
  const pane = list.getBoundingClientRect();
  list.scrollTop += own.top - pane.top + own.height * share - pane.height * 0.3;
}

/** The last section that starts above a line. */
function sectionAt(y: number): HTMLElement | undefined {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.getBoundingClientRect().top ?? 0) <= y) low = middle + 1;
    else high = middle;
  }
  return sections[low - 1];
}

function keepInView(link: HTMLElement): void {
  const box = link.getBoundingClientRect();
  const pane = rail.getBoundingClientRect();
  if (box.top < pane.top + 20 || box.bottom > pane.bottom - 20)
    rail.scrollTop += box.top - pane.top - pane.height * 0.4;
}
