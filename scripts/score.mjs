// `npm run score`: how the reading and the comparison fare against the gold annotations beside the project.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './set-up.mjs';

const shared = join(root, '..', 'shared');
const gangmu = join(root, 'packages', 'cli', 'bin', 'gangmu.js');
const details = process.argv.includes('--show') ? ['--show'] : [];

/** The goals of the issues "Read a plan" and "Compare plans"; a score below its goal fails the run. */
const GOALS = {
  reading: 'outline=0.99,detect=0.98,strict=0.94,duties=0.99,pilots=0.85',
  alignment: 'links=0.85,new=0.93,uncarried=0.85,indicators=0.90,relation=0.80',
};

if (!existsSync(join(shared, 'gold'))) {
  console.log('../shared/gold is not here: nothing to score against.');
  process.exit(0);
}
const score = (gold, goals, command) =>
  run(process.execPath, [
    join(gold, 'score.mjs'),
    '--gold',
    gold,
    '--docs',
    join(shared, 'seeds'),
    '--min',
    goals,
    ...details,
    '--',
    process.execPath,
    gangmu,
    ...command,
    '--json',
  ]);
const gold = join(shared, 'gold');
score(gold, GOALS.reading, ['read']);
score(join(gold, 'alignment'), GOALS.alignment, ['align']);
