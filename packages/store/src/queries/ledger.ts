import type { ItemRow, LedgerPage, LedgerQuery } from '@gangmu/delivery';
import { type RawBuilder, sql, type Transaction as Tx } from 'kysely';
import { namedColumns, plainColumns } from '../records/columns.ts';
import { all, filters, holding, LEDGER } from './ledger-conditions.ts';

interface Sort {
  /** Columns to order by before the id; an index begins with the first. */
  readonly by: readonly RawBuilder<unknown>[];
  /** The same of the row after which a page begins. */
  readonly end: (value: string | number | null) => readonly RawBuilder<unknown>[];
  readonly value: (row: ItemRow) => string | number;
}

/** Text is compared by code point, the same on every engine; rows without a day come last. */
const SORT: Readonly<Record<LedgerQuery['sort'], Sort>> = {
  position: { by: [sql`position`], end: (value) => [sql`${value}::integer`], value: (row) => row.position },
  title: {
    by: [sql`title_key`, sql`title collate "C"`],
    end: (value) => [sql`left(${value}::text, 64)`, sql`${value}::text`],
    value: (row) => row.title,
  },
  dueOn: { by: [sql`due_key`], end: (value) => [sql`${value}::date`], value: (row) => row.dueOn ?? '9999-12-31' },
};

type Table = 'item' | 'item_history';
type Counted = Pick<LedgerPage, 'total' | 'matching'>;

/** Rows of the plan as they stood: today's table, and for the past the closed versions too. */
function scope(table: Table, regionId: string, { planId, asOf }: LedgerQuery): readonly RawBuilder<unknown>[] {
  const plan = [sql`region_id = ${regionId}`, sql`plan_id = ${planId}`];
  if (asOf === null) return plan;
  const then = [...plan, sql`from_at <= ${asOf}`];
  return table === 'item' ? then : [...then, sql`to_at > ${asOf}`];
}

/**
 * One page of a ledger as it stood at the query's instant, and its counts, in one statement. What is asked of a row is
 * answered from indexes and narrow tables; only the rows of the page are read whole. Where words or a unit are sought,
 * what is found is gathered once for both; else the page comes straight from the index that has its order.
 */
export async function ledger(tx: Tx<unknown>, regionId: string, query: LedgerQuery): Promise<LedgerPage> {
  const tables: readonly Table[] = query.asOf === null ? ['item'] : ['item', 'item_history'];
  const within = (table: Table) => [LEDGER[query.ledger], ...filters(regionId, query, table === 'item_history')];
  const { by, end, value } = SORT[query.sort];
  const { after, limit } = query;
  const sought = Boolean(query.text || query.unitId);
  const [beyond, order] = query.descending ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`];
  const first = (columns: readonly RawBuilder<unknown>[]) =>
    sql`order by ${sql.join(columns.map((column) => sql`${column} ${order}`))} limit ${limit + 1}`;
  const rest = (columns: readonly RawBuilder<unknown>[]) =>
    after ? [sql`(${sql.join(columns)}) ${beyond} (${sql.join([...end(after.value), sql`${after.id}::uuid`])})`] : [];
  const keys = [...by.map((_, index) => sql.id(`key_${index}`)), sql.id('page_id')];
  const named = by.map((column, index) => sql`${column} as ${sql.id(`key_${index}`)}`);
  const keyed = (table: Table, tests: readonly RawBuilder<unknown>[]) =>
    sql`select id as page_id, version as page_version, ${sql.join(named)} from ${sql.table(table)}
      where ${all([...scope(table, regionId, query), ...within(table), ...tests])}`;
  const ownKeys = [...by, sql.id('id')];
  const page = sought
    ? sql`hits as materialized (${union(tables.map((table) => keyed(table, [])))}),
      page as materialized (select * from hits where ${all([sql`true`, ...rest(keys)])} ${first(keys)})`
    : sql`page as materialized (select * from (${union(
        tables.map((table) => sql`(${keyed(table, rest(ownKeys))} ${first(ownKeys)})`),
      )}) as pages ${first(keys)})`;
  const whole = tables.map(
    (table) => sql`select page.*, ${plainColumns('item')} from page join ${sql.table(table)}
      on region_id = ${regionId} and id = page_id and version = page_version`,
  );
  const counts = tables.map(
    (
      table,
    ) => sql`select count(*) as total, ${sought ? sql`0` : sql`count(*) filter (where ${all(within(table))})`} as matching
      from ${sql.table(table)} where ${all([...scope(table, regionId, query), LEDGER[query.ledger]])}`,
  );
  const counted =
    query.counted === false
      ? sql`select 0 as total, 0 as matching`
      : sql`select sum(total)::bigint as total,
          ${sought ? sql`(select count(*) from hits)` : sql`sum(matching)::bigint`} as matching from (${union(counts)}) as counts`;
  const found = await sql<ItemRow & Counted>`with ${holding(regionId, query)} ${page}, counted as (${counted})
    select total, matching, ${namedColumns('item')} from counted left join (${union(whole)}) as whole on true
    order by ${sql.join(keys.map((key) => sql`${key} ${order}`))}`.execute(tx);

  const { total = 0, matching = 0 } = found.rows[0] ?? {};
  // Counts come even where no row does: that line has no id.
  const read = found.rows.filter((row) => row.id !== null).map(({ total: _, matching: __, ...row }) => row as ItemRow);
  const rows = read.slice(0, limit);
  const last = rows.at(-1);
  const next = read.length > limit && last ? { value: value(last), id: last.id } : null;
  return { rows, total, matching, next };
}

const union = (queries: readonly RawBuilder<unknown>[]): RawBuilder<unknown> => sql.join(queries, sql` union all `);
