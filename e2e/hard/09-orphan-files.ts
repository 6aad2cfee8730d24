import { createHash } from 'node:crypto';
import { existsSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '@gangmu/contract';
import { FILE_GRACE_HOURS, FILE_TABLES } from '@gangmu/delivery';
import { folderFiles, openDatabase, openRecord } from '@gangmu/store';
import pg from 'pg';
import { type RunningServer, startServer } from '../start-server.ts';
import type { HardBench, HardTest } from './frame/hard-test.ts';
import { clock } from './frame/new-record.ts';
import { officeClient } from './frame/office-client.ts';
import { setUpRegion } from './frame/set-up-region.ts';

const KILLS = 6;
const OLD = new Date(Date.now() - (FILE_GRACE_HOURS + 1) * 3_600_000);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Files below the region's folder, whole ones and half-written ones. */
const lying = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((one) => one.isFile())
        .map((one) => join(one.parentPath, one.name))
    : [];

interface Found {
  readonly rows: number;
  readonly without: number;
  readonly unequal: number;
  readonly orphans: number;
}

/** Every row that names a file, held against what lies there. */
async function look(options: { url?: string; folder?: string }, files: string, regionId: string): Promise<Found> {
  const database = await openDatabase(options);
  try {
    const { store } = openRecord(database, clock);
    const hashes = await store.read(regionId, async (records) => {
      const found: string[] = [];
      for (const table of FILE_TABLES) found.push(...(await records.list(table, {})).map((row) => row.sha256));
      return found;
    });
    let [without, unequal] = [0, 0];
    for (const sha256 of hashes) {
      const bytes = await folderFiles(files).get(regionId, sha256);
      if (!bytes) without += 1;
      else if (createHash('sha256').update(bytes).digest('hex') !== sha256) unequal += 1;
    }
    const named = new Set(hashes);
    const orphans = lying(join(files, regionId)).filter((path) => !named.has(path.split('/').at(-1) as string)).length;
    return { rows: hashes.length, without, unequal, orphans };
  } finally {
    await database.close();
  }
}

const upload = (client: Client, regionId: string, text: string) =>
  client.plans
    .upload({ params: { regionId }, file: new Blob([text]), fileName: '计划.txt', form: { role: 'own' } })
    .then(
      () => true,
      () => false,
    );
const planText = (n: number) => `澄湖区第${n}个行动计划\n一、发展\n1. 建设算力中心。到2027年，算力规模达到${n}P。\n`;

export const hardTest: HardTest = {
  number: 9,
  title: 'kill -9 between a file and its row',
  criterion:
    'no row without its file, every hash equal; what has no row is kept while it is young and gone by the sweep after; PGlite and PostgreSQL',
  async run({ folder, postgres, say }: HardBench) {
    const figures: string[] = [];
    let passed = true;
    const story = async (engine: string, data: string, url: string | null) => {
      const settings = { GANGMU_DATA: data, ...(url ? { DATABASE_URL: url } : {}) };
      let server: RunningServer = await startServer('serve', settings);
      const password = await setUpRegion(server);
      let office = await officeClient(server.address, '指挥办主任', password);
      const { regionId } = office;
      const files = join(data, 'files');
      const place = url ? { url } : { folder: join(data, 'db') };
      let acknowledged = 0;
      for (let n = 1; n <= KILLS; n++) {
        if (await upload(office.client, regionId, planText(n * 100))) acknowledged += 1;
        const before = lying(join(files, regionId)).length;
        // On a server the row is held back by a lock, so that the kill is surely between; else as soon as the file lies there.
        const locker = url ? new pg.Client({ connectionString: url }) : null;
        if (locker) {
          await locker.connect();
          await locker.query('begin; lock table plan in access exclusive mode');
        }
        const sent = upload(office.client, regionId, planText(n * 100 + 1));
        for (let i = 0; i < 20_000 && lying(join(files, regionId)).length === before; i++) await pause(locker ? 5 : 0);
        if (locker) await pause(50);
        await server.end('SIGKILL');
        if (await sent) acknowledged += 1;
        await locker?.end();
        server = await startServer('serve', settings);
        office = await officeClient(server.address, '指挥办主任', password);
      }
      await server.end('SIGTERM');
      const first = await look(place, files, regionId);
      // The sweep of a start leaves what is young; then the night passes for every file, and a server starts again.
      for (const path of lying(join(files, regionId))) utimesSync(path, OLD, OLD);
      server = await startServer('serve', settings);
      let metrics = '';
      for (let i = 0; i < 100 && !/gangmu_files_swept_total(?:\{[^}]*\})? [1-9]/u.test(metrics); i++) {
        await pause(100);
        metrics = await (await fetch(`${server.address}/metrics`)).text();
      }
      const swept = Number(/gangmu_files_swept_total(?:\{[^}]*\})? (\d+)/u.exec(metrics)?.[1]);
      await server.end('SIGTERM');
      const last = await look(place, files, regionId);
      say(`${engine}: ${JSON.stringify(first)}, after the sweep ${JSON.stringify(last)}`);
      figures.push(
        `${engine}: ${KILLS} kills, ${acknowledged} uploads acknowledged, ${first.rows} rows, ${first.without} without their file, ${first.unequal} hashes unequal, ${first.orphans} files without a row, ${swept} swept by the first start ${FILE_GRACE_HOURS} h later, ${last.orphans} left, ${last.rows - last.without} of ${last.rows} rows whole`,
      );
      passed &&=
        first.without + first.unequal + last.without + last.unequal + last.orphans === 0 &&
        last.rows === first.rows &&
        first.rows >= acknowledged &&
        swept === first.orphans &&
        (url === null || first.orphans >= KILLS);
    };
    await story('PGlite', join(folder, 'embedded'), null);
    const server = await postgres();
    if (server) await story('PostgreSQL', join(folder, 'served'), server.databaseUrl);
    else figures.push('no PostgreSQL here');
    return { figure: figures.join('; '), passed };
  },
};
