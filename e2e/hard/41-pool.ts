import { DEFAULT_SETTINGS } from '@gangmu/delivery';
import { migrate, openDatabase, openRecord } from '@gangmu/store';
import type { HardTest } from './frame/hard-test.ts';

const REGIONS = 50;
const REQUESTS = Number(process.env.HARD_POOL ?? 100_000);

export const hardTest: HardTest = {
  number: 41,
  title: 'One pool under fifty regions, with errors in between',
  criterion: '100,000 transactions on PostgreSQL: 0 foreign rows, the region’s setting and role empty at checkout',
  minutes: 20,
  async run({ postgres, say }) {
    const server = await postgres();
    if (!server) return { figure: '', passed: false, skipped: 'no PostgreSQL here' };
    const database = await openDatabase({ url: server.databaseUrl, poolSize: 8 });
    try {
      await migrate(database.db);
      const { store, directory, newId } = openRecord(database, () => new Date().toISOString());
      const actor = { personId: null, name: 'hammer', address: null };
      const ids: string[] = [];
      for (let n = 0; n < REGIONS; n++) {
        const id = newId();
        const at = { code: '990100', level: 'county', parentId: null, path: id, settings: DEFAULT_SETTINGS } as const;
        await directory.addRegion({ id, name: `区${n}`, ...at });
        await store.transact(id, actor, (tx) =>
          tx.insert('unit', [
            {
              id: newId(),
              name: id,
              shortName: null,
              kind: 'other',
              parentId: null,
              position: 1,
              closedOn: null,
              closedReason: null,
            },
          ]),
        );
        ids.push(id);
      }
      let [done, foreign, thrown] = [0, 0, 0];
      const worker = async (from: number): Promise<void> => {
        for (let n = from; n < REQUESTS; n += 16) {
          const id = ids[n % REGIONS] as string;
          try {
            if (n % 7 === 0)
              await store.transact(id, actor, async (tx) => {
                await tx.list('unit', {});
                if (n % 21 === 0) throw new Error('wanted');
                await tx.insert('unit', [{ id: 'no uuid' } as never]);
              });
            else {
              const units = await store.read(id, (records) => records.list('unit', {}));
              foreign += units.filter((unit) => unit.name !== id).length + (units.length === 1 ? 0 : 1);
            }
          } catch {
            thrown += 1;
          }
          done += 1;
          if (done % 20_000 === 0) say(`${done} done, ${thrown} thrown, ${foreign} foreign`);
        }
      };
      await Promise.all(Array.from({ length: 16 }, (_, n) => worker(n)));
      // What a borrower of the same pool finds, outside any region.
      const { rows } = await pooled(database);
      const clean = rows.every(([region, role]) => !region && role === 'none');
      return {
        figure: `${done} transactions, ${thrown} failed on purpose, ${foreign} foreign rows, at checkout ${JSON.stringify(rows[0])}`,
        passed: foreign === 0 && thrown > REQUESTS / 10 && clean,
      };
    } finally {
      await database.close();
    }
  },
};

type Pair = readonly [string | null, string];
async function pooled(database: Awaited<ReturnType<typeof openDatabase>>): Promise<{ readonly rows: readonly Pair[] }> {
  const one = async (): Promise<Pair> => {
    const query = database.db.selectNoFrom((eb) => [
      eb.fn<string | null>('current_setting', [eb.val('app.region'), eb.lit(true)]).as('region'),
      eb.fn<string>('current_setting', [eb.val('role')]).as('role'),
    ]);
    try {
      const row = await query.executeTakeFirstOrThrow();
      return [row.region, row.role];
    } catch {
      return ['unreadable', ''];
    }
  };
  return { rows: await Promise.all(Array.from({ length: 32 }, one)) };
}
