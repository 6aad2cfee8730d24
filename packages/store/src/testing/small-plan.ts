import {
  type Actor,
  acceptCertain,
  confirmVersion,
  decideDraft,
  OPEN,
  type Subject as Person,
  uploadPlan,
} from '@gangmu/delivery';
import type { Subject } from './store-subject.ts';

export const actor: Actor = { personId: null, name: '测试', address: null };
const TEXT = [
  '澄湖区产业创新行动计划（2026-2028年）',
  '一、发展新型算力',
  '1. 建设算力中心。到2027年，算力规模达到300P。（牵头单位：区科技局；责任单位：区发展改革局）',
  '2. 培育数据企业。到2028年，数据企业达到80家。（责任单位：区数据局、区科技局）',
  '二、改善营商环境',
  '3. 推行一网通办。创建国家级营商环境创新试点。（责任单位：区行政审批局）',
].join('\n');

export interface SmallPlan {
  readonly regionId: string;
  readonly planId: string;
  readonly versionId: string;
  /** Ids of the three units by their names. */
  readonly units: Readonly<Record<string, string>>;
}

/** A region with three units and a confirmed plan of three clauses; the first is due on 15 February 2026. */
export async function smallPlan(subject: Subject): Promise<SmallPlan> {
  const regionId = await subject.region();
  const by: Person = { personId: '', name: '办', regionId, roles: ['command-office'], postIds: [], unitIds: [] };
  const run = <T>(work: Parameters<typeof subject.store.transact<T>>[2]) =>
    subject.store.transact(regionId, actor, work);
  const units = await run(async (tx) => {
    const made: Record<string, string> = {};
    for (const [position, unit] of ['区科技局', '区发展改革局', '区数据局'].entries()) {
      made[unit] = tx.newId();
      await tx.insert('unit', [
        {
          id: made[unit],
          name: unit,
          shortName: null,
          kind: 'department',
          parentId: null,
          position,
          ...OPEN,
        },
      ]);
    }
    return made;
  });
  const document = {
    kind: 'source-document' as const,
    name: '计划.txt',
    format: 'txt' as const,
    text: TEXT,
    places: [],
    tables: [],
    headings: [],
  };
  const { planId, versionId } = await run((tx) =>
    uploadPlan(tx, by, {
      document,
      size: 1,
      sha256: 'a'.repeat(64),
      role: 'own',
      planId: null,
      region: { name: '澄湖区', level: 'county' },
    }),
  );
  await run((tx) => acceptCertain(tx, by, versionId));
  await run(async (tx) => {
    for (const { id, version } of await tx.list('draft', { versionId, status: 'open' }))
      await decideDraft(tx, by, { id, version, status: 'accepted' });
  });
  await run((tx) => confirmVersion(tx, by, versionId, 1, { regionName: '澄湖区' }));
  await run(async (tx) => {
    const [row] = await tx.list('item', { planId, kind: 'task', clause: '1' });
    if (row)
      await tx.update('item', row.id, row.version, {
        dueOn: '2026-02-15',
        milestones: [{ year: 2026, quarter: 1, words: '开工', value: null, share: null, approved: false }],
      });
  });
  return { regionId, planId, versionId, units };
}
