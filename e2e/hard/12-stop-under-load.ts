import { ApiError } from '@gangmu/contract';
import { startServer } from '../start-server.ts';
import { allPages } from './frame/all-pages.ts';
import type { HardTest } from './frame/hard-test.ts';
import { officeClient } from './frame/office-client.ts';
import { steadyLoad } from './frame/steady-load.ts';

const PER_SECOND = 200;
/** One request in so many writes. */
const WRITES = 8;

export const hardTest: HardTest = {
  number: 12,
  title: 'SIGTERM at 200 requests a second',
  criterion: 'it ends within 30 s with exit code 0, no acknowledged write is missing after the restart',
  async run({ folder }) {
    const settings = { GANGMU_DATA: folder };
    const server = await startServer('demo', settings);
    const { client, regionId } = await officeClient(server.address, '澄湖指挥办');
    const acknowledged = new Set<string>();
    const came: Record<string, number> = {};
    const count = (what: string) => {
      came[what] = (came[what] ?? 0) + 1;
    };
    let over = false;
    const load = steadyLoad(
      PER_SECOND,
      () => over,
      async (i) => {
        try {
          if (i % WRITES === 0) {
            const { id } = await client.people.add({ params: { regionId }, body: { name: `压测${i}` } });
            acknowledged.add(id);
          } else await client.entrance.get();
          count('done');
        } catch (error) {
          count(error instanceof ApiError ? (error.status === 0 ? 'not connected' : String(error.status)) : 'fault');
        }
      },
    );
    await new Promise((resolve) => setTimeout(resolve, 4000));
    const before = acknowledged.size;
    const start = performance.now();
    const ended = await server.end('SIGTERM');
    const ms = Math.round(performance.now() - start);
    over = true;
    await load;
    const again = await startServer('demo', settings);
    try {
      const office = await officeClient(again.address, '澄湖指挥办');
      const people = await allPages((after) =>
        office.client.people.list({ params: { regionId }, query: { limit: 500, ...(after ? { after } : {}) } }),
      );
      const there = new Set(people.map((row) => row.id));
      const lost = [...acknowledged].filter((id) => !there.has(id)).length;
      const figure = `ended after ${ms} ms with ${ended}; ${acknowledged.size} writes acknowledged (${acknowledged.size - before} while stopping), ${lost} lost; answers ${JSON.stringify(came)}`;
      return { figure, passed: ended === 0 && ms <= 30_000 && lost === 0 && acknowledged.size > 20 && !came.fault };
    } finally {
      await again.stop();
    }
  },
};
