import { DeliveryError } from '../errors.ts';
import { permit } from '../policies/permit.ts';
import type { Subject } from '../policies/subject.ts';
import type { Transaction } from '../ports.ts';
import type { PlanRow, PlanVersionRow } from '../records/plan.ts';

/** A version as a superior level has published it. The caller has asked `mayReadPublished`. */
export interface PublishedVersion {
  readonly regionId: string;
  readonly plan: PlanRow;
  readonly version: PlanVersionRow;
}

/**
 * 引用: copies a superior level's published version into this region as a superior plan, so that comparisons stay what
 * they were even where the superior changes or withdraws its plan. A file that stands here already is not copied twice;
 * a later version of a plan taken before becomes a version of the same plan.
 */
export async function takePublished(
  tx: Transaction,
  by: Subject,
  published: PublishedVersion,
): Promise<{ readonly planId: string; readonly versionId: string }> {
  permit(by, 'plan.write');
  const { plan, version, regionId } = published;
  const source = { fromRegionId: regionId, fromPlanId: plan.id, fromVersionId: version.id };
  const [twice] = await tx.list('takenVersion', { fromVersionId: version.id });
  const kept = twice ? await tx.get('planVersion', twice.versionId) : null;
  if (kept) return { planId: kept.planId, versionId: kept.id };

  const superiors = await tx.list('plan', { role: 'superior' });
  const [twin] = await tx.list('planVersion', {
    sha256: version.sha256,
    planId: { in: superiors.map((one) => one.id) },
  });
  const [before] = await tx.list('takenVersion', { fromPlanId: plan.id });
  const beforeVersion = before ? await tx.get('planVersion', before.versionId) : null;
  const planId = twin?.planId ?? beforeVersion?.planId ?? tx.newId();
  const versionId = twin?.id ?? tx.newId();
  if (!twin) {
    const { title, periodFrom, periodTo } = plan;
    if (!beforeVersion)
      await tx.insert('plan', [
        { id: planId, title, periodFrom, periodTo, role: 'superior', superiorPlanId: null, currentVersionId: null },
      ]);
    const number = (await tx.list('planVersion', { planId })).length + 1;
    const { fileName, format, size, sha256, text, places, tables, reading } = version;
    await tx.insert('planVersion', [
      {
        id: versionId,
        planId,
        number,
        fileName,
        format,
        size,
        sha256,
        text,
        places,
        tables,
        reading,
        status: 'confirmed',
      },
    ]);
  }
  const id = tx.newId();
  const [marked] = await tx.list('takenVersion', { versionId });
  if (marked) throw new DeliveryError('duplicate', { field: 'versionId' });
  await tx.insert('takenVersion', [{ id, versionId, ...source }]);
  await tx.audit({
    event: 'plan.take',
    object: { table: 'planVersion', id: versionId },
    result: 'done',
    detail: { ...source, title: plan.title, number: version.number },
  });
  return { planId, versionId };
}
