import type { ApiPorts } from '@gangmu/api';
import {
  applyComparison,
  type ComparisonDecision,
  type ComparisonResult,
  compareVersions,
  decideComparison,
  publishVersion,
  type RegionRow,
  type Subject,
  takePublished,
} from '@gangmu/delivery';

const SYSTEM = { personId: null, name: '演示程序', address: null };

/** Publishes the own plan to the levels above and below. */
export async function publish({ store }: ApiPorts, region: RegionRow, by: Subject): Promise<void> {
  await store.transact(region.id, SYSTEM, async (tx) => {
    for (const plan of await tx.list('plan', { role: 'own' }))
      if (plan.currentVersionId)
        await publishVersion(tx, by, {
          versionId: plan.currentVersionId,
          upwards: true,
          downwards: true,
          seen: null,
        });
  });
}

/** Takes over what the superior region has published; its own plan names it as the one it carries. */
export async function takeFromAbove(
  { store, files }: ApiPorts,
  region: RegionRow,
  above: RegionRow,
  by: Subject,
): Promise<void> {
  const [publication] = await store.read(above.id, (records) => records.list('publication', { downwards: true }));
  if (!publication) return;
  const published = await store.read(above.id, async (records) => ({
    plan: await records.get('plan', publication.planId),
    version: await records.get('planVersion', publication.versionId),
  }));
  const { plan, version } = published;
  if (!plan || !version) return;
  const bytes = await files.get(above.id, version.sha256);
  if (bytes) await files.put(region.id, version.sha256, bytes);
  await store.transact(region.id, SYSTEM, (tx) => takePublished(tx, by, { regionId: above.id, plan, version }));
}

/**
 * Holds the own plan against the superior one, decides some of it as a person would, and writes the result into the
 * ledgers. Some doubtful links stay open, so that there is something to decide.
 */
export async function compareWithSuperior({ store }: ApiPorts, region: RegionRow, by: Subject): Promise<void> {
  await store.transact(region.id, SYSTEM, async (tx) => {
    const [own] = await tx.list('plan', { role: 'own' });
    const [above] = await tx.list('plan', { role: 'superior' });
    if (!own || !above) return;
    if (!own.superiorPlanId) await tx.update('plan', own.id, own.version, { superiorPlanId: above.id });
    const [version] = await tx.list('planVersion', { planId: own.id });
    const [superior] = await tx.list('planVersion', { planId: above.id });
    if (!version || !superior) return;
    let row = await compareVersions(tx, by, version.id, superior.id);
    const decisions = someDecisions(row.result as ComparisonResult);
    if (decisions.length > 0) ({ row } = await decideComparison(tx, by, row.id, row.version, decisions));
    await applyComparison(tx, by, row.id, row.version);
  });
}

/** The strongest links of some clauses accepted, a weak one rejected, an exclusion taken, a source named. */
function someDecisions(result: ComparisonResult): readonly ComparisonDecision[] {
  const { superior, subordinate, links, superiorStates, subordinateStates } = result;
  const keys = (link: (typeof links)[number]) => ({
    superior: superior.units[link.superior]?.fingerprint ?? '',
    subordinate: subordinate.units[link.subordinate]?.fingerprint ?? '',
  });
  const byStrength = [...links].sort((a, b) => b.strength - a.strength);
  const accepted = byStrength.slice(0, 6).map((link) => ({ kind: 'accept' as const, ...keys(link) }));
  const weakest = byStrength.at(-1);
  const rejected = weakest ? [{ kind: 'reject' as const, ...keys(weakest), reason: '两条说的不是一件事' }] : [];
  const suggested = superiorStates.find((state) => state.kind === 'not-for-us');
  const unit = suggested ? superior.units[suggested.unit] : undefined;
  const excluded = unit
    ? [{ kind: 'exclude' as const, superior: unit.fingerprint, reason: '本地没有这一产业，指挥部办公室会议议定' }]
    : [];
  const fresh = subordinateStates.find(
    (state) => state.kind === 'new' && !state.origin && !subordinate.units[state.unit]?.lead,
  );
  const ours = fresh ? subordinate.units[fresh.unit] : undefined;
  const sourced = ours
    ? [{ kind: 'source' as const, own: ours.fingerprint, source: '本级党代会报告重点任务分工' }]
    : [];
  return [...accepted, ...rejected, ...excluded, ...sourced];
}
