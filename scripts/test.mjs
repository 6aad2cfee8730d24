// `npm test`: set-up, then every check in the order of what fails fastest. Ends with one line that counts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installTools } from './install-tools.mjs';
import { root, run, setUp } from './set-up.mjs';

setUp();
installTools();
const bin = (name) => join(root, 'node_modules', '.bin', name);
const step = (name, command, args) => {
  const start = process.hrtime.bigint();
  run(command, args);
  console.log(`✓ ${name} ${(Number(process.hrtime.bigint() - start) / 1e9) | 0} s`);
};

step('style', bin('biome'), ['check', '.']);
step('types', process.execPath, [join(root, 'scripts', 'typecheck.mjs')]);
step('knip', bin('knip'), []);

const folder = mkdtempSync(join(tmpdir(), 'gangmu-test-'));
const report = join(folder, 'vitest.json');
const tests = spawnSync(
  bin('vitest'),
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
rmSync(folder, { recursive: true });
if (!counts || tests.status !== 0) {
  if (counts) console.log(`${counts.numPassedTests} passed, ${Math.max(1, counts.numFailedTests)} failed`);
  process.exit(tests.status || 1);
}

if (existsSync(join(root, '..', 'shared', 'gold')))
  step('scores', process.execPath, [join(root, 'scripts', 'score.mjs')]);
else console.log('../shared is not here: the scores against its gold readings were skipped.');

console.log(`${counts.numPassedTests} passed, ${counts.numFailedTests} failed, ${counts.numPendingTests} skipped`);
