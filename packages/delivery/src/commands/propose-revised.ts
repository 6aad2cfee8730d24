import { DeliveryError } from '../errors.ts';
import type { Subject } from '../policies/subject.ts';
import type { Records, Transaction } from '../ports.ts';
import type { PlanVersionRow } from '../records/plan.ts';
import type { RevisionRow } from '../revision/revise.ts';
import { type AdjustmentProposal, proposeAdjustment } from './adjust-item.ts';

/** What a row of the new version promises otherwise, and what a person wants proposed. */
function proposalsOf({
  item,
  draft,
  choice,
  targetChanged,
  dueChange,
}: RevisionRow): readonly Pick<AdjustmentProposal, 'field' | 'after'>[] {
  if (!item || !draft || choice?.act !== 'adjust') return [];
  const { content } = draft;
  const target = targetChanged && content.kind === 'indicator' ? content.target : null;
  const day = item.dueOn === null ? null : dueChange?.after;
  return [
    ...(target ? [{ field: 'target' as const, after: target }] : []),
    ...(day ? [{ field: 'dueOn' as const, after: day }] : []),
  ];
}

/** Rows that a message names; its detail has them all. */
const MOST_NAMED = 10;

/** Of a promise one adjustment waits at a time: names every row that has one already, so that it is decided on first. */
export async function refuseProposedTwice(records: Records, rows: readonly RevisionRow[]): Promise<void> {
  const wanted = new Map(
    rows.flatMap((row) => {
      const fields = proposalsOf(row).map(({ field }) => field);
      return row.item && fields.length > 0 ? [[row.item.id, { item: row.item, fields }] as const] : [];
    }),
  );
  const open = await records.list('adjustment', { itemId: { in: [...wanted.keys()] }, status: 'proposed' });
  const waiting = [...wanted.values()].flatMap(({ item: { id, clause, title }, fields }) => {
    const twice = fields.filter((field) => open.some((one) => one.itemId === id && one.field === field));
    return twice.length > 0 ? [{ id, clause, title, fields: twice }] : [];
  });
  if (waiting.length === 0) return;
  const names = waiting
    .slice(0, MOST_NAMED)
    .map(({ clause, title }) => (clause === null ? title : `${clause} ${title}`));
  if (waiting.length > MOST_NAMED) names.push('…');
  throw new DeliveryError('adjustments-open', { rows: waiting, names });
}

/** Proposes what the new version promises; nothing changes before it is approved. Gives back how many proposals. */
export async function proposeRevised(
  tx: Transaction,
  by: Subject,
  row: RevisionRow,
  next: PlanVersionRow,
): Promise<number> {
  const { item, draft } = row;
  if (!item || !draft) return 0;
  const { content } = draft;
  const quote = (content.kind === 'indicator' && content.quote) || next.text.slice(draft.start, draft.end);
  const reason = `第${next.number}版：${quote}`.slice(0, 2000);
  const proposals = proposalsOf(row);
  for (const proposal of proposals) await proposeAdjustment(tx, by, { itemId: item.id, reason, ...proposal });
  return proposals.length;
}
