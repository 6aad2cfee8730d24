import {
  inflatingPdf,
  laughingDocx,
  loopingPdf,
  multiplyingPage,
  nestedDocx,
} from '../../packages/formats/src/testing/hostile-files.ts';
import type { HardTest } from './frame/hard-test.ts';
import { figureOf, throwFiles } from './frame/throw-files.ts';

/** What a child that takes a processor may cost the server's own loop. */
const MOST_LOOP_MS = 100;

export const hardTest: HardTest = {
  number: 29,
  title: 'Documents that never end, encrypted and cut-off ones',
  criterion:
    'the reading process is ended at its limit of time or memory (each told with its code), the server’s own grows by ≤ 50 MB, the delay of its loop is ≤ 100 ms (p99)',
  async run({ folder, say }) {
    const whole = nestedDocx();
    const to = 'plans' as const;
    const files = [
      { name: '嵌套.docx', bytes: whole, to },
      { name: '实体.docx', bytes: laughingDocx(), to },
      { name: '截断.docx', bytes: whole.subarray(0, whole.length / 2), to },
      { name: '膨胀.pdf', bytes: inflatingPdf(), to },
      { name: '环.pdf', bytes: loopingPdf(), to },
      { name: '截断.pdf', bytes: loopingPdf().subarray(0, 200), to },
      { name: '加密.doc', bytes: Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096, 7)]), to },
      { name: '倍增.html', bytes: multiplyingPage(), to },
      { name: '深.html', bytes: Buffer.from(`<html><body>${'<div>'.repeat(50_000)}文`), to },
    ];
    const thrown = await throwFiles(folder, files);
    for (const line of thrown.lines) say(line);
    return {
      figure: figureOf(files.length, thrown),
      passed: thrown.faults.length === 0 && thrown.grownMb <= 50 && thrown.loopMs <= MOST_LOOP_MS,
    };
  },
};
