import { DeliveryError, type ItemRow, mayReadLedger, replacedAt, rowThen } from '@gangmu/delivery';
import { fromCursor, toCursor } from '../http/cursor.ts';
import type { Handlers } from '../visit.ts';

/** Field by field: what is added to an item one day does not leave the region by itself. */
const shown = (row: ItemRow, nameOf: (unitId: string) => string | undefined) => ({
  id: row.id,
  kind: row.kind,
  position: row.position,
  clause: row.clause,
  part: row.part,
  title: row.title,
  quote: row.quote,
  measures: [...row.measures],
  target: row.target,
  pilotLevel: row.pilotLevel,
  leadUnit: row.assignment.leadUnitId ? (nameOf(row.assignment.leadUnitId) ?? null) : null,
  jointUnits: row.assignment.jointUnitIds.flatMap((id) => nameOf(id) ?? []),
  goals: [...row.goals],
  milestones: [...row.milestones],
  dueOn: row.dueOn,
  named: row.named,
  innovation: row.innovation,
});

export const publishedLedgers: Handlers<'publishedLedgers'> = {
  /** The ledger of the published version: where a newer one is in force but not published, as it stood before that. */
  async rows({ platform, region, params, query }) {
    const { directory, store, queries } = platform.ports;
    const nothing = new DeliveryError('not-found', { table: 'plan', id: params.planId });
    const owner = await directory.region(params.ownerId);
    if (!owner) throw nothing;
    const open = await store.read(owner.id, async (records) => {
      const [publication] = await records.list('publication', { planId: params.planId });
      const plan = await records.get('plan', params.planId);
      if (!plan || !publication || !mayReadLedger(publication, owner, region)) return null;
      const replaced = replacedAt(await records.history('plan', plan.id), publication.versionId);
      if (replaced === undefined) return null;
      const asOf = replaced && new Date(Date.parse(replaced) - 1).toISOString();
      const titled = await rowThen(records, 'plan', plan.id, asOf);
      const units = await records.list('unit', {}, asOf ?? undefined);
      return { plan: titled ?? plan, asOf, units: new Map(units.map((unit) => [unit.id, unit.name])) };
    });
    // One answer for what does not exist and for what is not published to us.
    if (!open) throw nothing;
    const page = await queries.ledger(owner.id, {
      planId: open.plan.id,
      ledger: params.ledger,
      asOf: open.asOf,
      sort: 'position',
      descending: false,
      after: fromCursor(query.after, 'integer'),
      limit: query.limit,
    });
    return {
      region: owner.name,
      plan: open.plan.title,
      rows: page.rows.map((row) => shown(row, (id) => open.units.get(id))) as never,
      total: page.total,
      next: toCursor(page.next),
    };
  },
};
