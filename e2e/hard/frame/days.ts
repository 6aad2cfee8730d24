// Writes days that time zones are known to shift, reads them back through rows and as-of, prints them. Argument: memory,
// a folder or a server's address.
import { DEFAULT_SETTINGS, OPEN, type RegionRow } from '@gangmu/delivery';
import { memoryDirectory, memoryStore, migrate, openDatabase, openRecord } from '@gangmu/store';

const place = process.argv[2] as string;
const DAYS = ['2026-03-01', '2025-12-31', '2026-03-29', '2026-11-01'];
const NOW = '2026-02-28T16:30:00.000Z';
const clock = () => NOW;

async function open() {
  if (place === 'memory') {
    const rows = new Map<string, RegionRow>();
    const directory = memoryDirectory(rows);
    return { store: memoryStore({ clock, directory: rows }), directory, close: async () => {} };
  }
  const database = await openDatabase(place.startsWith('postgres') ? { url: place } : { folder: place });
  await migrate(database.db);
  const { store, directory } = openRecord(database, clock);
  return { store, directory, close: database.close };
}

const { store, directory, close } = await open();
const regionId = crypto.randomUUID();
await directory.addRegion({
  id: regionId,
  code: '990100',
  name: '测试区',
  level: 'county',
  parentId: null,
  path: regionId,
  settings: DEFAULT_SETTINGS,
});
const actor = { personId: null, name: '测试', address: null };
await store.transact(regionId, actor, async (tx) => {
  const [postId, personId] = [tx.newId(), tx.newId()];
  await tx.insert('person', [{ ...OPEN, id: personId, name: '张某', phone: null, accountId: null }]);
  await tx.insert('post', [
    { ...OPEN, id: postId, title: '处长', role: 'reader', unitId: null, officeId: null, position: 1 },
  ]);
  await tx.insert(
    'tenure',
    DAYS.map((fromOn) => ({ id: tx.newId(), postId, personId, fromOn, untilOn: null })),
  );
  await tx.audit({ event: 'test', object: null, result: 'done', detail: {} });
});
const rows = await store.read(regionId, (records) => records.list('tenure', {}));
const past = await store.read(regionId, (records) => records.list('tenure', {}, NOW));
const [line] = await store.auditTrail(regionId, 0, 1);
console.log(
  JSON.stringify([rows, past].map((some) => some.map(({ fromOn, untilOn, fromAt }) => [fromOn, untilOn, fromAt]))),
  line?.at,
);
await close();
