// The API as it runs in production, in a process of its own: the load must not share its event loop.
import { existsSync, readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createApi } from '@gangmu/api';
import { readConfig } from '../../apps/server/src/config.ts';
import { openPlatform } from '../../apps/server/src/open-platform.ts';
import { officeCookies, SECRET } from './office-cookies.ts';

const given = JSON.parse(process.argv[2] ?? '{}') as { url?: string; data: string; regions: readonly string[] };
const platform = await openPlatform(
  readConfig({ GANGMU_DATA: given.data, ...(given.url ? { DATABASE_URL: given.url } : {}) }),
);
const { database, record, ports } = platform;
const app = await createApi(ports, {
  auth: { database: record.auth as never, secret: SECRET, baseUrl: 'http://127.0.0.1' },
  setUpCode: null,
  logLevel: 'silent',
});

const SCHEDULED = `/proc/self/task/${process.pid}/schedstat`;
const cookies = await officeCookies(app, ports, given.regions);
const address = await app.listen({ host: '127.0.0.1', port: 0 });
const delay = monitorEventLoopDelay({ resolution: 10 });
delay.enable();
/** Time that this thread has spent on a processor, milliseconds; NaN where the system does not tell. */
const onProcessor = (): number =>
  existsSync(SCHEDULED) ? Number(readFileSync(SCHEDULED, 'utf8').split(' ')[0]) / 1e6 : Number.NaN;
let [own, used] = [0, onProcessor()];
// A turn of the loop as the thread itself took it: what a busy machine kept it waiting is not its own doing.
setInterval(() => {
  const now = onProcessor();
  own = Math.max(own, now - used);
  used = now;
}, 5).unref();
let peak = 0;
let cpu = process.cpuUsage();
setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss);
}, 50).unref();
process.on('message', async (word) => {
  if (word === 'watch') {
    globalThis.gc?.();
    delay.reset();
    [own, used] = [0, onProcessor()];
    peak = process.memoryUsage().rss;
    cpu = process.cpuUsage();
  }
  if (word === 'state') {
    const { user, system } = process.cpuUsage(cpu);
    const rss = process.memoryUsage().rss;
    process.send?.({
      loopMs: delay.max / 1e6,
      ownMs: own,
      rssMb: rss / 1e6,
      peakMb: Math.max(peak, rss) / 1e6,
      cpuMs: (user + system) / 1000,
      threads: process.getActiveResourcesInfo().filter((name) => name === 'MessagePort' || name === 'Worker').length,
    });
  }
  if (word === 'stop') {
    await app.close();
    await database.close();
    process.exit(0);
  }
});
process.send?.({ address, cookies });
