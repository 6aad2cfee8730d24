// `npm run test:hard`: the long tests of RELIABILITY part B, one process each, and a table of what they found. Words
// after `--` choose by number (`npm run test:hard -- 37 39`). The exit code is 1 where one fails or does not answer.
import { fork } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, setUp } from './set-up.mjs';

const folder = join(root, 'e2e', 'hard');
const chosen = process.argv.slice(2);
const files = readdirSync(folder)
  .filter((name) => /^\d+-.*\.ts$/u.test(name))
  .filter((name) => chosen.length === 0 || chosen.some((one) => name.startsWith(`${one.padStart(2, '0')}-`)))
  .sort();
if (files.length === 0) {
  console.error(`没有这样的测试 / no such test: ${chosen.join(' ')}`);
  process.exit(2);
}
setUp();

const LONGEST = Number(process.env.HARD_MINUTES ?? 10);

function runOne(name) {
  const start = Date.now();
  return new Promise((resolve) => {
    const child = fork(join(folder, 'frame', 'run-one.ts'), [join(folder, name)], {
      cwd: root,
      execArgv: ['--import', 'tsx'],
    });
    let outcome = {
      number: Number.parseInt(name, 10),
      title: name,
      criterion: '',
      passed: false,
      figure: 'ended without an answer',
    };
    const within = (minutes) =>
      setTimeout(() => {
        outcome = { ...outcome, figure: `no answer after ${minutes} minutes` };
        child.kill('SIGKILL');
      }, minutes * 60_000);
    let timer = within(LONGEST);
    child.on('message', ({ minutes, ...message }) => {
      outcome = { ...outcome, ...message };
      if (!minutes) return;
      clearTimeout(timer);
      timer = within(minutes);
    });
    child.on('exit', () => {
      clearTimeout(timer);
      resolve({ ...outcome, seconds: Math.round((Date.now() - start) / 1000) });
    });
  });
}

const outcomes = [];
for (const name of files) {
  console.log(`▸ ${name}`);
  const one = await runOne(name);
  console.log(`${mark(one)} ${one.number} ${one.figure}\n`);
  outcomes.push(one);
}

function mark({ passed, skipped }) {
  if (skipped) return '–';
  return passed ? '✓' : '✗';
}

const cell = (text) =>
  String(text)
    .replaceAll('|', '\\|')
    .replace(/\s*\n\s*/gu, ' ');
console.log('| | # | test | criterion | figure | s |\n| --- | --- | --- | --- | --- | --- |');
for (const one of outcomes)
  console.log(
    `| ${mark(one)} | ${one.number} | ${cell(one.title)} | ${cell(one.criterion)} | ${cell(one.skipped ?? one.figure)} | ${one.seconds} |`,
  );
const failed = outcomes.filter((one) => !one.passed && !one.skipped).length;
console.log(`\n${outcomes.length - failed} of ${outcomes.length} without a failure`);
process.exit(failed > 0 ? 1 : 0);
