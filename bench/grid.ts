// npm run bench:grid: a ledger of 10,000 rows in the built web application, beside two pages with the same rows and
// nothing of ours: every row as a plain HTML table, and a plain list that draws the rows on the screen only.
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { DEMO_PASSWORD } from '../apps/server/src/demo/accounts.ts';
import { plainList, staticTable } from './grid/pages.ts';
import { type Looks, signedIn, type Visit, visit } from './grid/visit.ts';

const ROWS = Number(process.env.GANGMU_BENCH_ROWS ?? 10_000);
const RUNS = Number(process.env.GANGMU_BENCH_RUNS ?? 3);

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const asked = createServer().listen(0, '127.0.0.1', () => {
      const { port } = asked.address() as { port: number };
      asked.close(() => resolve(port));
    });
  });
const port = process.env.GANGMU_PORT ?? String(await freePort());
const folder = mkdtempSync(join(tmpdir(), 'gangmu-bench-grid-'));
console.log(`building a demo with a ledger of ${ROWS.toLocaleString('en')} rows…`);
const server = spawn(
  process.execPath,
  ['--import', 'tsx', fileURLToPath(new URL('grid/server.ts', import.meta.url)), folder, port, String(ROWS)],
  { stdio: ['pipe', 'pipe', 'inherit'] },
);
const first = await new Promise<string>((resolve, reject) => {
  createInterface({ input: server.stdout }).once('line', resolve);
  server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
});
const { address, ledger } = JSON.parse(first) as { address: string; ledger: string };

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const context = await signedIn(browser, address, '澄湖指挥办', DEMO_PASSWORD);
const rows = await ledgerRows();
await context.route(/\/bench-(?:table|list)$/u, (route) =>
  route.fulfill({
    contentType: 'text/html; charset=utf-8',
    body: (route.request().url().endsWith('table') ? staticTable : plainList)(rows),
  }),
);

const OURS: Looks = { box: '.gm-sheet', cell: '.gm-line .gm-cell-text', marked: '.gm-cell-active' };
const PLAIN: Looks = { box: '#box', cell: 'td, .row span', marked: '.on' };
const CASES: readonly (readonly [string, string, Looks])[] = [
  ['ledger', ledger, OURS],
  ['plain list', '/bench-list', PLAIN],
  ['static table', '/bench-table', PLAIN],
];
const visits = new Map<string, Visit>();
for (const [name, path, looks] of CASES) {
  const made: Visit[] = [];
  try {
    for (let run = 0; run < RUNS; run += 1) made.push(await visit(context, `${address}${path}`, looks));
  } catch (error) {
    // Every row in one table can be more than a slowed and loaded machine draws in two minutes; ours must not fail.
    if (name === 'ledger') throw error;
    console.log(`${name}: not finished (${(error as Error).message.split('\n')[0]})`);
    continue;
  }
  visits.set(name, made.toSorted((a, b) => a.interactive - b.interactive)[Math.floor(RUNS / 2)] as Visit);
  const { bytes, shown, interactive, scrolling } = visits.get(name) as Visit;
  console.log(
    `${name}: ${(bytes / 1000).toFixed(0)} kB, rows ${shown.toFixed(0)} ms, click ${interactive.toFixed(0)} ms, ` +
      `${scrolling.slowed.perSecond.toFixed(0)} / ${scrolling.full.perSecond.toFixed(0)} frames/s, load ${loadavg()[0]?.toFixed(1)}`,
  );
}
await browser.close();
server.stdin.end();

/** The cells' texts, for the baselines: the same words, as many columns as the ledger shows. */
async function ledgerRows(): Promise<readonly (readonly string[])[]> {
  const { request } = context;
  const me = (await (await request.get(`${address}/api/v1/me`)).json()) as {
    regions: readonly { regionId: string; code: string }[];
  };
  const [, code, , planId] = ledger.split('/');
  const region = me.regions.find((one) => one.code === code)?.regionId;
  const found: string[][] = [];
  let after: string | null = null;
  do {
    const asked: string = `${address}/api/v1/regions/${region}/plans/${planId}/ledgers/tasks?limit=500${after ? `&after=${encodeURIComponent(after)}` : ''}`;
    const page = (await (await request.get(asked)).json()) as {
      rows: readonly { title: string; quote: string; dueOn: string | null; namedUnits: readonly string[] }[];
      next: string | null;
    };
    for (const row of page.rows) {
      const cells = [row.title, '未亮灯', row.quote.slice(0, 24), row.namedUnits.join('、'), row.dueOn ?? ''];
      found.push([String(found.length + 1), ...Array.from({ length: 15 }, (_, at) => cells[at % cells.length] ?? '')]);
    }
    after = page.next;
  } while (after);
  return found;
}

const ours = visits.get('ledger') as Visit;
const line = (what: string, pick: (one: Visit) => number, unit: string, goal: string) => {
  const ratios = ['plain list', 'static table'].flatMap((name) => {
    const other = visits.get(name);
    return other ? [`${(pick(ours) / pick(other)).toFixed(2)} × ${name}`] : [];
  });
  console.log(
    `${what.padEnd(44)}${`${pick(ours).toFixed(0)} ${unit}`.padStart(12)}   ${goal.padEnd(16)}${ratios.join(', ')}`,
  );
};
console.log(`\n${rows.length.toLocaleString('en')} rows, median of ${RUNS} visits, load ${loadavg()[0]?.toFixed(1)}`);
line('first page, gzip', (one) => one.bytes / 1000, 'kB', '≤ 450 kB');
line('first rows on a CPU slowed 4 times', (one) => one.shown, 'ms', '');
line('a click is answered, slowed 4 times', (one) => one.interactive, 'ms', '≤ 2000 ms');
line('scrolling, slowed 4 times', (one) => one.scrolling.slowed.perSecond, 'frames/s', '≥ 50');
line('  longest gap between frames', (one) => one.scrolling.slowed.longest, 'ms', '');
line('scrolling, full speed', (one) => one.scrolling.full.perSecond, 'frames/s', '≥ 50');
line('  longest gap between frames', (one) => one.scrolling.full.longest, 'ms', '');
process.exit(0);
