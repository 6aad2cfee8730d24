import {
  type AlignmentRow,
  applyComparison,
  type ComparisonSides,
  comparedClauses,
  comparedTargets,
  compareVersions,
  comparisonSummary,
  DeliveryError,
  decideComparison,
  otherVersions,
  type PlanRow,
  type PlanVersionRow,
  type Records,
} from '@gangmu/delivery';
import { fromCursor, toCursor } from '../http/cursor.ts';
import { Failure } from '../http/failure.ts';
import type { Handlers } from '../visit.ts';

async function planOf(records: Records, versionId: string): Promise<PlanRow | null> {
  const version = await records.get('planVersion', versionId);
  return version ? records.get('plan', version.planId) : null;
}

async function summary(records: Records, row: AlignmentRow) {
  const plans = {
    own: await planOf(records, row.ownVersionId),
    superior: await planOf(records, row.superiorVersionId),
  };
  return comparisonSummary(row, plans, (await records.list('decision', { alignmentId: row.id })).length);
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

/** A page of a list that is computed whole: the cursor's value is the place in it. */
function slice<T>(
  all: readonly T[],
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
  id: string,
) {
  const from = Number(fromCursor<{ value: number; id: string }>(after)?.value ?? 0);
  if (!Number.isInteger(from) || from < 0) throw new Failure('invalid-request', { in: 'querystring' });
  const rows = all.slice(from, from + limit);
  return { rows, next: from + limit < all.length ? toCursor({ value: from + limit, id }) : null };
}

export const comparisons: Handlers<'comparisons'> = {
  list: ({ query, read }) =>
    read(async (records) => {
      const own = query.planId ? await records.list('planVersion', { planId: query.planId }) : null;
      const where = own ? { ownVersionId: { in: own.map((version) => version.id) } } : {};
      const page = await records.page('alignment', where, {
        by: 'id',
        after: fromCursor(query.after),
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
      const titles = (await otherVersions(records)).map(
        (version) => version.reading.meta.title?.quote ?? version.fileName,
      );
      const all = comparedClauses(row, await sides(records, row), query.side, titles, language);
      return slice(query.state ? all.filter((one) => one.state === query.state) : all, query, row.id);
    }),
  targets: ({ params, query, read, language }) =>
    read(async (records) => {
      const row = await found(records, params.comparisonId);
      const all = comparedTargets(row, await sides(records, row), language);
      return slice(query.relation ? all.filter((one) => one.relation === query.relation) : all, query, row.id);
    }),
  decide: ({ params, body, write }) =>
    write(async (tx, by) => {
      const { kind, superior, own, version } = body;
      const why = body.reason === undefined ? {} : { reason: body.reason };
      if (kind === 'exclude' || kind === 'include')
        return summary(tx, await decideComparison(tx, by, params.comparisonId, version, { kind, superior, ...why }));
      if (!own) throw new DeliveryError('invalid', { field: 'own', reason: 'empty' });
      const decision = { kind, superior, subordinate: own, ...why };
      return summary(tx, await decideComparison(tx, by, params.comparisonId, version, decision));
    }),
  async apply({ params, body, write, read, changed }) {
    const applied = await write((tx, by) => applyComparison(tx, by, params.comparisonId, body.version));
    const row = await read((records) => found(records, params.comparisonId));
    const items = await read((records) => records.list('item', { versionId: row.ownVersionId }));
    changed(items.map((item) => item.id));
    return applied;
  },
};
