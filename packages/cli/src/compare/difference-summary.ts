import type { Change, DifferenceItem, PlanDifference } from '@gangmu/align';
import { wordMarks } from '@gangmu/align';
import { fill, type Messages } from '../messages/messages.ts';
import type { Paint } from '../outputs/paint.ts';
import { clipText, padText, textWidth } from '../text-width.ts';
import { clauseName } from './clause-name.ts';
import type { ComparedPlan } from './compared-plan.ts';
import { KIND_MARK, KINDS, kindCounts } from './kind-counts.ts';

/** The summary for people: how much changed, then every clause that did, with the figure, date or unit. */
export function differenceSummary(
  difference: PlanDifference,
  old: ComparedPlan,
  fresh: ComparedPlan,
  messages: Messages,
  paint: Paint,
  columns: number,
): string {
  const room = Math.max(60, Math.min(columns, 120));
  const counts = kindCounts(difference)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${KIND_MARK[kind]} ${messages[`diff.${kind}`]} ${count}`)
    .join(messages.dot);
  const width = Math.max(...KINDS.map((kind) => textWidth(messages[`diff.${kind}`])));
  const lines = difference.items
    .filter(({ kind, moved }) => kind !== 'kept' || moved)
    .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
    .flatMap((item) => [
      clipText(
        `  ${KIND_MARK[item.kind]} ${padText(messages[`diff.${item.kind}`], width)}  ${itemName(item, difference, messages)}`,
        room,
      ),
      ...(item.kind === 'changed' || item.kind === 'reworded'
        ? item.changes.map((change) => paint.dim(`      ${changeText(change, messages, (room - 26) / 2)}`))
        : []),
    ]);
  return `${[
    paint.strong(fill(messages['diff.title'], { old: old.title, new: fresh.title })),
    paint.dim(fill(messages['diff.files'], { old: old.file.document.name, new: fresh.file.document.name })),
    '',
    counts,
    '',
    ...(lines.length > 0 ? lines : [`  ${messages['diff.nothing']}`]),
    '',
    paint.dim(messages['diff.next']),
  ].join('\n')}\n`;
}

/** `8 → 7 实施科技企业培育工程`; one number where it did not change. */
export function itemName({ old, new: after }: DifferenceItem, difference: PlanDifference, messages: Messages): string {
  const before = old === null ? undefined : difference.old[old];
  const now = after === null ? undefined : difference.new[after];
  if (!before || !now) return clauseName(now ?? before ?? { label: '', title: messages['summary.untitled'] });
  return before.label === now.label ? clauseName(now) : `${before.label} → ${clauseName(now)}`;
}

/** `数值  “…6个” → “…1个”`; where room is short each side is cut so that what differs can be seen. */
export function changeText(change: Change, messages: Messages, room = Number.POSITIVE_INFINITY): string {
  const marks = wordMarks(change);
  const side = (of: 'old' | 'new') => {
    const quoted = change[of];
    if (!quoted || quoted.quote.trim() === '') return messages['diff.absent'];
    const skip = textWidth(quoted.quote) <= room ? 0 : Math.max(0, (marks[of][0]?.start ?? 0) - quoted.start - BEFORE);
    return `“${skip > 0 ? '…' : ''}${clipText(quoted.quote.slice(skip), room)}”`;
  };
  return `${messages[`change.${change.in}`]}  ${side('old')} → ${side('new')}`;
}

/** Characters left standing before what differs. */
const BEFORE = 4;
