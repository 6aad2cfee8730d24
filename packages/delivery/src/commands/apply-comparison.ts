import { DeliveryError } from '../errors.ts';
import { permit } from '../policies/permit.ts';
import type { Subject } from '../policies/subject.ts';
import type { Records, Transaction } from '../ports.ts';
import type { AlignmentRow, ComparisonResult, KeptDecision } from '../records/comparison.ts';
import { isDoubtful } from '../records/doubtful-link.ts';
import type { ItemRow } from '../records/item.ts';
import type { PlanVersionRow } from '../records/plan.ts';
import { found } from './change.ts';

export interface Applied {
  readonly items: number;
  readonly carrying: number;
  readonly named: number;
  readonly innovations: number;
}

/** What of a row a comparison speaks about. */
export type Marks = Pick<ItemRow, 'carries' | 'named' | 'innovation' | 'innovationSource'>;
export interface PlannedMark {
  readonly item: ItemRow;
  readonly after: Marks;
  readonly differs: boolean;
  /** What it would carry rests on a weak link or a suggested exclusion that nobody has decided. */
  readonly undecided: boolean;
}

/** What applying would write into every row of the own version that the comparison speaks about. */
export async function plannedApplication(records: Records, row: AlignmentRow): Promise<readonly PlannedMark[]> {
  const own = await versionOf(records, row.ownVersionId);
  const superior = await versionOf(records, row.superiorVersionId);
  const versions = new Set((await records.list('planVersion', { planId: superior.planId })).map((one) => one.id));
  const decisions = (await records.list('decision', { alignmentId: row.id })).map(
    (one) => one.decision as KeptDecision,
  );
  const marks = marksByPath(row.result as ComparisonResult, own, superior, sourcesOf(decisions));
  const items = [...(await records.list('item', { versionId: own.id }))].sort((a, b) => a.position - b.position);
  return items.flatMap((item): readonly PlannedMark[] => {
    const mark = marks.get(item.clausePath ?? '');
    if (!mark || item.status === 'dropped') return [];
    // What it carries of an earlier version of the same superior plan is replaced, of other plans it is kept.
    const carries = [...item.carries.filter((one) => !versions.has(one.versionId)), ...mark.carries];
    const innovation = mark.innovation && carries.length === 0;
    const found = mark.told ?? item.innovationSource ?? mark.source;
    const innovationSource = innovation ? found : item.innovationSource;
    const after = { carries, named: mark.named, innovation, innovationSource };
    const same =
      item.named === after.named && item.innovation === innovation && item.innovationSource === innovationSource;
    const differs = !same || listed(item.carries) !== listed(carries);
    return [{ item, after, differs, undecided: mark.undecided }];
  });
}

/**
 * Writes what the comparison says into the items of the own version: what they carry, whether named, whether new.
 * With `leaveUndecided` the rows that rest on undecided matches stay as they are.
 */
export async function applyComparison(
  tx: Transaction,
  by: Subject,
  id: string,
  seen: number,
  { leaveUndecided = false }: { readonly leaveUndecided?: boolean } = {},
): Promise<Applied> {
  permit(by, 'comparison.write');
  const row = await found(tx, 'alignment', id);
  if (row.version !== seen) throw new DeliveryError('stale-version', { table: 'alignment', id, now: row.version });
  const all = await plannedApplication(tx, row);
  const planned = leaveUndecided ? all.filter((one) => !one.undecided) : all;
  const left = all.filter((one) => one.differs).length - planned.filter((one) => one.differs).length;
  for (const { item, after, differs } of planned)
    if (differs && !(await tx.update('item', item.id, item.version, after)))
      throw new DeliveryError('stale-version', { table: 'item', id: item.id });
  const count = (test: (one: PlannedMark) => boolean) => planned.filter(test).length;
  const applied = {
    items: count((one) => one.differs),
    carrying: count((one) => one.after.carries.length > 0),
    named: count((one) => one.after.named),
    innovations: count((one) => one.after.innovation),
  };
  const detail = left > 0 ? { ...applied, undecided: left } : applied;
  await tx.audit({ event: 'comparison.apply', object: { table: 'alignment', id }, result: 'done', detail });
  return applied;
}

/** Where people say that clauses come from, by fingerprint; the last word holds. */
export const sourcesOf = (decisions: readonly KeptDecision[]): ReadonlyMap<string, string> =>
  new Map(decisions.flatMap((one) => (one.kind === 'source' ? [[one.own, one.source] as const] : [])));

async function versionOf(records: Records, id: string): Promise<PlanVersionRow> {
  const version = await records.get('planVersion', id);
  if (!version) throw new DeliveryError('not-found', { table: 'planVersion', id });
  return version;
}

/** As text in an order of its own: the database does not keep the order of an object's keys. */
const listed = (carries: ItemRow['carries']): string =>
  carries.map(({ versionId, path, title }) => `${versionId} ${path} ${title}`).join('\n');

interface Mark {
  readonly carries: ItemRow['carries'];
  readonly named: boolean;
  readonly innovation: boolean;
  /** Found by the comparison, and said by a person. */
  readonly source: string | null;
  readonly told: string | null;
  readonly undecided: boolean;
}

function marksByPath(
  result: ComparisonResult,
  own: PlanVersionRow,
  superior: PlanVersionRow,
  sources: ReadonlyMap<string, string>,
): ReadonlyMap<string, Mark> {
  const pathOf = (version: PlanVersionRow, node: number | null | undefined) =>
    node === null || node === undefined ? null : (version.reading.outline[node]?.path ?? null);
  const namesUs = new Set(result.superiorStates.filter((state) => state.naming).map((state) => state.unit));
  const excluded = new Set(result.superiorStates.filter(({ kind }) => kind === 'not-for-us').map(({ unit }) => unit));
  const suggested = new Set(
    result.superiorStates.flatMap((state) =>
      state.kind === 'not-for-us' && state.exclusion.by === 'suggested' ? [state.unit] : [],
    ),
  );
  const weak = new Set(result.links.filter(isDoubtful).map((link) => link.subordinate));
  const marks = new Map<string, Mark>();
  for (const state of result.subordinateStates) {
    const unit = result.subordinate.units[state.unit];
    const path = pathOf(own, unit?.node);
    if (!unit || !path) continue;
    const above = state.kind === 'carries' ? state.superior.filter((index) => !excluded.has(index)) : [];
    const carries = above.flatMap((index) => {
      const clause = result.superior.units[index];
      const at = pathOf(superior, clause?.node);
      return clause && at ? [{ versionId: superior.id, path: at, title: clause.title }] : [];
    });
    const origin = state.kind === 'new' ? state.origin : null;
    marks.set(path, {
      carries,
      named: above.some((index) => namesUs.has(index)),
      innovation: state.kind === 'new' && !unit.lead,
      source: origin ? (result.others[origin.other]?.title ?? null) : null,
      told: sources.get(unit.fingerprint) ?? null,
      undecided:
        weak.has(state.unit) || (state.kind === 'carries' && state.superior.some((index) => suggested.has(index))),
    });
  }
  return marks;
}
