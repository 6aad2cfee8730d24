import { ApiError } from '@gangmu/contract';
import { runStatements } from '../../scripts/private-postgres.ts';
import { startServer } from '../start-server.ts';
import { allPages } from './frame/all-pages.ts';
import type { HardTest } from './frame/hard-test.ts';
import { officeClient } from './frame/office-client.ts';
import { setUpRegion } from './frame/set-up-region.ts';

const DOWN_MS = 30_000;
const WRITERS = 4;

export const hardTest: HardTest = {
  number: 8,
  title: 'All connections ended, then the database away for 30 s',
  criterion: 'only 503 with Retry-After meanwhile, no write done twice, normal within 10 s of its return',
  async run({ postgres, folder, say }) {
    const database = await postgres(['fsync=on']);
    if (!database) return { figure: '', passed: false, skipped: 'no PostgreSQL here' };
    const server = await startServer('serve', { GANGMU_DATA: folder, DATABASE_URL: database.databaseUrl });
    try {
      const password = await setUpRegion(server);
      const { client, regionId, cookie } = await officeClient(server.address, '指挥办主任', password);
      const came: Record<string, number> = {};
      let lastFailure = 0;
      let over = false;
      let wanted = 0;
      /** Writes one unit after another; what was refused is tried again under its own key. */
      const writer = async () => {
        while (!over) {
          const name = `单位${++wanted}`;
          for (const idempotencyKey = crypto.randomUUID(); ; await new Promise((resolve) => setTimeout(resolve, 100))) {
            try {
              await client.units.add({ params: { regionId }, body: { name } }, { idempotencyKey });
              came.done = (came.done ?? 0) + 1;
              break;
            } catch (error) {
              const what = error instanceof ApiError ? `${error.status} ${error.code}` : String(error);
              came[what] = (came[what] ?? 0) + 1;
              lastFailure = performance.now();
            }
          }
        }
      };
      const writers = Array.from({ length: WRITERS }, writer);
      const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
      await pause(2000);
      say('ending every connection');
      await runStatements(database.url, [
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = 'hard' and pid <> pg_backend_pid()`,
      ]);
      await pause(2000);
      say('the database is away');
      await database.crash();
      await pause(2000);
      const meanwhile = await fetch(`${server.address}/api/v1/me`, { headers: { cookie } });
      const retryAfter = meanwhile.headers.get('retry-after');
      await pause(DOWN_MS - 2000);
      await database.restart();
      const back = performance.now();
      await pause(11_000);
      over = true;
      await Promise.all(writers);
      const units = await allPages((after) =>
        client.units.list({ params: { regionId }, query: { limit: 500, ...(after ? { after } : {}) } }),
      );
      const names = units.map((row) => row.name).filter((name) => name.startsWith('单位'));
      const twice = names.length - new Set(names).size;
      const normalAfter = Math.max(0, Math.round(lastFailure - back));
      const others = Object.keys(came).filter((one) => one !== 'done' && !one.startsWith('503'));
      return {
        figure: `answers ${JSON.stringify(came)}; a read meanwhile ${meanwhile.status}, Retry-After ${retryAfter}; ${names.length} of ${wanted} units there, ${twice} twice; last refusal ${normalAfter} ms after the return`,
        passed:
          others.length === 0 &&
          meanwhile.status === 503 &&
          retryAfter !== null &&
          twice === 0 &&
          names.length === wanted &&
          normalAfter <= 10_000,
      };
    } finally {
      await server.stop();
    }
  },
};
