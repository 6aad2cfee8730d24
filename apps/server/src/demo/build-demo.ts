import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AccountKeeper, type ApiPorts, dayAt, daysAfter } from '@gangmu/api';
import {
  acceptCertain,
  confirmVersion,
  DEFAULT_SETTINGS,
  decideDraft,
  type PlanVersionRow,
  type RegionRow,
  type Subject,
  uploadPlan,
} from '@gangmu/delivery';
import { buildAccounts } from './accounts.ts';
import { compareWithSuperior, publish, takeFromAbove } from './comparisons.ts';
import { buildOrganisation, type DemoOrganisation } from './organisation.ts';
import { DEMO_REGIONS, type DemoRegion } from './regions.ts';
import { playYear } from './year.ts';

export interface DemoTools {
  readonly ports: ApiPorts;
  readonly accounts: AccountKeeper;
  /** Folder of the example plans. */
  readonly examples: string;
  /** Sets the record's clock; null for the real time again. */
  setNow(instant: string | null): void;
}

const DAY = 86_400_000;
/** First year of the example plans. */
const PLANS_BEGIN = 2027;

/** A plan's text with its years moved: 2027年, 2027—2029, 〔2026〕. */
const inYears = (bytes: Buffer, shift: number): Buffer =>
  shift === 0
    ? bytes
    : Buffer.from(bytes.toString('utf8').replace(/20[2-4]\d(?=[年〕—-])/gu, (year) => String(Number(year) + shift)));

/**
 * Builds the fictional province once: regions, plans read and confirmed, units, posts, people, a year of work, accounts.
 * It begins fourteen months ago, so that last spring lies in it whatever day today is.
 */
export async function buildDemo({ ports, accounts, examples, setNow }: DemoTools): Promise<void> {
  const start = Date.now();
  const daysAgo = (days: number) => setNow(new Date(start - days * DAY).toISOString());
  const today = dayAt(new Date(start).toISOString());
  // Before the plans begin they are told a year or more earlier: a demo is looked at in the midst of its plan.
  const shift = Math.min(0, Number(today.slice(0, 4)) - PLANS_BEGIN);
  const regions = new Map<string, RegionRow>();
  const organisations = new Map<string, DemoOrganisation>();
  for (const [index, demo] of DEMO_REGIONS.entries()) {
    daysAgo(430);
    const region = await addRegion(ports, demo, regions);
    regions.set(demo.name, region);
    const office: Subject = {
      personId: ports.newId(),
      name: '演示程序',
      regionId: region.id,
      roles: ['command-office'],
      postIds: [],
      unitIds: [],
    };
    let ownPlan: string | null = null;
    daysAgo(425);
    const above = demo.takes ? regions.get(demo.takes) : undefined;
    if (above) await takeFromAbove(ports, region, above, office);
    for (const { file, role } of demo.plans) {
      daysAgo(role === 'own' ? 422 : 425);
      const version = await upload(ports, region, office, join(examples, file), role, null, shift);
      if (role !== 'own') continue;
      ownPlan = version.planId;
      const since = `${Number(today.slice(0, 4)) - 2}-01-01`;
      organisations.set(
        demo.name,
        await ports.store.transact(region.id, SYSTEM, (tx) => buildOrganisation(tx, version, index * 400, since)),
      );
      daysAgo(415);
      await confirm(ports, region, office, version);
    }
    daysAgo(413);
    await publish(ports, region, office);
    daysAgo(410);
    await compareWithSuperior(ports, region, office);
    const organisation = organisations.get(demo.name);
    if (demo.lively && organisation && ownPlan)
      await playYear({
        store: ports.store,
        regionId: region.id,
        planId: ownPlan,
        organisation,
        daysAgo,
        dayIn: (days) => daysAfter(today, days),
        year: Number(today.slice(0, 4)),
      });
    if (demo.revised && ownPlan) {
      daysAgo(2);
      await upload(ports, region, office, join(examples, demo.revised), 'own', ownPlan, shift);
    }
  }
  setNow(null);
  await buildAccounts(ports, accounts, regions, organisations);
}

const SYSTEM = { personId: null, name: '演示程序', address: null };

async function addRegion(
  { directory, newId }: ApiPorts,
  { name, code, level, parent }: DemoRegion,
  known: ReadonlyMap<string, RegionRow>,
): Promise<RegionRow> {
  const above = parent ? known.get(parent) : undefined;
  const id = newId();
  const row = {
    id,
    code,
    name,
    level,
    parentId: above?.id ?? null,
    path: above ? `${above.path}/${id}` : id,
    settings: DEFAULT_SETTINGS,
  };
  await directory.addRegion(row);
  return { ...row, version: 1 };
}

async function upload(
  ports: ApiPorts,
  region: RegionRow,
  by: Subject,
  path: string,
  role: 'own' | 'superior' | 'other',
  /** The plan that gets another version. */
  renewed: string | null,
  shift: number,
): Promise<PlanVersionRow> {
  const bytes = inYears(await readFile(path), shift);
  const read = await ports.readDocument(bytes, path.split(/[\\/]/u).at(-1) as string);
  if (!read.ok) throw new Error(`${path}: ${read.en}`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await ports.files.put(region.id, sha256, bytes);
  return ports.store.transact(region.id, SYSTEM, async (tx) => {
    const { document } = read;
    const { versionId, planId } = await uploadPlan(tx, by, {
      document,
      size: bytes.length,
      sha256,
      role,
      planId: renewed,
      region,
    });
    const [superior] = await tx.list('plan', { role: 'superior' });
    if (role === 'superior')
      for (const own of await tx.list('plan', { role: 'own' }))
        await tx.update('plan', own.id, own.version, { superiorPlanId: planId });
    if (role === 'own' && superior && !renewed) await tx.update('plan', planId, 1, { superiorPlanId: superior.id });
    return (await tx.get('planVersion', versionId)) as PlanVersionRow;
  });
}

/** Accepts what is certain, then, as a person would, the rest. */
async function confirm({ store }: ApiPorts, region: RegionRow, by: Subject, version: PlanVersionRow): Promise<void> {
  await store.transact(region.id, SYSTEM, async (tx) => {
    await acceptCertain(tx, by, version.id);
    for (const { id, version: seen } of await tx.list('draft', { versionId: version.id, status: 'open' }))
      await decideDraft(tx, by, { id, version: seen, status: 'accepted' });
    await confirmVersion(tx, by, version.id, 1, { regionName: region.name });
  });
}
