import { type Kysely, sql } from 'kysely';
import { ITEM_TEXT, ITEM_UNIT } from '../queries/item-index.ts';
import { FIND_CLASSES } from '../tables/table-classes.ts';
import { protect } from './protect.ts';

/**
 * Plain columns for what lists filter and sort by, made by the database from the row itself. Row security lets only
 * leakproof comparisons use an index: equality and order of plain columns, never jsonb operators or functions.
 */
const GENERATED: readonly (readonly [name: string, type: string, expression: string])[] = [
  ['title_key', 'text collate "C"', 'left(title, 64)'],
  ['part_key', 'text collate "C"', 'left(part, 64)'],
  ['due_key', 'date', `coalesce(due_on, '9999-12-31'::date)`],
  ['lead_unit_id', 'uuid', `(assignment->>'leadUnitId')::uuid`],
  ['leader_post_id', 'uuid', `(assignment->>'leaderPostId')::uuid`],
  ['officer_post_id', 'uuid', `(assignment->>'officerPostId')::uuid`],
  ['scheduled', 'boolean', `milestones <> '[]'::jsonb`],
  ['has_goals', 'boolean', `goals <> '[]'::jsonb`],
  ['awaiting', 'boolean', `milestones @> '[{"approved": false}]'::jsonb`],
];
const FILTERED =
  'status, named, innovation, part_key, lead_unit_id, leader_post_id, officer_post_id, scheduled, has_goals, due_on';

/** What lists and search need to find items without reading the items themselves (decision 0004). */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (statement: string) => sql.raw(statement).execute(db);
  const added = GENERATED.map(
    ([name, type, made]) => `add column ${name} ${type} generated always as (${made}) stored`,
  );
  for (const table of ['item', 'item_history']) await run(`alter table ${table} ${added.join(', ')}`);
  await run(`create index item_ledger on item (region_id, plan_id, kind, position, id)
    include (version, from_at, ${FILTERED})`);
  await run(`create index item_by_title on item (region_id, plan_id, kind, title_key, id)`);
  await run(`create index item_by_due on item (region_id, plan_id, kind, due_key, id)`);
  await run(`create index item_waiting on item (region_id, status, due_key, position, id)
    include (plan_id, kind, lead_unit_id, leader_post_id, officer_post_id, scheduled, awaiting, due_on)`);
  await run(`create index item_past on item_history (region_id, plan_id, kind, to_at)
    include (id, version, from_at, position, ${FILTERED})`);
  // No foreign keys: the planner keeps one plan for their check, made while `item` was empty, and walks all of a region's
  // rows for each row written (1.4 ms at 10,000 rows). What writes and removes items writes and removes these.
  await run(`create table item_text (region_id uuid not null, item_id uuid not null, plan_id uuid not null,
    position integer not null, text text not null, units text not null, primary key (region_id, item_id))`);
  await run(`create index on item_text (region_id, position, item_id)`);
  await run(`create table item_unit (region_id uuid not null, unit_id uuid not null, item_id uuid not null,
    primary key (region_id, unit_id, item_id))`);
  await run(`create index on item_unit (region_id, item_id)`);
  await protect(db, FIND_CLASSES);
  // Row security is forced on the owner too: each region is filled as itself.
  const regions = await sql<{ id: string }>`select id from region`.execute(db);
  for (const { id } of regions.rows) {
    await sql`select set_config('app.region', ${id}, true)`.execute(db);
    for (const fill of [ITEM_TEXT, ITEM_UNIT]) await sql`${fill(sql`region_id = ${id}`)}`.execute(db);
  }
}
