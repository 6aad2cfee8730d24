// The process of one hard test: runs the file it is told, sends the outcome to its parent, ends.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { newestPrograms, runStatements, startPostgres } from '../../../scripts/private-postgres.ts';
import type { HardBench, HardTest } from './hard-test.ts';

const OWNER = 'gangmu_owner';
const { hardTest } = (await import(pathToFileURL(process.argv[2] as string).href)) as { hardTest: HardTest };
const { number, title, criterion, minutes, run } = hardTest;
// First the frame of it, so that a crash is told under its name.
process.send?.({ number, title, criterion, ...(minutes ? { minutes } : {}) });
const folder = mkdtempSync(join(tmpdir(), `gangmu-hard-${number}-`));
const ends: (() => Promise<void>)[] = [];
const bench: HardBench = {
  folder,
  async postgres(settings = []) {
    const programs = newestPrograms();
    if (!programs) return null;
    const server = await startPostgres(programs, { settings });
    ends.push(server.stop);
    await runStatements(server.url, [
      `create role ${OWNER} login createrole`,
      `create database hard template template0 encoding 'UTF8' owner ${OWNER}`,
    ]);
    return { ...server, databaseUrl: `postgres://${OWNER}@127.0.0.1:${server.port}/hard` };
  },
  say: (line) => console.log(`  ${number}  ${line}`),
};
const result = await run(bench).catch((error: unknown) => ({
  figure: String((error as Error).stack ?? error).slice(0, 2000),
  passed: false,
}));
for (const end of ends) await end().catch(() => {});
rmSync(folder, { recursive: true, force: true });
process.send?.({ ...result }, () => process.exit(0));
