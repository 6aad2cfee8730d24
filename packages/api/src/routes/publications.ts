import {
  DeliveryError,
  mayReadPublished,
  type PlanRow,
  type PlanVersionRow,
  type PublicationRow,
  publishVersion,
  type RegionRow,
  standsTo,
  takePublished,
} from '@gangmu/delivery';
import type { Handlers, Platform } from '../visit.ts';

/** A plan that another region has published towards this one, with its document. */
export interface PublishedTo {
  readonly owner: RegionRow;
  readonly publication: PublicationRow;
  readonly plan: PlanRow;
  readonly version: PlanVersionRow;
}

/**
 * What other levels have published towards a region: the one way in which anything of a region's record is read from
 * another. Only what `mayReadPublished` allows leaves this function.
 */
export async function publishedTo(
  { ports }: Platform,
  reader: RegionRow,
  among: (owner: RegionRow) => boolean,
): Promise<readonly PublishedTo[]> {
  const found: PublishedTo[] = [];
  for (const owner of await ports.directory.regions()) {
    if (owner.id === reader.id || standsTo(owner, reader) === null || !among(owner)) continue;
    const theirs = await ports.store.read(owner.id, async (records) => {
      const rows: PublishedTo[] = [];
      for (const publication of await records.list('publication', {})) {
        if (!mayReadPublished(publication, owner, reader)) continue;
        const plan = await records.get('plan', publication.planId);
        const version = await records.get('planVersion', publication.versionId);
        if (plan && version) rows.push({ owner, publication, plan, version });
      }
      return rows;
    });
    found.push(...theirs);
  }
  return found;
}

export const publications: Handlers<'publications'> = {
  async list({ platform, region, read }) {
    const others = await publishedTo(
      platform,
      region,
      (owner) => standsTo(owner, region) === 'above' || owner.parentId === region.id,
    );
    return read(async (records) => {
      const taken = await records.list('takenVersion', {});
      const copies = await records.list('planVersion', { id: { in: taken.map((one) => one.versionId) } });
      const copyOf = (test: (one: (typeof taken)[number]) => boolean) => {
        const row = taken.filter(test).at(-1);
        const copy = row ? copies.find((version) => version.id === row.versionId) : undefined;
        return copy ? { planId: copy.planId, versionId: copy.id } : null;
      };
      // The same file may stand here already, uploaded by hand.
      const superior = (await records.list('plan', { role: 'superior' })).map((plan) => plan.id);
      const held = await records.list('planVersion', {
        planId: { in: superior },
        sha256: { in: others.map(({ version }) => version.sha256) },
      });
      const twinOf = (sha256: string) => {
        const twin = held.find((version) => version.sha256 === sha256);
        return twin ? { planId: twin.planId, versionId: twin.id } : null;
      };
      return {
        own: [...(await records.list('publication', {}))],
        others: others.map(({ owner, publication, plan, version }) => {
          const now = copyOf((one) => one.fromVersionId === version.id) ?? twinOf(version.sha256);
          return {
            regionId: owner.id,
            region: owner.name,
            stands: standsTo(owner, region) ?? 'above',
            planId: plan.id,
            versionId: version.id,
            title: plan.title,
            number: version.number,
            publishedAt: publication.fromAt,
            taken: now,
            earlier: now ? null : copyOf((one) => one.fromPlanId === plan.id),
          };
        }),
      };
    });
  },
  publish: ({ body: { version, ...wish }, write }) =>
    write((tx, by) => publishVersion(tx, by, { ...wish, seen: version })),
  async take({ platform, region, body, write }) {
    const [published] = (await publishedTo(platform, region, (owner) => owner.id === body.regionId)).filter(
      (one) => one.version.id === body.versionId,
    );
    // The same answer for what does not exist and for what is not published to us.
    if (!published || standsTo(published.owner, region) !== 'above')
      throw new DeliveryError('not-found', { table: 'planVersion', id: body.versionId });
    const { plan, version, owner } = published;
    const bytes = await platform.ports.files.get(owner.id, version.sha256);
    if (bytes) await platform.ports.files.put(region.id, version.sha256, bytes);
    return write((tx, by) => takePublished(tx, by, { regionId: owner.id, plan, version }));
  },
};
