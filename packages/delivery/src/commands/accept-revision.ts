import { withAssignment } from '@gangmu/plan';
import { unitMatcher } from '../drafting/match-units.ts';
import { DeliveryError } from '../errors.ts';
import { permit } from '../policies/permit.ts';
import type { Subject } from '../policies/subject.ts';
import type { Records, Transaction } from '../ports.ts';
import { differing } from '../records/differing.ts';
import type { ItemRow } from '../records/item.ts';
import type { PlanRow, PlanVersionRow } from '../records/plan.ts';
import type { RevisionChoice } from '../records/revision.ts';
import type { NewRow, Patch } from '../records/row.ts';
import { type Revision, type RevisionRow, revise } from '../revision/revise.ts';
import { found } from './change.ts';
import { itemOf } from './confirm-version.ts';
import { proposeRevised, refuseProposedTwice } from './propose-revised.ts';

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
 * due days and what they carry; a changed target or day becomes a proposed adjustment, so that the promise stands until
 * it is approved (a day where there was none is set); what a person closes is closed with the reason beside it; new rows
 * become items. Throws `adjustments-open`, with the rows, where one of them waits for a decision on the same promise.
 */
export async function acceptRevision(
  tx: Transaction,
  by: Subject,
  versionId: string,
  seen: number,
  regionName: string,
): Promise<Accepted> {
  permit(by, 'plan.write');
  await tx.hold('planVersion', versionId, 'alone');
  const { planId } = await found(tx, 'planVersion', versionId);
  await tx.hold('plan', planId, 'alone');
  const { plan, old, next, revision } = await revisionOf(tx, versionId);
  if (next.version !== seen)
    throw new DeliveryError('stale-version', { table: 'planVersion', id: versionId, now: next.version });
  const open = revision.rows.filter((row) => !row.decided).length;
  if (open > 0) throw new DeliveryError('illegal-state', { reason: 'open-rows', open });
  await refuseProposedTwice(tx, revision.rows);
  const match = unitMatcher(await tx.list('unit', {}), await tx.list('unitGroup', {}), regionName);
  const fresh: NewRow<ItemRow>[] = [];
  const carried: (RowVersion & { readonly patch: Patch<ItemRow> })[] = [];
  const closed: (RowVersion & { readonly text: string })[] = [];
  const drafts: RowVersion[] = [];
  let kept = 0;
  for (const [position, row] of revision.rows.entries()) {
    const { item, draft, choice } = row;
    if (!item) {
      if (draft?.status === 'accepted') fresh.push(itemOf(draft, position, next, match, tx.newId()));
    } else if (draft && choice?.act !== 'keep') {
      const said = itemOf(draft, position, next, match, item.id);
      carried.push({ id: item.id, version: item.version, patch: differing(carriedOver(row, said, old), item) });
      if (draft.status === 'open') drafts.push(draft);
    } else if (choice?.act === 'close') {
      closed.push({ id: item.id, version: item.version, text: `第${next.number}版不再列入：${choice.reason}` });
    } else kept += 1;
  }
  // Every carried item gets a version of its own, if only for the document it now stands in: as of yesterday its
  // sentence is the old document's.
  const moved = await tx.updateEach('item', carried);
  const dropped = await tx.updateMany('item', closed, { status: 'dropped' });
  if (moved < carried.length || dropped < closed.length)
    throw new DeliveryError('stale-version', { table: 'item', ids: [...carried, ...closed].map((one) => one.id) });
  await tx.updateMany('draft', drafts, { status: 'accepted' });
  const said = closed.map(({ id, text }) => ({ id: tx.newId(), itemId: id, authorPersonId: by.personId, text }));
  await tx.insert('comment', said);
  await tx.insert('item', fresh);
  let adjustments = 0;
  for (const row of revision.rows) adjustments += await proposeRevised(tx, by, row, next);
  if (!(await tx.update('planVersion', versionId, seen, { status: 'confirmed' })))
    throw new DeliveryError('stale-version', { table: 'planVersion', id: versionId });
  await tx.update('planVersion', old.id, old.version, { status: 'replaced' });
  if (!(await tx.update('plan', plan.id, plan.version, { currentVersionId: versionId })))
    throw new DeliveryError('stale-version', { table: 'plan', id: plan.id });
  const accepted = { carried: carried.length, added: fresh.length, closed: closed.length, kept, adjustments };
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

interface RowVersion {
  readonly id: string;
  readonly version: number;
}

/** Place and words of the new version; owners, schedule, target and stretch of the item, and its day where it has one. */
function carriedOver(
  { item, draft, choice, dueChange }: RevisionRow,
  said: ReturnType<typeof itemOf>,
  old: PlanVersionRow,
): Patch<ItemRow> {
  const { versionId, position, clausePath, clause, part, start, end, quote, title, namedUnits } = said;
  if (!item || !draft) return {};
  const { leadUnitId, jointUnitIds, groupIds } = said.assignment;
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
    ...(dueChange && item.dueOn === null ? { dueOn: dueChange.after } : {}),
    ...(untouched && item.kind === 'task' ? { measures: said.measures } : {}),
    ...(choice?.owners === 'document'
      ? {
          assignment: withAssignment(item.assignment, { leadUnitId, jointUnitIds, groupIds }),
        }
      : {}),
  };
}

/** Whether a version is one that would have to be accepted as a revision. */
export async function isRevision(records: Records, versionId: string): Promise<boolean> {
  const version = await records.get('planVersion', versionId);
  const plan = version ? await found(records, 'plan', version.planId) : null;
  return version?.status === 'read' && plan?.role === 'own' && plan.currentVersionId !== null;
}
