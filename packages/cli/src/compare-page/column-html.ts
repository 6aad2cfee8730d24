import type { ComparedPlan } from '../compare/compared-plan.ts';
import type { ComparedPair } from '../compare/comparison.ts';
import { STANDING_MARK } from '../compare/state-counts.ts';
import type { Messages } from '../messages/messages.ts';
import { escapeHtml } from '../page/escape-html.ts';
import { textHtml } from '../page/text-html.ts';
import type { Knot } from './knot.ts';
import { spanText } from './span-text.ts';
import { textMarks } from './text-marks.ts';

/** One of the two texts, set as a document; every clause carries a mark at the side of the gap. */
export function columnHtml(
  plan: ComparedPlan,
  pair: ComparedPair,
  knots: readonly Knot[],
  side: 'superior' | 'subordinate',
  anchor: string,
  messages: Messages,
): string {
  const { document, reading } = plan.file;
  const marks = textMarks(plan, pair, knots, side);
  // Plans without headings are compared paragraph by paragraph: the paragraph itself is the anchor.
  for (const { unit } of plan.profile.units)
    if (unit.node === null) marks.push({ start: unit.start, end: unit.end, key: `u${unit.index}`, look: '' });
  const byNode = new Map<number, Knot[]>();
  for (const knot of knots) {
    const node = knot[side]?.node;
    if (node === null || node === undefined) continue;
    byNode.set(node, [...(byNode.get(node) ?? []), knot]);
  }
  const text = spanText(document, marks, `${anchor}n`);
  return textHtml(document, reading, text, messages, (node) =>
    chip(node === null ? [] : (byNode.get(node) ?? []), side, messages),
  );
}

/** `● 6、7` beside a superior clause, `9、10 ●` beside ours; a button, so that it can be reached with the keyboard. */
function chip(knots: readonly Knot[], side: 'superior' | 'subordinate', messages: Messages): string {
  const [first] = knots;
  if (!first) return '';
  const others = knots.flatMap((knot) => {
    const unit = side === 'superior' ? knot.subordinate : knot.superior;
    return unit ? [unit.label] : [];
  });
  const labels = others.length === 0 ? '' : `<small>${escapeHtml(others.join(messages['list.separator']))}</small>`;
  const conflict = knots.some((knot) => knot.conflict) ? ' x' : '';
  // The state is the superior clause's; ours says which clauses it carries.
  const own = side === 'superior' || first.standing === 'new' ? first.standing : 'carries';
  const words =
    own === 'carries'
      ? escapeHtml(messages['page.carries'])
      : `<i>${STANDING_MARK[own]}</i>${escapeHtml(messages[`state.${own}`])}`;
  return `<button type="button" class="chip ${own}${conflict}"><span>${words}</span>${labels}</button>`;
}
