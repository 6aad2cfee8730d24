import { redraw } from './lines.ts';
import { isNarrow, type Pair } from './page.ts';
import { pickedKnot } from './pick.ts';

/** Share of a pane's height at which it is read. */
const READ_AT = 0.3;
let hand: HTMLElement | null = null;
let aim: { readonly pane: HTMLElement; readonly top: number } | null = null;

/** The other text comes along with the one under the hand, never the other way round. */
export function follow(pair: Pair): void {
  for (const [pane, other] of [
    [pair.a, pair.b],
    [pair.b, pair.a],
  ] as const) {
    for (const event of ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const)
      pane.addEventListener(
        event,
        () => {
          hand = pane;
        },
        { passive: true },
      );
    pane.addEventListener(
      'scroll',
      () => {
        redraw();
        if (hand === pane && pickedKnot() === null && !isNarrow()) lead(pair, pane, other);
      },
      { passive: true },
    );
  }
}

export function letGo(): void {
  hand = null;
  aim = null;
}

function lead(pair: Pair, pane: HTMLElement, other: HTMLElement): void {
  const line = pane.getBoundingClientRect().top + pane.clientHeight * READ_AT;
  const side = pane === pair.a ? 'a' : 'b';
  for (const knot of pair.knots) {
    const [own, theirs] = side === 'a' ? [knot.a, knot.b] : [knot.b, knot.a];
    if (!own || !theirs) continue;
    const box = own.getBoundingClientRect();
    if (box.top > line || box.bottom < line) continue;
    const share = (line - box.top) / Math.max(1, box.height);
    const target = theirs.getBoundingClientRect();
    const view = other.getBoundingClientRect();
    glide(other, other.scrollTop + target.top + target.height * share - view.top - view.height * READ_AT);
    return;
  }
}

/** Moves a pane to a place in a few frames; a newer aim replaces the older one. */
function glide(pane: HTMLElement, top: number): void {
  const running = aim !== null;
  aim = { pane, top };
  if (running) return;
  const frame = () => {
    if (!aim) return;
    const way = aim.top - aim.pane.scrollTop;
    const before = aim.pane.scrollTop;
    aim.pane.scrollTop += Math.abs(way) < 2 ? way : way * 0.28;
    if (Math.abs(way) < 2 || aim.pane.scrollTop === before) aim = null;
    else requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}
