// `npm run examples`: set-up, then the command line on our own examples: three plans are read into workbooks and pages, the city's
// is compared with the province's, and the city's five ledgers are made. Says in a few lines what was found and where to
// look; what the commands print is kept back unless one of them fails.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, setUp } from './set-up.mjs';

setUp();
const out = join(root, 'out');
mkdirSync(out, { recursive: true });
const plan = (name) => join('examples', 'plans', `${name}.txt`);

/** Runs a command of ours and hands back what it printed; where it fails, everything it said is shown. */
function gangmu(...args) {
  const command = [join('packages', 'cli', 'bin', 'gangmu.js'), ...args];
  const done = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (done.status !== 0) {
    console.error(`gangmu ${args.join(' ')}\n${done.stdout ?? ''}${done.stderr ?? ''}${done.error?.message ?? ''}`);
    process.exit(done.status ?? 1);
  }
  return done.stdout;
}

const province = plan('yunling-province');
const city = plan('linjiang-city');
const technology = plan('linjiang-city-technology');
const district = plan('chenghu-district');
const levels = [province, city, district];

gangmu('read', ...levels, '--xlsx', join('out', '/'));
gangmu('read', ...levels, '--html', join('out', '/'));
console.log('\n读 / read');
for (const line of gangmu('read', ...levels, '--json')
  .trim()
  .split('\n')) {
  const { meta, outline, targets, duties, pilots, notes } = JSON.parse(line);
  const clauses = outline.filter(({ kind }) => kind === 'clause').length;
  const title = meta.title?.quote.replace(/\s/gu, '') ?? '';
  console.log(
    `  ${title}  条 ${clauses} · 指标 ${targets.length} · 责任 ${duties.length} · 试点 ${pilots.length} · 备注 ${notes.length}`,
  );
}

gangmu('align', province, city, '--html', join('out', 'linjiang-city--yunling-province.html'));
console.log('比 / compare');
// The figures of the summary in one line, without its lists.
const summary = gangmu('align', province, city, '--lang', 'zh').split('\n');
const [, carried = '', named = '', fresh = ''] =
  /\n {2}承接 {2}([^\n]+)\n {2}点名 {2}([^\n]+)\n {2}创新 {2}([^\n]+)\n/u.exec(summary.join('\n')) ?? [];
const first = summary.find((line) => /^请先看 \d/u.test(line)) ?? '请先看 0';
console.log(`  市对省：${carried}；点名 ${named}；创新 ${fresh}；${first}`);

const ledgers = ['--plan', city, '--superior', province, '--other', technology];
const [made] = gangmu('ledgers', ...ledgers, '--xlsx', join('out', 'linjiang-city-1+5.xlsx')).split('\n');
console.log(`台账 / ledgers\n  ${made}`);

console.log('请打开 / open');
for (const name of readdirSync(out).filter((one) => /\.(?:html|xlsx)$/.test(one))) {
  console.log(`  ${join('out', name)}`);
}
