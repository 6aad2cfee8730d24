import { HOME_LISTS, HOME_ROWS, type HomeList, type HomeQuery, type HomeView, type ItemBrief } from '@gangmu/delivery';
import { quarterOf, type Reach } from '@gangmu/plan';
import { type RawBuilder, sql, type Transaction as Tx } from 'kysely';

const among = (column: RawBuilder<unknown>, ids: readonly string[]): RawBuilder<unknown> =>
  ids.length === 0 ? sql`false` : sql`${column} in (${sql.join(ids)})`;

interface Scope {
  readonly ofUnits: RawBuilder<unknown>;
  readonly ofPosts: RawBuilder<unknown>;
  /** All rows, or those of the units and posts. */
  readonly mine: RawBuilder<unknown>;
}

function scopeOf(regionId: string, { all, unitIds, postIds }: HomeQuery): Scope {
  const ofUnits =
    unitIds.length === 0
      ? sql`false`
      : sql`id in (select item_id from item_unit where region_id = ${regionId} and unit_id in (${sql.join(unitIds)}))`;
  const ofPosts = sql`(${among(sql`leader_post_id`, postIds)} or ${among(sql`officer_post_id`, postIds)})`;
  return { ofUnits, ofPosts, mine: all ? sql`true` : sql`(${ofUnits} or ${ofPosts})` };
}

/** On the plain columns of migration 0004 alone, so that an index answers. */
function conditions({ mine, ofUnits }: Scope, query: HomeQuery): Readonly<Record<HomeList, RawBuilder<unknown>>> {
  return {
    // What was sent back waits for the unit, not for the leader.
    approvals: query.approves
      ? sql`${among(sql`leader_post_id`, query.postIds)} and awaiting
        and jsonb_path_exists(milestones, '$[*] ? (@.approved == false && !exists(@.returned))')`
      : sql`false`,
    returned: query.approves
      ? sql`${query.all ? sql`true` : sql`(${ofUnits} or ${among(sql`officer_post_id`, query.postIds)})`} and awaiting
        and jsonb_path_exists(milestones, '$[*] ? (@.approved == false && exists(@.returned))')`
      : sql`false`,
    noLead: query.all ? sql`lead_unit_id is null` : sql`false`,
    noOfficer: sql`${mine} and officer_post_id is null`,
    noSchedule: sql`${mine} and not scheduled`,
    overdue: sql`${mine} and due_on < ${query.today}::date`,
    thisQuarter: sql`${mine} and scheduled and milestones @> ${JSON.stringify([quarterOf(query.today)])}::jsonb`,
    dueSoon: sql`${mine} and due_on between ${query.today}::date and ${query.soon}::date`,
  };
}

/** What waits for somebody: lists of open items, drafts to decide, plans, adjustments. */
export async function home(tx: Tx<unknown>, regionId: string, query: HomeQuery): Promise<HomeView> {
  const scope = scopeOf(regionId, query);
  const where = conditions(scope, query);
  const lists: [HomeList, HomeView['lists'][HomeList]][] = [];
  for (const name of HOME_LISTS) {
    const found = await sql<ItemBrief & { count: number }>`
      select i.id, i.plan_id as "planId", i.kind, i.clause, i.title, i.due_on as "dueOn", shown.count
      from (select id, count(*) over () as count from item
        where region_id = ${regionId} and status = 'open' and ${where[name]}
        order by due_key, position, id limit ${HOME_ROWS}) as shown
      join item i on i.region_id = ${regionId} and i.id = shown.id
      order by i.due_key, i.position, i.id`.execute(tx);
    const rows = found.rows.map(({ count: _, ...row }) => row);
    lists.push([name, { count: found.rows[0]?.count ?? 0, rows }]);
  }
  const gaps = query.all
    ? await sql<HomeView['gaps'][number]>`select plan_id as "planId", kind,
        count(*) filter (where ${where.returned})::integer as "returned",
        count(*) filter (where lead_unit_id is null)::integer as "noLead",
        count(*) filter (where leader_post_id is null)::integer as "noLeader",
        count(*) filter (where officer_post_id is null)::integer as "noOfficer",
        count(*) filter (where not scheduled)::integer as "noSchedule",
        count(*) filter (where ${where.overdue})::integer as "overdue",
        count(*) filter (where ${where.dueSoon})::integer as "dueSoon",
        count(*) filter (where ${where.thisQuarter})::integer as "thisQuarter"
      from item where region_id = ${regionId} and status = 'open'
      group by plan_id, kind order by plan_id, kind collate "C"`.execute(tx)
    : { rows: [] };
  // An own plan waits until it is confirmed, decided in every row or not; a superior one is only compared with.
  const drafts = await sql<
    HomeView['drafts'][number]
  >`select v.plan_id as "planId", v.id as "versionId", p.title, v.number,
      (select count(*) from draft d where d.region_id = ${regionId} and d.version_id = v.id and d.status = 'open') as open
    from plan_version v join plan p on p.region_id = v.region_id and p.id = v.plan_id
    where v.region_id = ${regionId} and v.status = 'read' and p.role = 'own' order by v.id`.execute(tx);
  const plans = await sql<HomeView['plans'][number]>`select p.id, p.title,
      (select count(*) from item i where i.region_id = ${regionId} and i.plan_id = p.id and i.status = 'open') as items
    from plan p where p.region_id = ${regionId} and p.role = 'own' order by p.id`.execute(tx);
  const adjustments = await adjustmentsFor(tx, regionId, scope, query);
  const proposals = await proposalsOf(tx, regionId, query.personId);
  const counted = await sql<{ count: number }>`select count(*)::integer as count from item
    where region_id = ${regionId} and status = 'open' and ${scope.mine}`.execute(tx);
  return {
    lists: Object.fromEntries(lists) as HomeView['lists'],
    gaps: gaps.rows,
    drafts: drafts.rows,
    plans: plans.rows,
    items: counted.rows[0]?.count ?? 0,
    adjustments,
    proposals,
  };
}

/** Items with an adjustment that whoever asks may decide: see `awaitsDecision`. */
async function adjustmentsFor(
  tx: Tx<unknown>,
  regionId: string,
  { ofUnits, ofPosts }: Scope,
  { decides, personId }: HomeQuery,
): Promise<HomeView['adjustments']> {
  if (decides === null) return { count: 0, rows: [] };
  const theirs: Readonly<Record<Reach, RawBuilder<unknown>>> = { all: sql`true`, unit: ofUnits, post: ofPosts };
  return adjusted(
    tx,
    regionId,
    sql`${theirs[decides]} and ${proposedItems(regionId, sql`proposed_by <> ${personId}`)}`,
  );
}

const proposedItems = (regionId: string, whose: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`id in (select item_id from adjustment where region_id = ${regionId} and status = 'proposed' and ${whose})`;

/** Items with an adjustment that whoever asks has proposed and nobody has decided. */
const proposalsOf = (tx: Tx<unknown>, regionId: string, personId: string): Promise<HomeView['proposals']> =>
  adjusted(tx, regionId, proposedItems(regionId, sql`proposed_by = ${personId}`));

async function adjusted(
  tx: Tx<unknown>,
  regionId: string,
  where: RawBuilder<unknown>,
): Promise<HomeView['adjustments']> {
  const { rows } = await sql<ItemBrief & { count: number }>`select id, plan_id as "planId", kind, clause, title,
      due_on as "dueOn", count(*) over () as count from item
    where region_id = ${regionId} and ${where}
    order by due_key, position, id limit ${HOME_ROWS}`.execute(tx);
  return { count: rows[0]?.count ?? 0, rows: rows.map(({ count: _, ...row }) => row) };
}
