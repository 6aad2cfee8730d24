import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { openKit } from '../../packages/api/src/testing/api.testkit.ts';
import { runStatements } from '../../scripts/private-postgres.ts';
import type { HardBench, HardResult, HardTest } from './frame/hard-test.ts';

const ROWS = Number(process.env.HARD_EXPORT_ROWS ?? 100_000);
const SLICE = 5000;
const MB = 1024 * 1024;

async function run({ postgres, say }: HardBench): Promise<HardResult> {
  const server = await postgres();
  if (!server) return { figure: '', passed: false, skipped: 'no PostgreSQL here' };
  process.env.TEST_API_DATABASE_URL = server.databaseUrl;
  const { openKit: open } = await import(`../../packages/api/src/testing/api.testkit.ts?${Date.now()}`);
  const kit = (await (open as typeof openKit)('PostgreSQL')) satisfies Awaited<ReturnType<typeof openKit>>;
  try {
    const region = await kit.region('澄湖区');
    const office = await kit.person(region, 'command-office');
    const { planId, itemIds } = await kit.plan(region);
    const quarters = [1, 2, 3, 4].map((quarter) => ({
      year: 2026,
      quarter,
      words: `完成第${quarter}阶段建设并通过验收`,
      value: null,
      share: String(25 * quarter),
      approved: true,
    }));
    const same = {
      measures: ['编制布局规划', '引进龙头企业', '建立专班推进机制'],
      milestones: quarters,
      goals: [{ year: 2026, words: '建成一期并投入运营', value: '85' }],
      due_on: '2027-12-31',
    };
    // Straight into the table: the rows are what is exported, how they came there is another test's matter.
    const whole = new URL(server.url);
    whole.pathname = new URL(server.databaseUrl).pathname;
    const made = (from: number, to: number): string =>
      // Columns that the database makes itself are left to it.
      `do $$ declare own text; begin
        select string_agg(quote_ident(column_name), ', ') into own from information_schema.columns
          where table_name = 'item' and table_schema = current_schema() and is_generated = 'NEVER';
        execute format('insert into item (%1$s) select %1$s from (select (jsonb_populate_record(i, $1 || jsonb_build_object(
          ''id'', gen_random_uuid(), ''position'', 10 + n,
          ''title'', ''推进第'' || n || ''项重点任务，建设高水平区域算力枢纽节点''))).*
          from item i, generate_series(${from}, ${to}) n where i.id = ''${itemIds[0]}'') made', own)
          using '${JSON.stringify(same)}'::jsonb;
      end $$`;
    const slices: string[] = [];
    // In slices: the database stops a statement that takes longer than a request may.
    for (let from = 1; from <= ROWS; from += SLICE) slices.push(made(from, Math.min(ROWS, from + SLICE - 1)));
    await runStatements(whole.href, [...slices, 'set statement_timeout = 0', 'analyze item']);
    say(`${ROWS} rows are there`);
    const address = await kit.app.listen({ host: '127.0.0.1', port: 0 });
    const ask = (signal?: AbortSignal) =>
      fetch(`${address}/api/v1/regions/${region.id}/plans/${planId}/ledgers/tasks/exports`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: office.cookie, 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify({ format: 'xlsx' }),
        ...(signal ? { signal } : {}),
      });
    // Once small, so that code and thread are warm and the figure is of the export alone.
    await (await ask()).body?.cancel();
    await wait(2000);
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    let peak = before;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss);
    }, 50);
    const loop = monitorEventLoopDelay({ resolution: 5 });
    loop.enable();
    const start = performance.now();
    let bytes = 0;
    const answer = await ask();
    const rows = answer.headers.get('x-export-rows');
    for await (const chunk of answer.body ?? []) bytes += chunk.length;
    const seconds = (performance.now() - start) / 1000;
    loop.disable();
    clearInterval(watch);
    const [rise, blocked] = [(peak - before) / MB, loop.max / 1e6];

    const control = new AbortController();
    const cancelled = await ask(control.signal);
    await cancelled.body?.getReader().read();
    control.abort();
    const threads = (): number =>
      process.getActiveResourcesInfo().filter((name) => name === 'MessagePort' || name === 'Worker').length;
    const since = performance.now();
    while (threads() > 0 && performance.now() - since < 5000) await wait(20);
    const freed = (performance.now() - since) / 1000;
    return {
      figure: `${rows} rows, ${(bytes / MB).toFixed(1)} MB in ${seconds.toFixed(1)} s, memory +${rise.toFixed(0)} MB, loop at most ${blocked.toFixed(0)} ms; cancelled: thread gone after ${freed.toFixed(2)} s`,
      passed: seconds <= 20 && rise <= 300 && blocked <= 100 && freed <= 2,
    };
  } finally {
    await kit.close();
    await server.stop();
  }
}

export const hardTest: HardTest = {
  number: 22,
  title: `export of ${ROWS} rows`,
  criterion:
    'xlsx through the API on PostgreSQL: ≤ 20 s, resident memory +≤ 300 MB, loop never blocked > 100 ms; a cancelled export frees its thread in 2 s',
  run,
};
