// A process that writes to a region's record and says each write that was acknowledged, until it is killed. Arguments:
// the folder of an embedded database or the address of a server, and the region.
import { OPEN } from '@gangmu/delivery';
import { type DatabaseOptions, openDatabase, openRecord } from '@gangmu/store';

const [place = '', regionId = ''] = process.argv.slice(2);
const options: DatabaseOptions = place.startsWith('postgres') ? { url: place, poolSize: 2 } : { folder: place };
const started = performance.now();
const record = openRecord(await openDatabase(options), () => new Date().toISOString());
const actor = { personId: null, name: 'writer', address: null };
for (let first = true; ; first = false) {
  const id = record.newId();
  try {
    await record.store.transact(regionId, actor, async (tx) => {
      await tx.insert('person', [{ ...OPEN, id, name: '张某某', phone: null, accountId: null }]);
      await tx.audit({ event: 'person.add', object: { table: 'person', id }, result: 'done', detail: {} });
    });
  } catch {
    // The server has gone: what was not acknowledged does not count.
    process.exit(0);
  }
  process.stdout.write(first ? `${id} ${Math.round(performance.now() - started)}\n` : `${id}\n`);
}
