import type { Period } from '@gangmu/plan';
import type { Scene } from './scene.ts';
import type { Time } from './times.ts';

/**
 * The years that a list of numbers is shared out over: 到2026年、2030年分别达到x、y → by:2026, by:2030.
 * Empty unless there are as many years, named one after the other, as there are numbers.
 */
export function yearsNamed({ text, times, first, amounts }: Scene): readonly Period[] {
  if (amounts.length < 2) return [];
  const before = times.filter((time) => time.start < first.start);
  const run: Time[] = [];
  for (let i = before.length - 1; i >= 0; i--) {
    const time = before[i] as Time;
    if (run[0] && !/^[、和及与]$/u.test(text.slice(time.end, run[0].start))) break;
    run.unshift(time);
  }
  const years = run.flatMap((time) => (time.also ? [time.period, time.also] : [time.period])).map(String);
  if (years.length !== amounts.length || !years.every((year) => /^(?:by|in):\d{4}$/u.test(year))) return [];
  const kind = years[0]?.slice(0, 2) === 'by' ? 'by' : 'in';
  return years.map((year): Period => `${kind}:${Number(year.slice(3))}`);
}
