import { type Alignment, alignPlans, type Decision, profilePlan } from '@gangmu/align';
import { DeliveryError } from '../errors.ts';
import { permit } from '../policies/permit.ts';
import type { Subject } from '../policies/subject.ts';
import type { Records, Transaction } from '../ports.ts';
import type { AlignmentRow } from '../records/comparison.ts';
import type { ItemRow } from '../records/item.ts';
import type { PlanVersionRow } from '../records/plan.ts';
import { found } from './change.ts';

/** Compares an own version with a superior one; a second time it is done anew with the decisions already taken. */
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
  const result = await aligned(tx, own, superior, before ? await decisionsOf(tx, before.id) : []);
  if (before) {
    if (!(await tx.update('alignment', before.id, before.version, { result })))
      throw new DeliveryError('stale-version', { table: 'alignment', id: before.id });
    await tx.audit({
      event: 'comparison.renew',
      object: { table: 'alignment', id: before.id },
      result: 'done',
      detail: {},
    });
    return { ...before, result, version: before.version + 1, fromAt: tx.now };
  }
  const row = { id: tx.newId(), ownVersionId, superiorVersionId, result };
  await tx.insert('alignment', [row]);
  await tx.audit({
    event: 'comparison.add',
    object: { table: 'alignment', id: row.id },
    result: 'done',
    detail: { ownVersionId, superiorVersionId },
  });
  return { ...row, version: 1, fromAt: tx.now };
}

const NEEDS_REASON: ReadonlySet<Decision['kind']> = new Set(['reject', 'unlink', 'exclude']);

/** Takes a person's word on a link or a clause; the last word on one of them holds, and the rest is drawn anew. */
export async function decideComparison(
  tx: Transaction,
  by: Subject,
  id: string,
  seen: number,
  decision: Decision,
): Promise<AlignmentRow> {
  permit(by, 'comparison.write');
  const row = await found(tx, 'alignment', id);
  if (NEEDS_REASON.has(decision.kind) && !decision.reason?.trim())
    throw new DeliveryError('invalid', { field: 'reason', reason: 'empty' });
  const { superior, subordinate } = row.result as Alignment;
  const knows = (side: Alignment['superior'], key: string) => side.units.some((unit) => unit.fingerprint === key);
  if (!knows(superior, decision.superior))
    throw new DeliveryError('invalid', { field: 'superior', reason: 'unknown-clause' });
  if ('subordinate' in decision && !knows(subordinate, decision.subordinate))
    throw new DeliveryError('invalid', { field: 'own', reason: 'unknown-clause' });
  await tx.insert('decision', [{ id: tx.newId(), alignmentId: id, decision }]);
  const own = await found(tx, 'planVersion', row.ownVersionId);
  const above = await found(tx, 'planVersion', row.superiorVersionId);
  const result = await aligned(tx, own, above, await decisionsOf(tx, id));
  if (row.version !== seen || !(await tx.update('alignment', id, seen, { result })))
    throw new DeliveryError('stale-version', { table: 'alignment', id, now: row.version });
  await tx.audit({
    event: 'comparison.decide',
    object: { table: 'alignment', id },
    result: 'done',
    detail: { ...decision },
  });
  return { ...row, result, version: seen + 1, fromAt: tx.now };
}

export interface Applied {
  readonly items: number;
  readonly carrying: number;
  readonly named: number;
  readonly innovations: number;
}

/** Writes what the comparison says into the items of the own version: what they carry, whether named, whether new. */
export async function applyComparison(tx: Transaction, by: Subject, id: string, seen: number): Promise<Applied> {
  permit(by, 'comparison.write');
  const row = await found(tx, 'alignment', id);
  if (row.version !== seen) throw new DeliveryError('stale-version', { table: 'alignment', id, now: row.version });
  const own = await found(tx, 'planVersion', row.ownVersionId);
  const superior = await found(tx, 'planVersion', row.superiorVersionId);
  const marks = marksByPath(row.result as Alignment, own, superior, await otherVersions(tx));
  const items = await tx.list('item', { versionId: own.id });
  let [changed, carrying, named, innovations] = [0, 0, 0, 0];
  for (const item of items) {
    const mark = marks.get(item.clausePath ?? '');
    if (!mark) continue;
    const carries = [...item.carries.filter((one) => one.versionId !== superior.id), ...mark.carries];
    const innovation = mark.innovation && carries.length === 0;
    const innovationSource = innovation ? (item.innovationSource ?? mark.source) : item.innovationSource;
    const patch = { carries, named: mark.named, innovation, innovationSource };
    carrying += carries.length > 0 ? 1 : 0;
    named += mark.named ? 1 : 0;
    innovations += innovation ? 1 : 0;
    const same =
      item.named === patch.named && item.innovation === innovation && item.innovationSource === innovationSource;
    if (same && listed(item.carries) === listed(carries)) continue;
    if (!(await tx.update('item', item.id, item.version, patch)))
      throw new DeliveryError('stale-version', { table: 'item', id: item.id });
    changed += 1;
  }
  const applied = { items: changed, carrying, named, innovations };
  await tx.audit({ event: 'comparison.apply', object: { table: 'alignment', id }, result: 'done', detail: applied });
  return applied;
}

/** As text in an order of its own: the database does not keep the order of an object's keys. */
const listed = (carries: ItemRow['carries']): string =>
  carries.map(({ versionId, path, title }) => `${versionId} ${path} ${title}`).join('\n');

interface Mark {
  readonly carries: readonly { readonly versionId: string; readonly path: string; readonly title: string }[];
  readonly named: boolean;
  readonly innovation: boolean;
  readonly source: string | null;
}

function marksByPath(
  result: Alignment,
  own: PlanVersionRow,
  superior: PlanVersionRow,
  others: readonly PlanVersionRow[],
): ReadonlyMap<string, Mark> {
  const pathOf = (version: PlanVersionRow, node: number | null | undefined) =>
    node === null || node === undefined ? null : (version.reading.outline[node]?.path ?? null);
  const namesUs = new Set(result.superiorStates.filter((state) => state.naming).map((state) => state.unit));
  const marks = new Map<string, Mark>();
  for (const state of result.subordinateStates) {
    const unit = result.subordinate.units[state.unit];
    const path = pathOf(own, unit?.node);
    if (!unit || !path) continue;
    const above = state.kind === 'carries' ? state.superior : [];
    const carries = above.flatMap((index) => {
      const clause = result.superior.units[index];
      const at = pathOf(superior, clause?.node);
      return clause && at ? [{ versionId: superior.id, path: at, title: clause.title }] : [];
    });
    const origin = state.kind === 'new' ? state.origin : null;
    const source = origin
      ? (others[origin.other]?.reading.meta.title?.quote ?? others[origin.other]?.fileName ?? null)
      : null;
    const named = above.some((index) => namesUs.has(index));
    marks.set(path, { carries, named, innovation: state.kind === 'new' && !unit.lead, source });
  }
  return marks;
}

async function decisionsOf(records: Records, alignmentId: string): Promise<readonly Decision[]> {
  return (await records.list('decision', { alignmentId })).map((row) => row.decision as Decision);
}

/** The other local documents of the region are where a new clause may come from. */
async function aligned(
  records: Records,
  own: PlanVersionRow,
  superior: PlanVersionRow,
  decisions: readonly Decision[],
): Promise<Alignment> {
  const others = await otherVersions(records);
  return alignPlans(
    { reading: superior.reading, text: superior.text },
    { reading: own.reading, text: own.text },
    {
      decisions,
      others: others.map(({ reading, text }) => profilePlan({ reading, text })),
    },
  );
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
