import { readdirSync, readFileSync } from 'node:fs';

const plans = new URL('../examples/plans/', import.meta.url);

/** 甲, 乙, … 癸, 乙甲, …: a copy's number without digits. */
const stems = (n: number): string => [...String(n)].map((digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('');

/** Our own example plans, one after the other, up to a size in bytes of UTF-8. Each copy is marked line by line: the reader passes over a plan that stands in a text twice. */
export function sample(bytes: number): string {
  const texts = readdirSync(plans)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(new URL(name, plans), 'utf8'));
  const whole = `${texts.join('\n')}\n`;
  const parts: string[] = [];
  let size = 0;
  for (let copy = 0; size < bytes; copy++) {
    const marked = whole.replace(/(?<=\S)\n/gu, `（${stems(copy)}本）\n`);
    parts.push(marked);
    size += Buffer.byteLength(marked);
  }
  const all = parts.join('');
  // Cut at a line so that no sentence is broken.
  return all.slice(0, all.lastIndexOf('\n', Math.round((all.length * bytes) / size)));
}
