import type { PlanRow, PlanSummary, PlanSummaryQuery, VersionSummary } from '@gangmu/delivery';
import { sql, type Transaction as Tx } from 'kysely';
import { namedColumns } from '../records/columns.ts';

/** Plans with their versions, without what is long in them. */
export async function planSummaries(
  tx: Tx<unknown>,
  regionId: string,
  { planId, after, limit }: PlanSummaryQuery,
): Promise<readonly PlanSummary[]> {
  const plans = await sql<PlanRow>`select ${namedColumns('plan')} from plan where region_id = ${regionId}
    ${planId ? sql`and id = ${planId}` : sql``} ${after ? sql`and id > ${after}::uuid` : sql``}
    order by id limit ${limit}`.execute(tx);
  if (plans.rows.length === 0) return [];
  const versions = await sql<
    Omit<VersionSummary, 'drafts'>
  >`select id, version, from_at as "fromAt", plan_id as "planId",
      number, file_name as "fileName", format, size, sha256, status from plan_version
    where region_id = ${regionId} and plan_id in (${sql.join(plans.rows.map((plan) => plan.id))})
    order by number desc`.execute(tx);
  const drafts =
    versions.rows.length === 0
      ? { rows: [] }
      : await sql<VersionSummary['drafts'] & { versionId: string }>`select version_id as "versionId",
      count(*) filter (where status = 'open') as open, count(*) filter (where status = 'accepted') as accepted,
      count(*) filter (where status = 'dropped') as dropped,
      count(*) filter (where status = 'open' and not certain) as doubtful
    from draft where region_id = ${regionId} and version_id in (${sql.join(versions.rows.map((one) => one.id))})
    group by version_id`.execute(tx);
  const counted = new Map(drafts.rows.map(({ versionId, ...counts }) => [versionId, counts]));
  const none = { open: 0, accepted: 0, dropped: 0, doubtful: 0 };
  return plans.rows.map((plan) => ({
    ...plan,
    versions: versions.rows
      .filter((version) => version.planId === plan.id)
      .map((version) => ({ ...version, drafts: counted.get(version.id) ?? none })),
  }));
}
