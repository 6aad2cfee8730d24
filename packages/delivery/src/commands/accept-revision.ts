import { DeliveryError } from '../errors.ts';
import { permit } from '../policies/permit.ts';
import type { Subject } from '../policies/subject.ts';
import type { Records, Transaction } from '../ports.ts';
import type { ItemRow } from '../records/item.ts';
import type { PlanRow, PlanVersionRow } from '../records/plan.ts';
import type { RevisionChoice } from '../records/revision.ts';
import type { Patch } from '../records/row.ts';
import { type Revision, type RevisionRow, revise } from '../revision/revise.ts';
import { proposeAdjustment } from './adjust-item.ts';
import { found } from './change.ts';
import { dueOn, itemOf } from './confirm-version.ts';

export interface OpenRevision {
  readonly plan: PlanRow;
  readonly old: PlanVersionRow;
  readonly next: PlanVersionRow;
  readonly revision: Revision;
  /** Version of each item's choice, for compare-and-set. */
  readonly choiceVersions: ReadonlyMap<string, number>;
}

/** A new version against the one in force, with what has been decided so far. */
export async function revisionOf(records: Records, versionId: string): Promise<OpenRevision> {
  const next = await records.get('planVersion', versionId);
  const plan = next ? await records.get('plan', next.planId) : null;
  if (!next || !plan) throw new DeliveryError('not-found', { table: 'planVersion', id: versionId });
  if (!plan.currentVersionId || next.status !== 'read')
    throw new DeliveryError('illegal-state', { table: 'planVersion', reason: 'no-revision', status: next.status });
  const old = (await records.get('planVersion', plan.currentVersionId)) as PlanVersionRow;
  const items = (await records.list('item', { versionId: old.id })).filter((item) => item.status !== 'dropped');
  const chosen = await records.list('revisionChoice', { versionId });
  const revision = revise({
    old,
    next,
    items,
    oldDrafts: await records.list('draft', { versionId: old.id }),
    drafts: await records.list('draft', { versionId }),
    choices: new Map(chosen.map((row) => [row.itemId, row.choice as RevisionChoice])),
  });
  return { plan, old, next, revision, choiceVersions: new Map(chosen.map((row) => [row.itemId, row.version])) };
}

export interface Accepted {
  readonly carried: number;
  readonly added: number;
  readonly closed: number;
  readonly kept: number;
  readonly adjustments: number;
}

/**
 * Accepts a new version of a plan, all of it or nothing: items go to their places in it with owners, goals, quarters,
 * due days and what they carry; a changed target becomes a proposed adjustment, so that the promise stands until it is
 * approved; what a person closes is closed with the reason beside it; new rows become items.
 */
export async function acceptRevision(tx: Transaction, by: Subject, versionId: string, seen: number): Promise<Accepted> {
  permit(by, 'plan.write');
  const { plan, old, next, revision } = await revisionOf(tx, versionId);
  if (next.version !== seen)
    throw new DeliveryError('stale-version', { table: 'planVersion', id: versionId, now: next.version });
  const open = revision.rows.filter((row) => !row.decided).length;
  if (open > 0) throw new DeliveryError('illegal-state', { reason: 'open-rows', open });
  const [units, groups] = [await tx.list('unit', {}), await tx.list('unitGroup', {})];
  let [carried, added, closed, kept, adjustments] = [0, 0, 0, 0, 0];
  const fresh: Parameters<typeof tx.insert<'item'>>[1][number][] = [];
  for (const [position, row] of revision.rows.entries()) {
    const { item, draft, choice } = row;
    if (!item) {
      if (draft?.status === 'accepted') fresh.push(itemOf(draft, position, next, units, groups, tx.newId()));
      continue;
    }
    if (draft && choice?.act !== 'keep') {
      const said = itemOf(draft, position, next, units, groups, item.id);
      if (!(await tx.update('item', item.id, item.version, carriedOver(row, said, old))))
        throw new DeliveryError('stale-version', { table: 'item', id: item.id });
      if (draft.status === 'open') await tx.update('draft', draft.id, draft.version, { status: 'accepted' });
      if (choice?.act === 'adjust') adjustments += await adjust(tx, by, row, next);
      carried += 1;
    } else if (choice?.act === 'close') {
      if (!(await tx.update('item', item.id, item.version, { status: 'dropped' })))
        throw new DeliveryError('stale-version', { table: 'item', id: item.id });
      const text = `第${next.number}版不再列入：${choice.reason}`;
      await tx.insert('comment', [{ id: tx.newId(), itemId: item.id, authorPersonId: by.personId, text }]);
      closed += 1;
    } else kept += 1;
  }
  added = fresh.length;
  await tx.insert('item', fresh);
  if (!(await tx.update('planVersion', versionId, seen, { status: 'confirmed' })))
    throw new DeliveryError('stale-version', { table: 'planVersion', id: versionId });
  await tx.update('planVersion', old.id, old.version, { status: 'replaced' });
  if (!(await tx.update('plan', plan.id, plan.version, { currentVersionId: versionId })))
    throw new DeliveryError('stale-version', { table: 'plan', id: plan.id });
  const accepted = { carried, added, closed, kept, adjustments };
  await tx.audit({
    event: 'plan.revise',
    object: { table: 'planVersion', id: versionId },
    result: 'done',
    detail: {
      ...accepted,
      from: old.id,
      decisions: revision.rows.flatMap(({ item, choice }) =>
        item && choice?.act ? [{ item: item.id, ...choice }] : [],
      ),
    },
  });
  return accepted;
}

/** Place and words of the new version; owners, schedule, target and stretch of the item. */
function carriedOver(
  { item, draft, choice }: RevisionRow,
  said: ReturnType<typeof itemOf>,
  old: PlanVersionRow,
): Patch<ItemRow> {
  const { versionId, position, clausePath, clause, part, start, end, quote, title, namedUnits } = said;
  if (!item || !draft) return {};
  const { measures: read } = old.reading;
  const before = read.filter((one) => item.start <= one.start && one.start < item.end).map((one) => one.quote);
  // What a person has written into the measures is theirs; what was read from the old document is read anew.
  const untouched = item.measures.join('\n') === before.join('\n');
  return {
    versionId,
    position,
    clausePath,
    clause,
    part,
    start,
    end,
    quote,
    title,
    namedUnits,
    pilotLevel: said.pilotLevel,
    ...(untouched && item.kind === 'task' ? { measures: said.measures } : {}),
    ...(choice?.owners === 'document'
      ? {
          assignment: {
            ...item.assignment,
            leadUnitId: said.assignment.leadUnitId,
            jointUnitIds: said.assignment.jointUnitIds,
            groupIds: said.assignment.groupIds,
            // Office and officer belong to the lead unit.
            ...(said.assignment.leadUnitId === item.assignment.leadUnitId
              ? {}
              : { officeId: null, officerPostId: null }),
          },
        }
      : {}),
  };
}

/** Proposes what the new version promises; nothing changes before it is approved. */
async function adjust(
  tx: Transaction,
  by: Subject,
  { item, draft }: RevisionRow,
  next: PlanVersionRow,
): Promise<number> {
  if (!item || draft?.content.kind !== 'indicator') return 0;
  const { target } = draft.content;
  const reason = `第${next.number}版：${draft.content.quote || next.text.slice(draft.start, draft.end)}`.slice(0, 2000);
  await proposeAdjustment(tx, by, { itemId: item.id, field: 'target', after: target, reason });
  const day = dueOn(target.period);
  const before = item.target ? dueOn(item.target.period) : null;
  if (day === null || day === before || item.dueOn !== before) return 1;
  await proposeAdjustment(tx, by, { itemId: item.id, field: 'dueOn', after: day, reason });
  return 2;
}

/** Whether a version is one that would have to be accepted as a revision. */
export async function isRevision(records: Records, versionId: string): Promise<boolean> {
  const version = await records.get('planVersion', versionId);
  const plan = version ? await found(records, 'plan', version.planId) : null;
  return version?.status === 'read' && plan?.role === 'own' && plan.currentVersionId !== null;
}
