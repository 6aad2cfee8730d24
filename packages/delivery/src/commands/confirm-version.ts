import { NOBODY } from '@gangmu/plan';
import { dueOfDraft } from '../drafting/due-of-draft.ts';
import { type UnitMatcher, unitMatcher } from '../drafting/match-units.ts';
import { DeliveryError } from '../errors.ts';
import { permit } from '../policies/permit.ts';
import type { Subject } from '../policies/subject.ts';
import type { Transaction } from '../ports.ts';
import type { ItemRow } from '../records/item.ts';
import type { DraftRow, PlanVersionRow } from '../records/plan.ts';
import type { NewRow } from '../records/row.ts';
import { found } from './change.ts';
import { openVersion } from './open-version.ts';

/**
 * 确认: turns the accepted rows of a version into items of the ledgers. Every row must be decided first. Lead unit is
 * the one the document marks, else the first it names (DOMAIN 2); the deadline is what the row's sentences say, and
 * with `dueAtEnd` the plan's last day where they say none. Returns how many items there are now.
 */
export async function confirmVersion(
  tx: Transaction,
  by: Subject,
  versionId: string,
  seen: number,
  { regionName, dueAtEnd = false }: { readonly regionName: string; readonly dueAtEnd?: boolean },
): Promise<number> {
  permit(by, 'plan.write');
  const version = await openVersion(tx, versionId, 'alone');
  await tx.hold('plan', version.planId, 'alone');
  const drafts = await tx.list('draft', { versionId });
  const open = drafts.filter((draft) => draft.status === 'open').length;
  if (open > 0) throw new DeliveryError('illegal-state', { reason: 'open-drafts', open });
  const plan = await found(tx, 'plan', version.planId);
  // A superior plan or another document is compared with, never worked off here.
  if (plan.role !== 'own') throw new DeliveryError('illegal-state', { reason: 'not-own-plan' });
  if (plan.currentVersionId) throw new DeliveryError('illegal-state', { reason: 'plan-already-confirmed' });
  const match = unitMatcher(await tx.list('unit', {}), await tx.list('unitGroup', {}), regionName);
  const lastDay = dueAtEnd && plan.periodTo ? `${plan.periodTo}-12-31` : null;
  const items = drafts
    .filter((draft) => draft.status === 'accepted')
    .sort((a, b) => a.start - b.start || a.position - b.position)
    .map((draft, position) => itemOf(draft, position, version, match, tx.newId()))
    .map((item) => ({ ...item, dueOn: item.dueOn ?? lastDay }));
  await tx.insert('item', items);
  if (!(await tx.update('planVersion', versionId, seen, { status: 'confirmed' })))
    throw new DeliveryError('stale-version', { table: 'planVersion', id: versionId });
  if (!(await tx.update('plan', plan.id, plan.version, { currentVersionId: versionId })))
    throw new DeliveryError('stale-version', { table: 'plan', id: plan.id });
  await tx.audit({
    event: 'plan.confirm',
    object: { table: 'planVersion', id: versionId },
    result: 'done',
    detail: { items: items.length, ...(lastDay ? { dueAtEnd: lastDay } : {}) },
  });
  return items.length;
}

/** A row of a version as an item, with the duties and days that the document gives it. */
export function itemOf(
  draft: DraftRow,
  position: number,
  version: PlanVersionRow,
  match: UnitMatcher,
  id: string,
): NewRow<ItemRow> {
  const { outline } = version.reading;
  const node = outline.find((one) => one.path === draft.clausePath);
  const part = outline.find((one) => one.kind === 'part' && draft.clausePath?.split('/')[0] === one.ordinal);
  const { content } = draft;
  const duty = content.kind === 'task' ? content : dutyOf(draft, version);
  const matched = match(duty.namedUnits);
  const lead = match(duty.leadUnits).unitIds[0] ?? matched.unitIds[0] ?? null;
  return {
    id,
    planId: version.planId,
    versionId: version.id,
    kind: draft.kind,
    position,
    clausePath: draft.clausePath,
    clause: node?.ordinal ?? null,
    part: part?.title ?? null,
    start: draft.start,
    end: draft.end,
    quote: version.text.slice(draft.start, draft.end),
    source: null,
    title: draft.title,
    measures: content.kind === 'task' ? content.measures : [],
    target: content.kind === 'indicator' ? content.target : null,
    stretch: null,
    pilotLevel: content.kind === 'pilot' ? content.level : null,
    namedUnits: duty.namedUnits,
    assignment: {
      ...NOBODY,
      leadUnitId: lead,
      jointUnitIds: matched.unitIds.filter((unit) => unit !== lead),
      groupIds: matched.groupIds,
    },
    goals: [],
    milestones: [],
    dueOn: dueOfDraft(draft, version),
    carries: [],
    named: false,
    innovation: false,
    innovationSource: null,
    status: 'open',
    remark: null,
  };
}

/** An indicator or a pilot is owned by whoever owns the clause it stands in. */
function dutyOf(
  draft: DraftRow,
  version: PlanVersionRow,
): { readonly namedUnits: readonly string[]; readonly leadUnits: readonly string[] } {
  const index = version.reading.outline.findIndex((node) => node.path === draft.clausePath);
  const duties = version.reading.duties.filter((duty) => duty.node === index);
  return {
    namedUnits: [...new Set(duties.flatMap((duty) => duty.units))],
    leadUnits: [...new Set(duties.flatMap((duty) => duty.lead))],
  };
}
