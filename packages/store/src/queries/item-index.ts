import { type RawBuilder, sql, type Transaction as Tx } from 'kysely';

/**
 * Two narrow tables beside `item`, of today's rows only, so that finding a word or a unit's rows does not read the rows
 * themselves: `item_text` holds what is searched (title and sentence, then the units as named), `item_unit` the units
 * that lead or join. Written in the transaction of the item.
 */
export const ITEM_TEXT = (which: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  insert into item_text (region_id, item_id, plan_id, position, text, units)
  select region_id, id, plan_id, position, title || E'\n' || quote,
    coalesce((select string_agg(name, E'\n') from jsonb_array_elements_text(named_units) as name), '')
  from item where ${which}
  on conflict (region_id, item_id) do update set position = excluded.position, text = excluded.text, units = excluded.units`;

export const ITEM_UNIT = (which: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  insert into item_unit (region_id, unit_id, item_id)
  select region_id, unit::uuid, id from item, lateral (
    select assignment->>'leadUnitId' as unit where assignment->>'leadUnitId' is not null
    union select jsonb_array_elements_text(assignment->'jointUnitIds')) as units
  where ${which}`;

const TEXT = ['title', 'quote', 'namedUnits', 'position'];

/** Brings both tables up to date with items just written; `changed` names the columns that were. */
export async function indexItems(
  tx: Tx<unknown>,
  regionId: string,
  ids: readonly string[],
  changed: readonly string[] | null,
): Promise<void> {
  const among = (column: RawBuilder<unknown>) => sql`region_id = ${regionId} and ${column} in (${sql.join(ids)})`;
  if (changed === null || changed.some((name) => TEXT.includes(name))) await ITEM_TEXT(among(sql`id`)).execute(tx);
  if (changed?.includes('assignment')) await sql`delete from item_unit where ${among(sql`item_id`)}`.execute(tx);
  if (changed === null || changed.includes('assignment')) await ITEM_UNIT(among(sql`id`)).execute(tx);
}

/** Takes items that are being removed out of both tables. */
export async function unindexItems(tx: Tx<unknown>, regionId: string, ids: readonly string[]): Promise<void> {
  for (const table of ['item_text', 'item_unit'])
    await sql`delete from ${sql.table(table)} where region_id = ${regionId} and item_id in (${sql.join(ids)})`.execute(
      tx,
    );
}
