// What an import of so many rows costs through the API: `npm run bench:import -- 10000`.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Kit } from '../packages/api/src/testing/api.testkit.ts';

interface ImportFigures {
  readonly rows: number;
  /** From the file handed in to the last row written. */
  readonly seconds: number;
  readonly steps: Readonly<Record<'upload' | 'preview' | 'write', number>>;
  /** Longest that the event loop stood still, milliseconds. */
  readonly blockedMs: number;
  readonly grownMb: number;
  readonly status: string;
}

const HEAD =
  '任务\t牵头单位\t责任单位\t目标值\t完成时限\t主要举措\t2027年目标\t2027年一季度\t2027年二季度\t2027年三季度\t2027年四季度\t备注';

/** A ledger of distinct rows, as text from the clipboard. */
const manyRows = (rows: number): string =>
  [
    HEAD,
    ...Array.from({ length: rows }, (_, at) =>
      [
        `推进第${at}号重点工程建设（批次${at % 97}）`,
        '区科技局',
        '',
        `≥${at + 1}家`,
        '2027年12月31日',
        '开展前期工作',
        `完成${at}项`,
        '备案',
        '开工',
        '主体',
        '投用',
        `序${at}`,
      ].join('\t'),
    ),
  ].join('\n');

/** Imports through HTTP as an office does: hand in, look, confirm, wait. */
async function measureImport(kit: Kit, rows: number): Promise<ImportFigures> {
  const region = await kit.region('导入区');
  const office = await kit.person(region, 'command-office');
  const { planId } = await kit.plan(region);
  const at = `/api/v1/regions/${region.id}`;
  const text = manyRows(rows);
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 50);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const times = [performance.now()];
  const started = await office.ask('POST', `${at}/plans/${planId}/imports/paste`, { text });
  const { id } = started.json();
  times.push(performance.now());
  const run = (await office.ask('GET', `${at}/imports/${id}`)).json();
  times.push(performance.now());
  await office.ask('POST', `${at}/imports/${id}/confirmation`, { version: run.version, digest: run.check.digest });
  await kit.app.platform.imports.idle();
  times.push(performance.now());
  delay.disable();
  clearInterval(watch);
  const { status } = (await office.ask('GET', `${at}/imports/${id}`)).json();
  const [a = 0, b = 0, c = 0, d = 0] = times;
  const seconds = (from: number, to: number): number => Math.round((to - from) / 10) / 100;
  return {
    rows,
    seconds: seconds(a, d),
    steps: { upload: seconds(a, b), preview: seconds(b, c), write: seconds(c, d) },
    blockedMs: Math.round(delay.max / 1e6),
    grownMb: Math.round((peak - before) / 1048576),
    status,
  };
}

if (process.argv[1]?.endsWith('bench/import.ts')) {
  const { openKit } = await import('../packages/api/src/testing/api.testkit.ts');
  const kit = await openKit('PGlite');
  console.log(JSON.stringify(await measureImport(kit, Number(process.argv[2] ?? 10_000))));
  await kit.close();
  process.exit(0);
}
