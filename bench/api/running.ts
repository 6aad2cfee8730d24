import { Agent } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { createApi } from '@gangmu/api';
import { readConfig } from '../../apps/server/src/config.ts';
import { openPlatform } from '../../apps/server/src/open-platform.ts';
import { startServer } from '../../e2e/start-server.ts';
import { asking } from './asking.ts';
import { officeCookies, SECRET } from './office-cookies.ts';
import type { Served } from './served.ts';

/** The built program on a loaded PostgreSQL, as an office runs it: one process for each processor. */
export async function startRunning(
  url: string,
  data: string,
  regions: readonly string[],
): Promise<Pick<Served, 'ask' | 'stop'>> {
  const settings = { GANGMU_DATA: data, DATABASE_URL: url, GANGMU_SECRET: SECRET };
  const cookies = await signedIn(settings, regions);
  const unlimited = { GANGMU_REQUESTS_PER_ACCOUNT: '0', GANGMU_REQUESTS_PER_ADDRESS: '0', GANGMU_LOG_LEVEL: 'warn' };
  const server = await startServer('serve', { ...settings, ...unlimited });
  const { processes } = readConfig(settings);
  while (processes > 1 && (await processesAt(server.address)) < processes) await setTimeout(200);
  // As browsers do, each with connections of its own: all of them are used in turn, and so are all processes.
  const agent = new Agent({ keepAlive: true, maxSockets: 64, scheduling: 'fifo' });
  return {
    ask: asking(server.address, cookies, agent),
    stop: async () => {
      agent.destroy();
      await server.stop();
    },
  };
}

/** How many processes of several tell their figures: the first answers before the others have begun. */
async function processesAt(address: string): Promise<number> {
  const figures = await (await fetch(`${address}/metrics`)).text();
  return new Set([...figures.matchAll(/process="(\d+)"/gu)].map(([, name]) => name)).size;
}

async function signedIn(settings: Readonly<Record<string, string>>, regions: readonly string[]) {
  const { database, record, ports } = await openPlatform(readConfig(settings));
  const auth = { database: record.auth as never, secret: SECRET, baseUrl: 'http://127.0.0.1' };
  const app = await createApi(ports, { auth, setUpCode: null, logLevel: 'silent' });
  const cookies = await officeCookies(app, ports, regions);
  await app.close();
  await database.close();
  return cookies;
}
