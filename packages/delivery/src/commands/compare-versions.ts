import { type Alignment, alignPlans, type Decision, profilePlan } from '@gangmu/align';
import { DeliveryError } from '../errors.ts';
import { permit } from '../policies/permit.ts';
import type { Subject } from '../policies/subject.ts';
import type { Records, Transaction } from '../ports.ts';
import type {
  AlignmentRow,
  ComparisonDecision,
  ComparisonResult,
  DecisionRow,
  KeptDecision,
} from '../records/comparison.ts';
import type { PlanVersionRow } from '../records/plan.ts';
import { found } from './change.ts';

/**
 * Compares an own version with a superior one; a second time it is done anew with the decisions already taken. Where
 * the same two plans were compared in earlier versions, the decisions of the latest of them come along: they are keyed
 * by what the clauses say.
 */
export async function compareVersions(
  tx: Transaction,
  by: Subject,
  ownVersionId: string,
  superiorVersionId: string,
): Promise<AlignmentRow> {
  permit(by, 'comparison.write');
  const own = await found(tx, 'planVersion', ownVersionId);
  const superior = await found(tx, 'planVersion', superiorVersionId);
  if (own.planId === superior.planId)
    throw new DeliveryError('invalid', { field: 'superiorVersionId', reason: 'same-plan' });
  const [before] = await tx.list('alignment', { ownVersionId, superiorVersionId });
  if (before) {
    const result = await aligned(tx, own, superior, await decisionsOf(tx, before.id));
    return renewed(tx, before, result, before.version, 'comparison.renew', {});
  }
  const earlier = await latestOf(tx, own.planId, superior.planId);
  const taken = earlier ? await tx.list('decision', { alignmentId: earlier.id }) : [];
  const result = await aligned(
    tx,
    own,
    superior,
    taken.map((row) => row.decision as KeptDecision),
  );
  const row = { id: tx.newId(), ownVersionId, superiorVersionId, result };
  await tx.insert('alignment', [row]);
  if (taken.length > 0)
    await tx.insert(
      'decision',
      taken.map(({ decision }) => ({ id: tx.newId(), alignmentId: row.id, decision })),
    );
  await tx.audit({
    event: 'comparison.add',
    object: { table: 'alignment', id: row.id },
    result: 'done',
    detail: { ownVersionId, superiorVersionId, decisions: taken.length, from: earlier?.id ?? null },
  });
  return { ...row, version: 1, fromAt: tx.now };
}

/** What one person may decide at once. */
export const MOST_DECISIONS = 500;

/**
 * Takes a person's word on links and clauses; the last word on one of them holds, and the rest is drawn anew. Leaving a
 * superior clause out needs a reason.
 */
export async function decideComparison(
  tx: Transaction,
  by: Subject,
  id: string,
  seen: number,
  decisions: readonly ComparisonDecision[],
): Promise<{ readonly row: AlignmentRow; readonly decisionIds: readonly string[] }> {
  permit(by, 'comparison.write');
  const row = await found(tx, 'alignment', id);
  if (decisions.length > MOST_DECISIONS)
    throw new DeliveryError('invalid', { field: 'decisions', reason: 'too-many', most: MOST_DECISIONS });
  const { superior, subordinate } = row.result as Alignment;
  const knows = (side: Alignment['superior'], key: string) => side.units.some((unit) => unit.fingerprint === key);
  for (const decision of decisions) {
    if (decision.kind === 'exclude' && !decision.reason?.trim())
      throw new DeliveryError('invalid', { field: 'reason', reason: 'empty' });
    if (decision.kind === 'source' ? !decision.source.trim() : !knows(superior, decision.superior))
      throw new DeliveryError('invalid', {
        field: decision.kind === 'source' ? 'source' : 'superior',
        reason: decision.kind === 'source' ? 'empty' : 'unknown-clause',
      });
    const own = decision.kind === 'source' ? decision.own : 'subordinate' in decision ? decision.subordinate : null;
    if (own !== null && !knows(subordinate, own))
      throw new DeliveryError('invalid', { field: 'own', reason: 'unknown-clause' });
  }
  const { personId, name } = by;
  const rows = decisions.map((decision) => ({
    id: tx.newId(),
    alignmentId: id,
    decision: { ...decision, by: { personId, name } } satisfies KeptDecision,
  }));
  await tx.insert('decision', rows);
  return {
    row: await redrawn(tx, row, seen, 'comparison.decide', { decisions }),
    decisionIds: rows.map((one) => one.id),
  };
}

/** 撤销: takes decisions back as if they had not been taken; what was said before about the same clauses holds again. */
export async function withdrawDecisions(
  tx: Transaction,
  by: Subject,
  id: string,
  seen: number,
  decisionIds: readonly string[],
): Promise<AlignmentRow> {
  permit(by, 'comparison.write');
  const row = await found(tx, 'alignment', id);
  for (const decisionId of decisionIds) {
    const decision = await found(tx, 'decision', decisionId);
    if (decision.alignmentId !== id) throw new DeliveryError('not-found', { table: 'decision', id: decisionId });
    if (!(await tx.remove('decision', decisionId, decision.version)))
      throw new DeliveryError('stale-version', { table: 'decision', id: decisionId });
  }
  return redrawn(tx, row, seen, 'comparison.withdraw', { decisionIds });
}

async function redrawn(
  tx: Transaction,
  row: AlignmentRow,
  seen: number,
  event: string,
  detail: Readonly<Record<string, unknown>>,
): Promise<AlignmentRow> {
  const own = await found(tx, 'planVersion', row.ownVersionId);
  const superior = await found(tx, 'planVersion', row.superiorVersionId);
  return renewed(tx, row, await aligned(tx, own, superior, await decisionsOf(tx, row.id)), seen, event, detail);
}

async function renewed(
  tx: Transaction,
  row: AlignmentRow,
  result: ComparisonResult,
  seen: number,
  event: string,
  detail: Readonly<Record<string, unknown>>,
): Promise<AlignmentRow> {
  if (row.version !== seen || !(await tx.update('alignment', row.id, seen, { result })))
    throw new DeliveryError('stale-version', { table: 'alignment', id: row.id, now: row.version });
  await tx.audit({ event, object: { table: 'alignment', id: row.id }, result: 'done', detail });
  return { ...row, result, version: seen + 1, fromAt: tx.now };
}

/** The latest comparison of any versions of two plans. */
async function latestOf(records: Records, ownPlanId: string, superiorPlanId: string): Promise<AlignmentRow | null> {
  const ids = async (planId: string) => (await records.list('planVersion', { planId })).map((version) => version.id);
  const found = await records.list('alignment', {
    ownVersionId: { in: await ids(ownPlanId) },
    superiorVersionId: { in: await ids(superiorPlanId) },
  });
  return (
    [...found].sort((a, b) => (a.fromAt < b.fromAt ? -1 : a.fromAt > b.fromAt ? 1 : a.id < b.id ? -1 : 1)).at(-1) ??
    null
  );
}

async function decisionsOf(records: Records, alignmentId: string): Promise<readonly KeptDecision[]> {
  return (await records.list('decision', { alignmentId })).map((row: DecisionRow) => row.decision as KeptDecision);
}

/** The other local documents of the region are where a new clause may come from. */
async function aligned(
  records: Records,
  own: PlanVersionRow,
  superior: PlanVersionRow,
  decisions: readonly KeptDecision[],
): Promise<ComparisonResult> {
  const others = await otherVersions(records);
  const alignment = alignPlans(
    { reading: superior.reading, text: superior.text },
    { reading: own.reading, text: own.text },
    {
      decisions: decisions.filter((one): one is KeptDecision & Decision => one.kind !== 'source'),
      others: others.map(({ reading, text }) => profilePlan({ reading, text })),
    },
  );
  return {
    ...alignment,
    others: others.map((version) => ({
      versionId: version.id,
      planId: version.planId,
      title: version.reading.meta.title?.quote ?? version.fileName,
    })),
  };
}

/** The newest version of every document of the role `other`, in the order in which origins speak of them. */
export async function otherVersions(records: Records): Promise<readonly PlanVersionRow[]> {
  const found: PlanVersionRow[] = [];
  for (const plan of await records.list('plan', { role: 'other' })) {
    const versions = [...(await records.list('planVersion', { planId: plan.id }))].sort((a, b) => b.number - a.number);
    if (versions[0]) found.push(versions[0]);
  }
  return found;
}
