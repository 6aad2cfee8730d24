import { join } from 'node:path';
import type { DatabaseOptions } from '@gangmu/store';
import type { HardBench, HardTest } from './frame/hard-test.ts';
import { addRegion, withRecord } from './frame/new-record.ts';
import { type Written, writeUntil } from './frame/write-until.ts';

const KILLS = Number(process.env.HARD_KILLS ?? 100);

interface Outcome {
  readonly acknowledged: number;
  readonly lost: number;
  readonly slowest: number;
  readonly broken: number | null;
}

/** Kills `KILLS` times under writes, then counts what was acknowledged and is not there, and walks the audit chain. */
async function killed(
  options: DatabaseOptions,
  end: (pid: number) => Promise<void>,
  say: (line: string) => void,
): Promise<Outcome> {
  const regionId = await withRecord(options, addRegion);
  const place = options.url ?? (options.folder as string);
  const all: Written[] = [];
  for (let i = 1; i <= KILLS; i++) {
    all.push(await writeUntil(place, regionId, 20 + ((i * 37) % 300), end));
    if (i % 20 === 0) say(`${i} kills`);
  }
  const acknowledged = all.flatMap((one) => one.acknowledged);
  return withRecord(options, async ({ store }) => {
    const there = new Set((await store.read(regionId, (records) => records.list('person', {}))).map((row) => row.id));
    return {
      acknowledged: acknowledged.length,
      lost: acknowledged.filter((id) => !there.has(id)).length,
      slowest: Math.max(...all.map((one) => one.openedAfter)),
      broken: await store.verifyAudit(regionId),
    };
  });
}

const told = (engine: string, { acknowledged, lost, slowest, broken }: Outcome): string =>
  `${engine}: ${KILLS} kills, ${acknowledged} acknowledged, ${lost} lost, slowest restart ${slowest} ms, audit chain ${broken === null ? 'whole' : `broken at ${broken}`}`;
const sound = ({ acknowledged, lost, slowest, broken }: Outcome): boolean =>
  acknowledged >= KILLS && lost === 0 && slowest <= 10_000 && broken === null;

export const hardTest: HardTest = {
  number: 1,
  title: 'kill -9 under write load',
  criterion: '0 acknowledged writes lost, every restart within 10 s, the audit chain verifies; PGlite and PostgreSQL',
  minutes: 25,
  async run({ folder, postgres, say }: HardBench) {
    const kill = async (pid: number) => void process.kill(pid, 'SIGKILL');
    const embedded = await killed({ folder: join(folder, 'db') }, kill, say);
    const figure = told('PGlite', embedded);
    const server = await postgres(['fsync=on']);
    if (!server) return { figure: `${figure}; no PostgreSQL here`, passed: sound(embedded) };
    let slowest = 0;
    const crash = async () => {
      await server.crash();
      const start = performance.now();
      await server.restart();
      slowest = Math.max(slowest, Math.round(performance.now() - start));
    };
    const written = await killed({ url: server.databaseUrl }, crash, say);
    const remote = { ...written, slowest: Math.max(slowest, written.slowest) };
    return { figure: `${figure}; ${told('PostgreSQL', remote)}`, passed: sound(embedded) && sound(remote) };
  },
};
