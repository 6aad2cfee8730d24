// npm run bench:api: how fast the API answers on a full database, against raw SQL on the same rows in the same run.
//   --size small   fewer rows, for a quick look        --only pg,pglite,work,trips,start   some of the parts
import { rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { newestPrograms, runStatements, startPostgres } from '../scripts/private-postgres.ts';
import { load } from './api/load.ts';
import { pageFigures } from './api/page-figures.ts';
import { startFigures } from './api/start-figures.ts';
import { type Figure, printTable, skipped } from './api/table.ts';
import { temporaryFolder } from './api/temporary-folder.ts';
import { exportFigures, importFigures } from './api/trip-figures.ts';
import { workFigures } from './api/work-figures.ts';

const given = (name: string): string | undefined =>
  process.argv[process.argv.indexOf(`--${name}`) + 1 || Number.POSITIVE_INFINITY];
const small = given('size') === 'small';
const only = given('only')?.split(',');
const wanted = (part: string): boolean => !only || only.includes(part);
/** Requests a second: 50 for each core of this machine. */
const RATE = 50 * cpus().length;
const SECONDS = small ? 10 : 40;
const figures: Figure[] = [];
const say = (line: string) => console.error(line);

async function onServer(): Promise<void> {
  const programs = newestPrograms();
  const goal = 'p95 ≤ raw + 15 ms';
  if (!programs)
    return void figures.push(skipped('PostgreSQL: list, filter, search', goal, 'skipped: PostgreSQL is not installed'));
  const regions = small ? 4 : 200;
  const settings = ['shared_buffers=2GB', 'maintenance_work_mem=512MB', 'max_wal_size=8GB', 'checkpoint_timeout=30min'];
  const server = await startPostgres(programs, { settings });
  try {
    await runStatements(server.url, ['create database bench']);
    // As an office reaches a database on the same machine, ours and raw SQL alike.
    const url = server.socketUrl.replace('/postgres?', '/bench?');
    const since = performance.now();
    const loaded = await load({ url }, { regions, items: 5000 });
    say(
      `PostgreSQL: ${regions * 5000} items in ${regions} regions, loaded in ${((performance.now() - since) / 1000).toFixed(0)} s`,
    );
    if (wanted('pg'))
      figures.push(
        ...(await pageFigures('PostgreSQL', { url, data: temporaryFolder() }, loaded, {
          rate: RATE,
          seconds: SECONDS,
        })),
      );
    if (wanted('work')) figures.push(...(await workFigures('PostgreSQL', { url, data: temporaryFolder() }, loaded)));
  } finally {
    await server.stop();
  }
}

async function embedded(regions: number, items: number): Promise<void> {
  const data = temporaryFolder();
  const name = regions === 1 ? `PGlite, ${items} in one region` : `PGlite, ${regions} × ${items}`;
  const since = performance.now();
  const loaded = await load({ folder: join(data, 'db') }, { regions, items });
  say(`${name}: loaded in ${((performance.now() - since) / 1000).toFixed(0)} s`);
  figures.push(...(await pageFigures(name, { data }, loaded, { rate: 50, seconds: SECONDS, most: 60 })));
  if (regions > 1 && wanted('work')) figures.push(...(await workFigures(name, { data }, loaded)));
  rmSync(data, { recursive: true, force: true });
}

/** An empty ledger to import into, and a full one to export: four rows in five of the sample are tasks. */
async function tripsOnServer(): Promise<void> {
  const programs = newestPrograms();
  if (!programs)
    return void figures.push(skipped('PostgreSQL: in and out', '', 'skipped: PostgreSQL is not installed'));
  const server = await startPostgres(programs);
  try {
    for (const [name, items] of [
      ['bench_in', 10],
      ['bench_out', small ? 12_500 : 125_000],
    ] as const) {
      await runStatements(server.url, [`create database ${name}`]);
      const url = server.url.replace(/postgres$/u, name);
      const loaded = await load({ url }, { regions: 1, items });
      const database = { url, data: temporaryFolder() };
      if (name === 'bench_in')
        figures.push(...(await importFigures('PostgreSQL', database, loaded, small ? 1000 : 10_000)));
      else figures.push(...(await exportFigures('PostgreSQL', database, loaded)));
    }
  } finally {
    await server.stop();
  }
}

async function tripsEmbedded(): Promise<void> {
  const data = temporaryFolder();
  const loaded = await load({ folder: join(data, 'db') }, { regions: 1, items: 10 });
  figures.push(...(await importFigures('PGlite', { data }, loaded, small ? 1000 : 10_000)));
}

/** What fails is told in the table; the other parts still run. */
async function part(name: string, work: () => Promise<void>): Promise<void> {
  await work().catch((error: Error) => {
    say(String(error.stack));
    figures.push({
      figure: name,
      goal: '',
      measured: `failed: ${error.message.slice(0, 80)}`,
      baseline: '',
      ratio: '',
      met: false,
    });
  });
}

if (wanted('pg') || (wanted('work') && !wanted('pglite'))) await part('PostgreSQL', onServer);
if (wanted('pglite')) {
  await part('PGlite', () => embedded(10, small ? 1000 : 5000));
  await part('PGlite', () => embedded(1, small ? 10_000 : 50_000));
}
if (wanted('trips')) {
  await part('PostgreSQL: in and out', tripsOnServer);
  await part('PGlite: in and out', tripsEmbedded);
}
if (wanted('start')) await part('start', async () => void figures.push(...(await startFigures())));
printTable(figures);
process.exit(figures.some((one) => one.met === false) ? 1 : 0);
