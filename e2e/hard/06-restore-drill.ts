import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startServer } from '../start-server.ts';
import type { HardTest } from './frame/hard-test.ts';
import { officeClient } from './frame/office-client.ts';
import { percentile } from './frame/steady-load.ts';

const LAUNCHER = join(import.meta.dirname, '..', '..', 'packages', 'cli', 'bin', 'gangmu.js');
const REQUESTS = 150;

type Office = Awaited<ReturnType<typeof officeClient>>;

/** Everything the office can see of its region, as text: what a restored copy must say again. */
async function everything({ client, regionId }: Office): Promise<string> {
  const params = { regionId };
  const plans = await client.plans.list({ params });
  const ledgers = await Promise.all(
    plans.rows.map((plan) =>
      client.ledgers.rows({ params: { regionId, planId: plan.id, ledger: 'tasks' }, query: { limit: 500 } }),
    ),
  );
  const units = await client.units.list({ params, query: { limit: 500 } });
  return JSON.stringify([plans, ledgers, units]);
}

export const hardTest: HardTest = {
  number: 6,
  title: 'Backup under load, restored to an empty folder',
  criterion:
    'all answers and every file the same, audit chains whole, within 30 min per 10 GB; p95 while backing up ≤ 2 × before',
  async run({ folder, say }) {
    const server = await startServer('demo', { GANGMU_BACKUP_HOURS: '24' });
    const demo = join(server.data, 'demo');
    const office = await officeClient(server.address, '澄湖指挥办');
    const ask = async (until: () => boolean): Promise<readonly number[]> => {
      const times: number[] = [];
      while (!until()) {
        const start = performance.now();
        await office.client.home.get({ params: { regionId: office.regionId } });
        times.push(performance.now() - start);
      }
      return times;
    };
    try {
      let left = REQUESTS;
      const before = percentile(await ask(() => left-- <= 0), 0.95);
      const said = await everything(office);
      const kept = () =>
        readdirSync(join(demo, 'backups'), { withFileTypes: true }).filter((one) => !one.name.endsWith('.unfinished'));
      process.kill(server.pid, 'SIGUSR2');
      const finished = () => {
        try {
          return kept().length > 0;
        } catch {
          return false;
        }
      };
      const during = percentile(await ask(finished), 0.95);
      const backup = join(demo, 'backups', (kept()[0] as { name: string }).name);
      say(`p95 before ${before.toFixed(0)} ms, while backing up ${during.toFixed(0)} ms`);
      await server.end('SIGTERM');
      const start = performance.now();
      // The demo's folder stands inside the data folder.
      const child = spawn(process.execPath, [LAUNCHER, 'restore', backup], {
        env: { ...process.env, GANGMU_DATA: join(folder, 'demo') },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let printed = '';
      child.stdout.on('data', (chunk) => {
        printed += chunk;
      });
      const [code] = (await once(child, 'exit')) as [number];
      const seconds = (performance.now() - start) / 1000;
      const chains = printed.match(/审计链完整/gu)?.length ?? 0;
      const restored = await startServer('demo', { GANGMU_DATA: folder });
      try {
        const again = await everything(await officeClient(restored.address, '澄湖指挥办'));
        const same = again === said;
        return {
          figure: `restored in ${seconds.toFixed(1)} s with exit code ${code}, ${chains} audit chains whole, answers the same: ${same}; p95 ${before.toFixed(0)} ms before, ${during.toFixed(0)} ms while backing up`,
          passed: code === 0 && same && chains > 0 && seconds <= 60 && during <= 2 * before,
        };
      } finally {
        await restored.stop();
      }
    } finally {
      await server.stop();
    }
  },
};
