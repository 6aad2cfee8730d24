import { execFileSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { type RunningServer, startServer } from '../start-server.ts';
import type { Asked } from './frame/asker.ts';
import { type Ground, onEngines } from './frame/engines.ts';
import type { HardTest } from './frame/hard-test.ts';
import { firstOffice } from './frame/set-up-region.ts';

const ROUNDS = 4;
const ROWS = 1500;
const SOON_MS = 60_000;
const PLAN = '云洲区产业创新行动计划（2026-2028年）\n一、发展新型算力\n1. 建设算力中心。（牵头单位：区科技局）';

interface Run {
  readonly version: number;
  readonly status: string;
  readonly check: { readonly digest: string } | null;
  readonly progress: { readonly done: number } | null;
  readonly result: { readonly created: number; readonly failure: unknown } | null;
}

/** Processes that answer behind the one that was started. */
const workersOf = ({ pid }: RunningServer): readonly number[] =>
  execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
    .split(/\s+/u)
    .filter(Boolean)
    .map(Number);

async function run({ engine, settings }: Ground, say: (line: string) => void) {
  const several = engine === 'PostgreSQL';
  const more = several ? { ...settings, GANGMU_PROCESSES: '2' } : settings;
  let server = await startServer('serve', more);
  const port = Number(new URL(server.address).port);
  const faults: string[] = [];
  let [killed, underWay, slowest] = [0, 0, 0];
  try {
    const { ask, cookie, at } = await firstOffice(server);
    /** What was just handed to a process that was killed gets no answer: asked again, under the same key. */
    const sure = async (method: string, path: string, body?: unknown): Promise<Asked> => {
      const key = crypto.randomUUID();
      for (let n = 0; ; n += 1) {
        const answer = await ask(method, path, body, { cookie, key }).catch(() => null);
        if (answer && answer.status < 500) return answer;
        if (n === 600) throw new Error(`no answer: ${method} ${path} ${answer?.status} ${answer?.text}`);
        await wait(100);
      }
    };
    const form = new FormData();
    form.set('role', 'own');
    form.set('file', new Blob([PLAN]), '计划.txt');
    const { planId, versionId } = (await ask('POST', `${at}/plans`, form, { cookie })).json<Record<string, string>>();
    const version = `${at}/plans/${planId}/versions/${versionId}`;
    await sure('POST', `${version}/accept-certain`, {});
    const view = (await sure('GET', version)).json<{
      version: { version: number };
      drafts: { id: string; version: number; status: string }[];
    }>();
    const rows = view.drafts
      .filter((one) => one.status === 'open')
      .map(({ id, version: seen }) => ({ id, version: seen, status: 'accepted' }));
    if (rows.length > 0) await sure('POST', `${version}/decisions`, { rows, remove: [] });
    await sure('POST', `${version}/confirmation`, { version: view.version.version });
    const total = async () =>
      (await sure('GET', `${at}/plans/${planId}/ledgers`)).json<{ counts: { tasks: { rows: number } } }>().counts.tasks
        .rows;

    for (let round = 0; round < ROUNDS; round += 1) {
      const lines = Array.from({ length: ROWS }, (_, n) => `${n + 1}\t第${round}轮任务${n}`);
      const text = ['序号\t任务名称', ...lines].join('\n');
      const { id } = (await sure('POST', `${at}/plans/${planId}/imports/paste`, { text })).json<{ id: string }>();
      const look = async () => (await sure('GET', `${at}/imports/${id}`)).json<Run>();
      const before = await total();
      // One that was killed comes back later each time.
      for (let n = 0; several && n < 600 && workersOf(server).length < 2; n += 1) await wait(100);
      const seen = new Set<number>();
      /** Until it is as it should be; null where it never was. Meanwhile there are all rows or none. */
      const until = async (done: (one: Run) => boolean): Promise<Run | null> => {
        for (const end = Date.now() + SOON_MS * 2; Date.now() < end; await wait(50)) {
          const one = await look();
          if (done(one)) return one;
          seen.add((await total()) - before);
        }
        return null;
      };
      const kill = async () => {
        killed += 1;
        if (!several) {
          await server.end('SIGKILL');
          server = await startServer('serve', more, port);
          return;
        }
        const workers = workersOf(server);
        if (workers.length !== 2) faults.push(`round ${round}: ${workers.length} processes, not 2`);
        // One of the two, the other, then both: whoever has the import is among them.
        for (const [n, pid] of workers.entries()) if (round > 1 || n === round) process.kill(pid, 'SIGKILL');
      };
      const read = await until((one) => one.check !== null);
      if (!read) throw new Error('the import was not checked');
      await sure('POST', `${at}/imports/${id}/confirmation`, { version: read.version, digest: read.check?.digest });
      // Earlier and later in the work: some are still being looked at, some are being written.
      const begun = await until((one) => one.status !== 'running' || round % 2 === 0 || (one.progress?.done ?? 0) > 0);
      if (begun?.status === 'running') underWay += 1;
      await kill();
      const start = performance.now();
      const ended = await until((one) => one.status !== 'running');
      const ms = Math.round(performance.now() - start);
      slowest = Math.max(slowest, ms);
      const now = (await total()) - before;
      if (ended?.status !== 'done' || ended.result?.created !== ROWS || now !== ROWS)
        faults.push(`round ${round}: ${ended?.status} ${JSON.stringify(ended?.result)}, ${now} rows`);
      if (ms > SOON_MS) faults.push(`round ${round}: taken up after ${ms} ms`);
      const half = [...seen].filter((n) => n !== 0 && n !== ROWS);
      if (half.length > 0) faults.push(`round ${round}: ${half} rows were seen`);
      say(`${engine}: round ${round}, ${ended?.status} ${ms} ms after the kill`);
    }
  } finally {
    await server.stop();
  }
  if (underWay === 0) faults.push('no import was under way when its server was killed');
  return {
    figure: `${killed} kills, ${underWay} with an import of ${ROWS} rows under way, done at most ${slowest} ms after the kill`,
    faults,
  };
}

export const hardTest: HardTest = {
  number: 10,
  title: 'The process killed in the middle of an import',
  criterion:
    'all of its rows or none are ever seen, it is taken up again and done exactly once within 60 s; the embedded database, and two processes on PostgreSQL',
  minutes: 20,
  run: (bench) => onEngines(bench, (ground) => run(ground, bench.say)),
};
