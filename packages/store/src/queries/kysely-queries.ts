import {
  GAPS,
  type Gap,
  type ItemRow,
  LEDGERS,
  type Ledger,
  type LedgerPage,
  type LedgerQuery,
  type Queries,
} from '@gangmu/delivery';
import { type RawBuilder, sql, type Transaction as Tx } from 'kysely';
import { namedColumns } from '../records/columns.ts';
import { auditLines } from './audit-lines.ts';
import { home } from './home.ts';
import { ledgerSource } from './ledger-source.ts';
import { planSummaries } from './plan-summaries.ts';
import { postLoad } from './post-load.ts';
import { search } from './search.ts';

/** Runs a read inside one region, under the application's role. */
export type InRegion = <T>(regionId: string, work: (tx: Tx<unknown>) => Promise<T>) => Promise<T>;

const LEDGER: Readonly<Record<Ledger, RawBuilder<unknown>>> = {
  tasks: sql`kind = 'task'`,
  named: sql`kind = 'task' and named`,
  indicators: sql`kind = 'indicator'`,
  pilots: sql`kind = 'pilot'`,
  innovations: sql`kind = 'task' and innovation`,
};

const GAP: Readonly<Record<Gap, RawBuilder<unknown>>> = {
  lead: sql`assignment->>'leadUnitId' is null`,
  leader: sql`assignment->>'leaderPostId' is null`,
  officer: sql`assignment->>'officerPostId' is null`,
  schedule: sql`milestones = '[]'::jsonb`,
  goal: sql`goals = '[]'::jsonb`,
  due: sql`due_on is null`,
};

/** What a sort compares: text by code point, the same on every engine; rows without a day come last. */
const SORT: Readonly<
  Record<LedgerQuery['sort'], { readonly by: RawBuilder<unknown>; readonly value: (row: ItemRow) => string | number }>
> = {
  position: { by: sql`position`, value: (row) => row.position },
  title: { by: sql`title collate "C"`, value: (row) => row.title },
  dueOn: { by: sql`coalesce(due_on, '9999-12-31'::date)`, value: (row) => row.dueOn ?? '9999-12-31' },
};

const all = (tests: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  sql.join(
    tests.map((test) => sql`(${test})`),
    sql` and `,
  );

function filters(query: LedgerQuery): readonly RawBuilder<unknown>[] {
  const tests: RawBuilder<unknown>[] = [];
  const { unitId, leaderPostId, officerPostId, part, gap, text } = query;
  if (unitId) tests.push(sql`assignment->>'leadUnitId' = ${unitId} or assignment->'jointUnitIds' ? ${unitId}`);
  if (leaderPostId) tests.push(sql`assignment->>'leaderPostId' = ${leaderPostId}`);
  if (officerPostId) tests.push(sql`assignment->>'officerPostId' = ${officerPostId}`);
  if (part) tests.push(sql`part = ${part}`);
  if (gap) tests.push(GAP[gap]);
  if (text)
    tests.push(sql`strpos(title, ${text}) > 0 or strpos(quote, ${text}) > 0 or strpos(named_units::text, ${text}) > 0`);
  return tests;
}

/** The read side in SQL: every list and count sees one region. */
export function kyselyQueries(inRegion: InRegion): Queries {
  return {
    ledger: (regionId, query) => inRegion(regionId, (tx) => ledger(tx, regionId, query)),
    ledgerCounts: (regionId, planId) => inRegion(regionId, (tx) => counts(tx, regionId, planId)),
    parts: (regionId, planId) => inRegion(regionId, (tx) => parts(tx, regionId, planId)),
    loads: (regionId) => inRegion(regionId, (tx) => loads(tx, regionId)),
    postLoad: (regionId, postId) => inRegion(regionId, (tx) => postLoad(tx, regionId, postId)),
    plans: (regionId, query) => inRegion(regionId, (tx) => planSummaries(tx, regionId, query)),
    search: (regionId, query) => inRegion(regionId, (tx) => search(tx, regionId, query)),
    home: (regionId, query) => inRegion(regionId, (tx) => home(tx, regionId, query)),
    audit: (regionId, query) => inRegion(regionId, (tx) => auditLines(tx, regionId, query)),
  };
}

async function ledger(tx: Tx<unknown>, regionId: string, query: LedgerQuery): Promise<LedgerPage> {
  const source = ledgerSource(regionId, query);
  const { by, value } = SORT[query.sort];
  const within = all([LEDGER[query.ledger], ...filters(query)]);
  const beyond = query.descending ? sql`<` : sql`>`;
  const order = query.descending ? sql`desc` : sql`asc`;
  const place = query.after
    ? all([within, sql`(${by}, id) ${beyond} (${query.after.value}, ${query.after.id}::uuid)`])
    : within;
  const found = await sql<ItemRow>`select ${namedColumns('item')} from ${source} where ${place}
    order by ${by} ${order}, id ${order} limit ${query.limit + 1}`.execute(tx);
  const counting = sql<{
    total: number;
    matching: number;
  }>`select count(*) filter (where ${LEDGER[query.ledger]}) as total,
    count(*) filter (where ${within}) as matching from ${source}`;
  const counted = query.counted === false ? { rows: [] } : await counting.execute(tx);
  const rows = found.rows.slice(0, query.limit);
  const last = rows.at(-1);
  const next = found.rows.length > query.limit && last ? { value: value(last), id: last.id } : null;
  const { total, matching } = counted.rows[0] ?? { total: 0, matching: 0 };
  return { rows, total, matching, next };
}

type Counts = Awaited<ReturnType<Queries['ledgerCounts']>>;

async function counts(tx: Tx<unknown>, regionId: string, planId: string): Promise<Counts> {
  const cells = LEDGERS.flatMap((name) => [
    sql`count(*) filter (where ${LEDGER[name]}) as ${sql.id(name)}`,
    ...GAPS.map((gap) => sql`count(*) filter (where ${all([LEDGER[name], GAP[gap]])}) as ${sql.id(`${name}.${gap}`)}`),
  ]);
  const found = await sql<
    Record<string, number>
  >`select ${sql.join(cells)} from ${ledgerSource(regionId, { planId, asOf: null })}`.execute(tx);
  const row = found.rows[0] ?? {};
  return Object.fromEntries(
    LEDGERS.map((name) => [
      name,
      { rows: row[name] ?? 0, gaps: Object.fromEntries(GAPS.map((gap) => [gap, row[`${name}.${gap}`] ?? 0])) },
    ]),
  ) as unknown as Counts;
}

async function parts(tx: Tx<unknown>, regionId: string, planId: string): Promise<readonly string[]> {
  const found = await sql<{ part: string }>`select part from item
    where region_id = ${regionId} and plan_id = ${planId} and part is not null group by part order by min(position)`.execute(
    tx,
  );
  return found.rows.map((row) => row.part);
}

async function loads(tx: Tx<unknown>, regionId: string): Promise<Readonly<Record<string, number>>> {
  const held = (post: string) => sql`select id, assignment->>${post}::text as post from item
    where region_id = ${regionId} and status = 'open'`;
  const found = await sql<{ post: string; count: number }>`select post, count(distinct id) as count
    from (${held('leaderPostId')} union all ${held('officerPostId')}) as held where post is not null group by post`.execute(
    tx,
  );
  return Object.fromEntries(found.rows.map(({ post, count }) => [post, count]));
}
