// npm run bench:reader: speed of reading, its ratio to recognizers-text on the same text, growth, memory, cold start.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPlan } from '@gangmu/reader';
import Recognizers from '@microsoft/recognizers-text-suite';
import { bundle } from './bundle.ts';
import { medianSeconds } from './measure.ts';
import { sample } from './sample.ts';

const MB = 1e6;
const culture = Recognizers.Culture.Chinese;

/** The named baseline: number, percentage, dimension and currency in Chinese, line by line as its users call it. */
function recognize(text: string): void {
  for (const line of text.split('\n')) {
    Recognizers.recognizeNumber(line, culture);
    Recognizers.recognizePercentage(line, culture);
    Recognizers.recognizeDimension(line, culture);
    Recognizers.recognizeCurrency(line, culture);
  }
}

const speed = (bytes: number, seconds: number): number => bytes / MB / seconds;
const row = (what: string, figure: string, goal: string) =>
  console.log(`${what.padEnd(44)}${figure.padStart(14)}   ${goal}`);

const one = sample(MB);
const ten = sample(10 * MB);
const small = sample(0.05 * MB);
const oneSeconds = medianSeconds(7, () => readPlan(one));
const tenSeconds = medianSeconds(3, () => readPlan(ten));
const ours = speed(
  Buffer.byteLength(small),
  medianSeconds(15, () => readPlan(small)),
);
const theirs = speed(
  Buffer.byteLength(small),
  medianSeconds(3, () => recognize(small)),
);

row('reader, 1 MB of UTF-8', `${speed(Buffer.byteLength(one), oneSeconds).toFixed(1)} MB/s`, 'goal ≥ 5 MB/s');
row('reader, the 50 kB text', `${ours.toFixed(1)} MB/s`, '');
row('recognizers-text-suite, the same 50 kB', `${theirs.toFixed(3)} MB/s`, '');
row('reader ÷ recognizers-text-suite', `${(ours / theirs).toFixed(0)} ×`, 'goal ≥ 60 ×');
row('10 MB ÷ 1 MB', `${(tenSeconds / oneSeconds).toFixed(1)} ×`, 'goal ≤ 12 ×');

const script = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'gangmu-bench-'));
writeFileSync(join(folder, 'ten.txt'), ten);
const peak = execFileSync(process.execPath, [await bundle('peak-memory.ts'), join(folder, 'ten.txt')], {
  encoding: 'utf8',
});
row('peak memory for 10 MB', `${peak.trim()} MB`, 'goal ≤ 300 MB');

const plan = script('../examples/plans/yunling-province.txt');
const cold = medianSeconds(9, () =>
  spawnSync(process.execPath, [script('../packages/cli/bin/gangmu.js'), 'read', plan]),
);
row('gangmu read of a real plan, cold', `${cold.toFixed(2)} s`, 'goal ≤ 0.6 s');
