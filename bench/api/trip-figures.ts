import { randomUUID } from 'node:crypto';
import { PassThrough, Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import exceljs from 'exceljs';
import type { Loaded } from './load.ts';
import { type Served, startServed } from './served.ts';
import { type Figure, ms } from './table.ts';
import { DEPARTMENTS } from './vocabulary.ts';

type Database = { readonly url?: string; readonly data: string };

const HEADS = ['任务', '牵头单位', '目标值', '完成时限', '主要举措', '2027年目标', '2027年一季度', '2027年二季度'];
const MORE = ['2027年三季度', '2027年四季度', '备注'];

const rowOf = (at: number, what: string): readonly string[] => [
  `推进第${at}号${what}（批次${at % 97}）`,
  `区${DEPARTMENTS[at % DEPARTMENTS.length]}`,
  `≥${at + 1}家`,
  '2027年12月31日',
  `开展前期工作，落实第${at % 31}批用地`,
  `完成${at}项`,
  '完成备案',
  '开工建设',
  '主体完工',
  '投入使用',
  `序${at}`,
];

/** A ledger as an office has it: one head, so many rows. Made as a stream by the library that the figures are held against. */
async function workbook(rows: number, what = '重点工程建设'): Promise<Buffer> {
  const stream = new PassThrough();
  const gathered = stream.toArray();
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream });
  const sheet = book.addWorksheet('总台账');
  sheet.addRow([...HEADS, ...MORE]).commit();
  for (let at = 0; at < rows; at++) {
    sheet.addRow([...rowOf(at, what)]).commit();
    if (at % 500 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  sheet.commit();
  await book.commit();
  return Buffer.concat(await gathered);
}

/** The same workbook read cell by cell with exceljs, without a platform. */
async function plainRead(bytes: Buffer): Promise<number> {
  let cells = 0;
  for await (const sheet of new exceljs.stream.xlsx.WorkbookReader(Readable.from([bytes]), {}))
    for await (const row of sheet)
      row.eachCell((cell) => {
        cells += cell.text.length > 0 ? 1 : 0;
      });
  return cells;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await work();
  return (performance.now() - since) / 1000;
}

/** Hands a workbook in, looks at what it would do, confirms, waits until it is written. */
async function importOnce(served: Served, region: string, planId: string, bytes: Buffer): Promise<void> {
  const boundary = 'gangmu-bench';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="ledger.xlsx"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  const { id } = JSON.parse(
    await served.ask(
      'POST',
      region,
      `/plans/${planId}/imports`,
      Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
      { 'content-type': `multipart/form-data; boundary=${boundary}`, 'idempotency-key': randomUUID() },
    ),
  ) as { id: string };
  const run = JSON.parse(await served.ask('GET', region, `/imports/${id}`));
  await served.ask(
    'POST',
    region,
    `/imports/${id}/confirmation`,
    JSON.stringify({ version: run.version, digest: run.check.digest }),
    { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
  );
  for (;;) {
    const { status, result } = JSON.parse(await served.ask('GET', region, `/imports/${id}`));
    if (status === 'done') return;
    if (status !== 'running') throw new Error(`the import ended as ${status}: ${JSON.stringify(result)}`);
    await wait(250);
  }
}

const s = (value: number): string => `${value.toFixed(1)} s`;

/** An import of so many rows against exceljs reading the same workbook. */
export async function importFigures(
  engine: string,
  database: Database,
  { regions: [region = ''], planId }: Loaded,
  rows: number,
): Promise<readonly Figure[]> {
  const bytes = await workbook(rows);
  const baseline = await seconds(() => plainRead(bytes));
  const served = await startServed({ ...database, regions: [region] });
  // Once small, so that code is warm and memory is what an import takes of it.
  await importOnce(served, region, planId, await workbook(20, '老旧小区改造'));
  await wait(1000);
  served.watch();
  const before = await served.state();
  const took = await seconds(() => importOnce(served, region, planId, bytes));
  const { ownMs, loopMs, peakMb, cpuMs } = await served.state();
  await served.stop();
  const rise = peakMb - before.rssMb;
  return figuresOf(
    `${engine}: import ${rows} rows of xlsx`,
    { took, most: 15, baseline, ownMs, loopMs, rise, cpuMs },
    'read',
  );
}

/** An export against exceljs writing as many cells; then one that is given up half way. */
export async function exportFigures(
  engine: string,
  database: Database,
  { regions: [region = ''], planId, items }: Loaded,
): Promise<readonly Figure[]> {
  const tasks = await seconds(() => workbook(items));
  const served = await startServed({ ...database, regions: [region] });
  const path = `/plans/${planId}/ledgers/tasks/exports`;
  const asked = (group: string | null) => JSON.stringify({ format: 'xlsx', ...(group ? { group } : {}) });
  await served.take(region, path, asked(null), 1);
  await wait(2000);
  const figures: Figure[] = [];
  for (const group of [null, 'lead']) {
    served.watch();
    const before = await served.state();
    let rows = 0;
    const took = await seconds(async () => {
      rows = (await served.take(region, path, asked(group))).rows;
    });
    const { ownMs, loopMs, peakMb, cpuMs } = await served.state();
    const rise = peakMb - before.rssMb;
    const name = `${engine}: export ${rows} rows as xlsx${group ? ', grouped' : ''}`;
    figures.push(...figuresOf(name, { took, most: 20, baseline: tasks, ownMs, loopMs, rise, cpuMs }, 'write'));
  }
  await served.take(region, path, asked(null), 1);
  const since = performance.now();
  while ((await served.state()).threads > 0 && performance.now() - since < 10_000) await wait(20);
  const freed = performance.now() - since;
  figures.push({
    figure: `${engine}: export given up, thread gone`,
    goal: '≤ 2 s',
    measured: ms(freed),
    baseline: '',
    ratio: '',
    met: freed <= 2000,
  });
  await served.stop();
  return figures;
}

interface Trip {
  readonly took: number;
  readonly most: number;
  /** Of exceljs, seconds. */
  readonly baseline: number;
  readonly ownMs: number;
  readonly loopMs: number;
  readonly rise: number;
  readonly cpuMs: number;
}

function figuresOf(
  figure: string,
  { took, most, baseline, ownMs, loopMs, rise, cpuMs }: Trip,
  does: 'read' | 'write',
): readonly Figure[] {
  const none = { baseline: '', ratio: '' };
  return [
    {
      figure,
      goal: `≤ ${most} s`,
      measured: `${s(took)} (${s(cpuMs / 1000)} of processor)`,
      baseline: `exceljs alone ${does}s ${s(baseline)}`,
      ratio: (took / baseline).toFixed(1),
      met: took <= most,
    },
    { figure: '  memory', goal: '+≤ 300 MB', measured: `+${rise.toFixed(0)} MB`, ...none, met: rise <= 300 },
    {
      figure: '  event loop',
      goal: '≤ 100 ms',
      measured: Number.isNaN(ownMs) ? ms(loopMs) : `${ms(ownMs)} (${ms(loopMs)} with what others took)`,
      ...none,
      met: (Number.isNaN(ownMs) ? loopMs : ownMs) <= 100,
    },
  ];
}
