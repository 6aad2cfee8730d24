import {
  archiveInside,
  declaringTooMuch,
  escaping,
  lyingSize,
  partTwice,
  thousandfold,
  tooManyParts,
} from '../../packages/formats/src/testing/hostile-files.ts';
import type { HardTest } from './frame/hard-test.ts';
import { figureOf, throwFiles } from './frame/throw-files.ts';

export const hardTest: HardTest = {
  number: 28,
  title: 'Archives that inflate, lie, repeat or reach out',
  criterion:
    '1000:1, a size that lies, a declared 1 GB, 60,000 parts, a part twice, `../`: refused by counting what is inflated, at ≤ 1 s of processor time; an archive inside is not opened',
  async run({ folder, say }) {
    const made = { thousandfold, lyingSize, declaringTooMuch, tooManyParts, partTwice, escaping, archiveInside };
    const files = Object.entries(made).flatMap(([name, make]) => [
      { name: `${name}.docx`, bytes: make(), to: 'plans' as const, harmless: make === archiveInside },
      { name: `${name}.xlsx`, bytes: make(), to: 'organisation/imports' as const },
    ]);
    const thrown = await throwFiles(folder, files);
    for (const line of thrown.lines) say(line);
    return {
      figure: figureOf(files.length, thrown),
      passed: thrown.faults.length === 0 && thrown.cpuMs <= 1000,
    };
  },
};
