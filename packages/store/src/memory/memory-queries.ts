import {
  GAPS,
  HAS_GAP,
  IN_LEDGER,
  type ItemRow,
  LEDGERS,
  type LedgerQuery,
  type Queries,
  type Store,
} from '@gangmu/delivery';

const VALUE: Readonly<Record<LedgerQuery['sort'], (row: ItemRow) => string | number>> = {
  position: (row) => row.position,
  title: (row) => row.title,
  dueOn: (row) => row.dueOn ?? '9999-12-31',
};

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

/** The same lists as the database gives, over the record in memory. */
export function memoryQueries(store: Store): Queries {
  return {
    async ledger(regionId, query) {
      const items = await store.read(regionId, (records) =>
        records.list('item', { planId: query.planId }, query.asOf ?? undefined),
      );
      const ledger = items.filter(IN_LEDGER[query.ledger]);
      const value = VALUE[query.sort];
      const turn = query.descending ? -1 : 1;
      const place = (a: { v: string | number; id: string }, b: { v: string | number; id: string }) =>
        turn * (compare(a.v, b.v) || compare(a.id, b.id));
      const at = (row: ItemRow) => ({ v: value(row), id: row.id });
      const matching = ledger.filter((row) => meets(row, query)).sort((a, b) => place(at(a), at(b)));
      const { after } = query;
      const rest = after
        ? matching.filter((row) => place(at(row), { v: after.value as string | number, id: after.id }) > 0)
        : matching;
      const rows = rest.slice(0, query.limit);
      const last = rows.at(-1);
      return {
        rows,
        total: ledger.length,
        matching: matching.length,
        next: rest.length > rows.length && last ? { value: value(last), id: last.id } : null,
      };
    },
    async ledgerCounts(regionId, planId) {
      const items = await store.read(regionId, (records) => records.list('item', { planId }));
      const count = (rows: readonly ItemRow[]) => ({
        rows: rows.length,
        gaps: Object.fromEntries(GAPS.map((gap) => [gap, rows.filter(HAS_GAP[gap]).length])),
      });
      return Object.fromEntries(LEDGERS.map((name) => [name, count(items.filter(IN_LEDGER[name]))])) as never;
    },
  };
}

function meets(row: ItemRow, { unitId, leaderPostId, part, gap, text }: LedgerQuery): boolean {
  return (
    (!unitId || row.assignment.leadUnitId === unitId || row.assignment.jointUnitIds.includes(unitId)) &&
    (!leaderPostId || row.assignment.leaderPostId === leaderPostId) &&
    (!part || row.part === part) &&
    (!gap || HAS_GAP[gap](row)) &&
    (!text ||
      row.title.includes(text) ||
      row.quote.includes(text) ||
      row.namedUnits.some((name) => name.includes(text)))
  );
}
