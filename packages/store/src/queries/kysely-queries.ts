import { GAPS, LEDGERS, type Queries } from '@gangmu/delivery';
import { sql, type Transaction as Tx } from 'kysely';
import { auditLines } from './audit-lines.ts';
import { doers } from './doers.ts';
import { home } from './home.ts';
import { ledger } from './ledger.ts';
import { all, GAP, LEDGER } from './ledger-conditions.ts';
import { planSummaries } from './plan-summaries.ts';
import { postLoad } from './post-load.ts';
import { search } from './search.ts';
import { subject } from './subject.ts';

/** Runs a read inside one region, under the application's role. */
export type InRegion = <T>(regionId: string, work: (tx: Tx<unknown>) => Promise<T>) => Promise<T>;

/** The read side in SQL: every list and count sees one region. */
export function kyselyQueries(inRegion: InRegion): Queries {
  return {
    subject: (regionId, accountId, day) => inRegion(regionId, (tx) => subject(tx, regionId, accountId, day)),
    ledger: (regionId, query) => inRegion(regionId, (tx) => ledger(tx, regionId, query)),
    ledgerCounts: (regionId, planId, asOf) => inRegion(regionId, (tx) => counts(tx, regionId, planId, asOf)),
    parts: (regionId, planId) => inRegion(regionId, (tx) => parts(tx, regionId, planId)),
    loads: (regionId) => inRegion(regionId, (tx) => loads(tx, regionId)),
    postLoad: (regionId, postId) => inRegion(regionId, (tx) => postLoad(tx, regionId, postId)),
    plans: (regionId, query) => inRegion(regionId, (tx) => planSummaries(tx, regionId, query)),
    search: (regionId, query) => inRegion(regionId, (tx) => search(tx, regionId, query)),
    home: (regionId, query) => inRegion(regionId, (tx) => home(tx, regionId, query)),
    doers: (regionId, id, instants) => inRegion(regionId, (tx) => doers(tx, regionId, id, instants)),
    audit: (regionId, query) => inRegion(regionId, (tx) => auditLines(tx, regionId, query)),
  };
}

type Counts = Awaited<ReturnType<Queries['ledgerCounts']>>;

async function counts(tx: Tx<unknown>, regionId: string, planId: string, asOf: string | null): Promise<Counts> {
  const cells = LEDGERS.flatMap((name) => [
    sql`count(*) filter (where ${LEDGER[name]}) as ${sql.id(name)}`,
    ...GAPS.map((gap) => sql`count(*) filter (where ${all([LEDGER[name], GAP[gap]])}) as ${sql.id(`${name}.${gap}`)}`),
  ]);
  const plan = sql`region_id = ${regionId} and plan_id = ${planId}`;
  const columns = sql`kind, status, named, innovation, due_on, lead_unit_id, leader_post_id, officer_post_id, scheduled, has_goals`;
  // On a past day the versions that were closed since stood beside those that still hold.
  const source =
    asOf === null
      ? sql`item where ${plan}`
      : sql`(select ${columns} from item where ${plan} and from_at <= ${asOf}
          union all select ${columns} from item_history
          where ${plan} and from_at <= ${asOf} and to_at > ${asOf}) as source`;
  const found = await sql<Record<string, number>>`select ${sql.join(cells)} from ${source}`.execute(tx);
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
    where region_id = ${regionId} and plan_id = ${planId} and part is not null group by part order by min(position), part collate "C"`.execute(
    tx,
  );
  return found.rows.map((row) => row.part);
}

async function loads(tx: Tx<unknown>, regionId: string): Promise<Readonly<Record<string, number>>> {
  const held = (post: string) => sql`select id, ${sql.id(post)} as post from item
    where region_id = ${regionId} and status = 'open'`;
  const found = await sql<{ post: string; count: number }>`select post, count(distinct id) as count
    from (${held('leader_post_id')} union all ${held('officer_post_id')}) as held where post is not null group by post`.execute(
    tx,
  );
  return Object.fromEntries(found.rows.map(({ post, count }) => [post, count]));
}
