import {
  type AlignmentRow,
  applyComparison,
  type ComparisonDecision,
  type ComparisonResult,
  type ComparisonSides,
  comparedClauses,
  comparedPlans,
  comparedTargets,
  compareVersions,
  comparisonChecks,
  comparisonSummary,
  DeliveryError,
  decideComparison,
  type ItemRow,
  type KeptDecision,
  keptDecisions,
  type PlanRow,
  type PlanVersionRow,
  plannedApplication,
  planSums,
  type Records,
  withdrawDecisions,
} from '@gangmu/delivery';
import { fromCursor, toCursor } from '../http/cursor.ts';
import { Failure } from '../http/failure.ts';
import { tellLedgers } from '../live/tell.ts';
import type { Handlers } from '../visit.ts';
import { publishedTo } from './publications.ts';

async function summary(records: Records, row: AlignmentRow) {
  const decisions = (await records.list('decision', { alignmentId: row.id })).length;
  return comparisonSummary(row, await comparedPlans(records, row), decisions);
}

async function found(records: Records, id: string): Promise<AlignmentRow> {
  const row = await records.get('alignment', id);
  if (!row) throw new DeliveryError('not-found', { table: 'alignment', id });
  return row;
}

async function sides(records: Records, row: AlignmentRow): Promise<ComparisonSides> {
  const side = async (versionId: string) => {
    const version = (await records.get('planVersion', versionId)) as PlanVersionRow;
    return { version, plan: (await records.get('plan', version.planId)) as PlanRow };
  };
  return { own: await side(row.ownVersionId), superior: await side(row.superiorVersionId) };
}

const kept = async (records: Records, row: AlignmentRow): Promise<readonly KeptDecision[]> =>
  (await records.list('decision', { alignmentId: row.id })).map((one) => one.decision as KeptDecision);

/** A page of a list that is computed whole: the cursor's value is the place in it. */
function slice<T>(
  all: readonly T[],
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
  id: string,
) {
  const from = fromCursor(after, 'integer')?.value ?? 0;
  if (from < 0) throw new Failure('invalid-request', { in: 'querystring' });
  const rows = all.slice(from, from + limit);
  return { rows, next: from + limit < all.length ? toCursor({ value: from + limit, id }) : null };
}

const marks = ({ carries, named, innovation, innovationSource }: Omit<ItemRow, 'id'> | ItemRow) => ({
  carries: carries.map(({ path, title }) => ({ path, title })),
  named,
  innovation,
  innovationSource,
});

export const comparisons: Handlers<'comparisons'> = {
  list: ({ query, read }) =>
    read(async (records) => {
      const own = query.planId ? await records.list('planVersion', { planId: query.planId }) : null;
      const where = own ? { ownVersionId: { in: own.map((version) => version.id) } } : {};
      const page = await records.page('alignment', where, {
        by: 'id',
        after: fromCursor(query.after, 'id'),
        limit: query.limit,
      });
      const rows = [];
      for (const row of page.rows) rows.push(await summary(records, row));
      return { rows, next: toCursor(page.next) };
    }),
  add: ({ body, write }) =>
    write(async (tx, by) => summary(tx, await compareVersions(tx, by, body.ownVersionId, body.superiorVersionId))),
  get: ({ params, read }) => read(async (records) => summary(records, await found(records, params.comparisonId))),
  clauses: ({ params, query, read, language }) =>
    read(async (records) => {
      const row = await found(records, params.comparisonId);
      const all = comparedClauses(row, await sides(records, row), query.side, await kept(records, row), language);
      const page = slice(query.state ? all.filter((one) => one.state === query.state) : all, query, row.id);
      return { ...page, rows: page.rows as never };
    }),
  targets: ({ params, query, read, language }) =>
    read(async (records) => {
      const row = await found(records, params.comparisonId);
      const all = comparedTargets(row, await sides(records, row), language);
      return slice(query.relation ? all.filter((one) => one.relation === query.relation) : all, query, row.id);
    }),
  async checks({ params, read, language, platform, region }) {
    const { row, both, source } = await read(async (records) => {
      const alignment = await found(records, params.comparisonId);
      const [taken] = await records.list('takenVersion', { versionId: alignment.superiorVersionId });
      return { row: alignment, both: await sides(records, alignment), source: taken?.fromRegionId ?? null };
    });
    // The level over the superior one: of the region it was taken from, else of our parent.
    const superiorRegion = await platform.ports.directory.region(source ?? region.parentId ?? region.id);
    const [top] =
      superiorRegion?.parentId && superiorRegion.id !== region.id
        ? await publishedTo(platform, region, (owner) => owner.id === superiorRegion.parentId)
        : [];
    const above = top ? { region: top.owner.name, version: top.version } : null;
    return comparisonChecks(row.result as ComparisonResult, both, above, language);
  },
  decisions: ({ params, query, read }) =>
    read(async (records) => {
      const row = await found(records, params.comparisonId);
      return slice(keptDecisions(row, await records.list('decision', { alignmentId: row.id })), query, row.id);
    }),
  decide: ({ params, body, write }) =>
    write(async (tx, by) => {
      const decisions = body.decisions.map((one): ComparisonDecision => {
        if (one.kind === 'source') return one;
        const why = one.reason === undefined ? {} : { reason: one.reason };
        const { superior } = one;
        if (one.kind === 'exclude' || one.kind === 'include') return { kind: one.kind, superior, ...why };
        return { kind: one.kind, superior, subordinate: one.own, ...why };
      });
      const { row, decisionIds } = await decideComparison(tx, by, params.comparisonId, body.version, decisions);
      return { comparison: await summary(tx, row), decisionIds: [...decisionIds] };
    }),
  withdraw: ({ params, body, write }) =>
    write(async (tx, by) =>
      summary(tx, await withdrawDecisions(tx, by, params.comparisonId, body.version, body.decisionIds)),
    ),
  preview: ({ params, query, read }) =>
    read(async (records) => {
      const row = await found(records, params.comparisonId);
      const planned = (await plannedApplication(records, row)).filter((one) => one.differs);
      const shown = planned.map(({ item, after, undecided }) => {
        const { id, version, kind, clause, title } = item;
        return {
          id,
          version,
          kind,
          clause,
          title,
          before: marks(item),
          after: marks({ ...item, ...after }),
          undecided,
        };
      });
      return slice(shown, query, row.id);
    }),
  apply: ({ params, body, write }) =>
    write(async (tx, by) => {
      const applied = await applyComparison(tx, by, params.comparisonId, body.version, {
        leaveUndecided: body.leaveUndecided ?? false,
      });
      const row = await found(tx, params.comparisonId);
      tellLedgers(tx, by, await tx.list('item', { versionId: row.ownVersionId }));
      return applied;
    }),
  async sums({ params, platform, region, read }) {
    const whole = await read(async (records) => {
      const plan = await records.get('plan', params.planId);
      const newest = plan
        ? [...(await records.list('planVersion', { planId: plan.id }))].sort((a, b) => b.number - a.number)[0]
        : undefined;
      const current = plan?.currentVersionId ? await records.get('planVersion', plan.currentVersionId) : newest;
      if (!current) throw new DeliveryError('not-found', { table: 'plan', id: params.planId });
      return current;
    });
    const children = (await platform.ports.directory.regions()).filter((one) => one.parentId === region.id);
    const published = await publishedTo(platform, region, (owner) => owner.parentId === region.id);
    return planSums(
      whole,
      children.map(({ id, name }) => {
        const theirs = published.find((one) => one.owner.id === id);
        return {
          regionId: id,
          region: name,
          published: theirs ? { title: theirs.plan.title, version: theirs.version } : null,
        };
      }),
    );
  },
};
