import type { Gap, Ledger, LedgerQuery } from '@gangmu/delivery';
import { type RawBuilder, sql } from 'kysely';

/** What a revision of the plan has taken out stands in no ledger from that day on. */
const stands = sql`status <> 'dropped'`;

/** Membership and gaps, on the plain columns of migration 0004 that `item` and `item_history` share. */
export const LEDGER: Readonly<Record<Ledger, RawBuilder<unknown>>> = {
  tasks: sql`${stands} and kind = 'task'`,
  named: sql`${stands} and kind = 'task' and named`,
  indicators: sql`${stands} and kind = 'indicator'`,
  pilots: sql`${stands} and kind = 'pilot'`,
  innovations: sql`${stands} and kind = 'task' and innovation`,
};

export const GAP: Readonly<Record<Gap, RawBuilder<unknown>>> = {
  lead: sql`lead_unit_id is null`,
  leader: sql`leader_post_id is null`,
  officer: sql`officer_post_id is null`,
  schedule: sql`not scheduled`,
  goal: sql`not has_goals`,
  due: sql`due_on is null`,
};

/** How much of a part's name the column keeps. */
const PART_KEY = 64;

export const all = (tests: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  sql.join(
    tests.map((test) => sql`(${test})`),
    sql` and `,
  );

/** What the query asks of a row besides its ledger. `past`: of rows in the history, which have no tables beside them. */
export function filters(regionId: string, query: LedgerQuery, past: boolean): readonly RawBuilder<unknown>[] {
  const tests: RawBuilder<unknown>[] = [];
  const { unitId, leaderPostId, officerPostId, part, gap, text } = query;
  if (unitId) tests.push(past ? pastUnit(unitId) : unit(regionId, unitId));
  if (leaderPostId) tests.push(sql`leader_post_id = ${leaderPostId}`);
  if (officerPostId) tests.push(sql`officer_post_id = ${officerPostId}`);
  if (part) tests.push(sql`part_key = left(${part}::text, ${PART_KEY})`);
  if (part && part.length >= PART_KEY) tests.push(sql`part = ${part}`);
  if (gap) tests.push(GAP[gap]);
  if (text) tests.push(past || !narrow(text) ? wholeText(text) : sql`id in (select item_id from holding)`);
  return tests;
}

/** A line break would match across title and sentence, which stand in one column there. */
const narrow = (text: string): boolean => !text.includes('\n');

/** Rows of today that hold the words, looked through once for page and count: what stands before the query's own `with`. */
export const holding = (regionId: string, { planId, text }: LedgerQuery): RawBuilder<unknown> =>
  text && narrow(text)
    ? sql`holding as materialized (select item_id from item_text where region_id = ${regionId}
        and plan_id = ${planId} and (strpos(text, ${text}) > 0 or strpos(units, ${text}) > 0)),`
    : sql``;

const unit = (regionId: string, id: string) =>
  sql`id in (select item_id from item_unit where region_id = ${regionId} and unit_id = ${id})`;
const pastUnit = (id: string) => sql`lead_unit_id = ${id} or assignment->'jointUnitIds' ? ${id}::text`;

/** The names are unfolded only where their JSON holds the words: both sides write them with the same escapes. */
const wholeText = (text: string) => sql`strpos(title, ${text}) > 0 or strpos(quote, ${text}) > 0
  or (strpos(named_units::text, ${JSON.stringify(text).slice(1, -1)}) > 0
    and exists (select from jsonb_array_elements_text(named_units) as name where strpos(name, ${text}) > 0))`;
