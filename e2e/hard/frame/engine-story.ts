import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  acceptCertain,
  addComment,
  assignItems,
  confirmVersion,
  DEFAULT_SETTINGS,
  type Directory,
  decideDraft,
  GAPS,
  HOME_LISTS,
  LEDGER_SORTS,
  LEDGERS,
  OPEN,
  type Queries,
  type Store,
  type Subject,
  scheduleItems,
  uploadPlan,
} from '@gangmu/delivery';
import { readDocument } from '@gangmu/formats';

export interface Engine {
  readonly store: Store;
  readonly queries: Queries;
  readonly directory: Directory;
  /** Sets the record's clock, UTC. */
  at(instant: string): void;
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gu;

/** Ids are made anew in every run: each is written as its number in order of appearance. Hashes follow from ids. */
export function numbered(text: string): string {
  const known = new Map<string, string>();
  return text
    .replace(UUID, (id) => {
      if (!known.has(id)) known.set(id, `#${known.size + 1}`);
      return known.get(id) as string;
    })
    .replace(/"(hash|previousHash)":"[0-9a-f]{64}"/gu, '"$1":"…"');
}

/** One district's plan from upload to a schedule, then every list in every order, as one text. */
export async function engineStory({ store, queries, directory, at }: Engine): Promise<string> {
  const regionId = crypto.randomUUID();
  const region = {
    id: regionId,
    code: '990202',
    name: '澄湖区',
    level: 'county' as const,
    parentId: null,
    path: regionId,
  };
  await directory.addRegion({ ...region, settings: DEFAULT_SETTINGS });
  const file = join(import.meta.dirname, '..', '..', '..', 'examples', 'plans', 'chenghu-district.txt');
  const bytes = readFileSync(file);
  const document = await readDocument(bytes, 'chenghu-district.txt');
  const by: Subject = {
    personId: crypto.randomUUID(),
    name: '张某',
    regionId,
    roles: ['command-office'],
    postIds: [],
    unitIds: [],
  };
  const actor = { personId: by.personId, name: by.name, address: '10.0.0.1' };
  const told: unknown[] = [];

  at('2026-01-05T01:00:00.000Z');
  const { planId, unitId, postId } = await store.transact(regionId, actor, async (tx) => {
    const [unit, post] = [tx.newId(), tx.newId()];
    await tx.insert('person', [{ ...OPEN, id: by.personId as string, name: '张某', phone: null, accountId: null }]);
    await tx.insert('unit', [
      { ...OPEN, id: unit, name: '区发展改革局', shortName: '发改局', kind: 'department', parentId: null, position: 1 },
    ]);
    await tx.insert('post', [
      { ...OPEN, id: post, title: '副区长', role: 'leader', unitId: null, officeId: null, position: 1 },
    ]);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const made = await uploadPlan(tx, by, {
      document,
      size: bytes.length,
      sha256,
      role: 'own',
      planId: null,
      region: { name: '澄湖区', level: 'county' },
    });
    await acceptCertain(tx, by, made.versionId);
    for (const { id, version } of await tx.list('draft', { versionId: made.versionId, status: 'open' }))
      await decideDraft(tx, by, { id, version, status: 'accepted' });
    const [seen] = await tx.list('planVersion', { planId: made.planId });
    await confirmVersion(tx, by, made.versionId, seen?.version ?? 1, { regionName: '澄湖区' });
    return { planId: made.planId, unitId: unit, postId: post };
  });
  const items = async () =>
    [...(await store.read(regionId, (records) => records.list('item', { planId })))].sort(
      (a, b) => a.position - b.position,
    );
  at('2026-02-10T01:00:00.000Z');
  const half = (await items()).filter((_, i) => i % 2 === 0);
  await store.transact(regionId, actor, (tx) =>
    assignItems(
      tx,
      by,
      half.map(({ id, version }) => ({ id, version, assignment: { leadUnitId: unitId, leaderPostId: postId } })),
    ),
  );
  at('2026-03-20T01:00:00.000Z');
  const third = (await items()).filter((_, i) => i % 3 === 0);
  await store.transact(regionId, actor, async (tx) => {
    await scheduleItems(
      tx,
      by,
      third.map(({ id, version }) => ({
        id,
        version,
        goals: [{ year: 2026, words: '全面启动', value: '33.3' }],
        milestones: ([1, 2, 3, 4] as const).map((quarter) => ({
          year: 2026,
          quarter,
          words: `第${quarter}季度节点`,
          value: null,
          share: String(quarter * 25),
        })),
      })),
    );
    await addComment(tx, by, (third[0] as { id: string }).id, '一季度资料已齐，可以提前。');
  });

  at('2026-04-01T01:00:00.000Z');
  const filters = [
    {},
    { unitId },
    { leaderPostId: postId },
    { text: '算力' },
    { text: '建设' },
    ...GAPS.map((gap) => ({ gap })),
    ...(await queries.parts(regionId, planId)).slice(0, 3).map((part) => ({ part })),
  ];
  for (const ledger of LEDGERS)
    for (const sort of LEDGER_SORTS)
      for (const descending of [false, true])
        for (const asOf of [null, '2026-02-01T00:00:00.000Z', '2026-02-11T00:00:00.000Z'])
          for (const filter of filters) {
            const query = { planId, ledger, asOf, sort, descending, limit: 7, ...filter };
            const first = await queries.ledger(regionId, { ...query, after: null });
            told.push(first, first.next && (await queries.ledger(regionId, { ...query, after: first.next })));
          }
  for (const asOf of [null, '2026-02-11T00:00:00.000Z']) told.push(await queries.ledgerCounts(regionId, planId, asOf));
  told.push(await queries.loads(regionId));
  told.push(await queries.postLoad(regionId, postId), await queries.plans(regionId, {} as never));
  for (const text of ['算力', '数字', '发改', '建设 项目', '不存在的词'])
    told.push(await queries.search(regionId, { text, limit: 20 }));
  told.push(
    await queries.home(regionId, {
      today: '2026-04-01',
      soon: '2026-06-30',
      all: true,
      unitIds: [unitId],
      postIds: [postId],
      approves: true,
      personId: postId,
      decides: 'all',
    }),
    HOME_LISTS,
  );
  told.push(await store.auditTrail(regionId, 0, 100), await store.verifyAudit(regionId));
  const [one] = third;
  told.push(await store.read(regionId, (records) => records.history('item', (one as { id: string }).id)));
  return JSON.stringify(told);
}
