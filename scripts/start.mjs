// `npm start`: set-up, then the main job on our own examples: three plans are read into workbooks and pages, the city's
// is compared with the province's, and the city's five ledgers are made. Says what was found and where to look.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, setUp } from './set-up.mjs';

setUp();
const out = join(root, 'out');
mkdirSync(out, { recursive: true });
const plan = (name) => join('examples', 'plans', `${name}.txt`);

function gangmu(args) {
  const command = [join('packages', 'cli', 'bin', 'gangmu.js'), ...args];
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
}

const province = plan('yunling-province');
const city = plan('linjiang-city');
const technology = plan('linjiang-city-technology');
const district = plan('chenghu-district');

const levels = [province, city, district];
gangmu(['read', ...levels]);
gangmu(['read', ...levels, '--xlsx', join('out', '/')]);
gangmu(['read', ...levels, '--html', join('out', '/')]);
gangmu(['align', province, city, '--html', join('out', 'linjiang-city--yunling-province.html')]);
const ledgers = ['--plan', city, '--superior', province, '--other', technology];
gangmu(['ledgers', ...ledgers, '--xlsx', join('out', 'linjiang-city-1+5.xlsx')]);

console.log('\n请打开 / open:');
for (const name of readdirSync(out).filter((one) => /\.(?:html|xlsx)$/.test(one))) {
  console.log(`  ${join('out', name)}`);
}
