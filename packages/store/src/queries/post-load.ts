import type { PostLoad } from '@gangmu/delivery';
import { sql, type Transaction as Tx } from 'kysely';

/** Open items of one post, by plan, kind and the part it plays. */
export async function postLoad(tx: Tx<unknown>, regionId: string, postId: string): Promise<PostLoad> {
  const as = (part: string, field: string) => sql`select id, plan_id, kind, ${part}::text as part from item
    where region_id = ${regionId} and status = 'open' and ${sql.id(field)} = ${postId}`;
  const both = sql`(${as('leader', 'leader_post_id')} union all ${as('officer', 'officer_post_id')})`;
  const found = await sql<PostLoad['rows'][number]>`select plan_id as "planId", kind, part as "as", count(*) as items
    from ${both} as held group by plan_id, kind, part order by plan_id, kind, part`.execute(tx);
  const whole = await sql<{ items: number }>`select count(distinct id) as items from ${both} as held`.execute(tx);
  return { rows: found.rows, items: whole.rows[0]?.items ?? 0 };
}
