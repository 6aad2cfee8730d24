import {
  clauseHits,
  holdsAll,
  type ItemRow,
  type SearchedVersion,
  type SearchHits,
  type SearchQuery,
  searchWords,
  snippet,
  type UnitRow,
} from '@gangmu/delivery';
import { type RawBuilder, sql, type Transaction as Tx } from 'kysely';

/** The database finds rows that hold every word; where in them, the code finds (spans are UTF-16 offsets). */
export async function search(tx: Tx<unknown>, regionId: string, query: SearchQuery): Promise<SearchHits> {
  const { planId, limit } = query;
  const words = searchWords(query.text);
  const holding = (text: RawBuilder<unknown>) =>
    sql.join(
      words.map((word) => sql`strpos(${text}, ${word}) > 0`),
      sql` and `,
    );
  const inPlan = planId ? sql`and plan_id = ${planId}` : sql``;
  const items = await sql<Pick<ItemRow, 'id' | 'planId' | 'kind' | 'clause' | 'title' | 'quote'>>`

    select i.id, i.plan_id as "planId", i.kind, i.clause, i.title, i.quote
    from (select item_id from item_text where region_id = ${regionId} ${inPlan} and ${holding(sql`text`)}
      order by position, item_id limit ${limit}) as found
    join item i on i.region_id = ${regionId} and i.id = found.item_id
    order by i.position, i.id`.execute(tx);
  const units = await sql<Pick<UnitRow, 'id' | 'name'>>`select id, name from unit
    where region_id = ${regionId} and ${holding(sql`(name || E'\n' || coalesce(short_name, ''))`)}
    order by position, id limit ${limit}`.execute(tx);
  const versions = await sql<SearchedVersion>`select v.id, v.plan_id as "planId", p.title as "planTitle", v.text,
      v.reading->'outline' as outline
    from plan p join plan_version v on v.region_id = p.region_id and v.plan_id = p.id and (v.id = p.current_version_id or
      (p.current_version_id is null and v.number =
        (select max(number) from plan_version n where n.region_id = ${regionId} and n.plan_id = p.id)))
    where p.region_id = ${regionId} ${planId ? sql`and p.id = ${planId}` : sql``} and ${holding(sql`v.text`)}
    order by p.id`.execute(tx);
  return {
    clauses: versions.rows.flatMap((version) => clauseHits(version, words)).slice(0, limit),
    items: items.rows.map(({ quote, ...row }) => ({
      ...row,
      ...snippet(holdsAll(quote, words) ? quote : row.title, words),
    })),
    units: units.rows.map((row) => ({ ...row, ...snippet(row.name, words) })),
  };
}
