import type { LedgerQuery } from '@gangmu/delivery';
import { type RawBuilder, sql } from 'kysely';
import { plainColumns } from '../records/columns.ts';

/** The items of one plan as they stood at the query's instant: today's table, and for the past the closed versions too. */
export function ledgerSource(
  regionId: string,
  { planId, asOf }: Pick<LedgerQuery, 'planId' | 'asOf'>,
): RawBuilder<unknown> {
  const plan = sql`region_id = ${regionId} and plan_id = ${planId}`;
  if (asOf === null) return sql`(select * from item where ${plan}) as source`;
  const columns = plainColumns('item');
  return sql`(select ${columns} from item where ${plan} and from_at <= ${asOf}
    union all select ${columns} from item_history where ${plan} and from_at <= ${asOf} and to_at > ${asOf}) as source`;
}
