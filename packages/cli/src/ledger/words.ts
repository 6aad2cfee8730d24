import type { Comparator, Period, Target } from '@gangmu/plan';
import { fill, type Messages } from '../messages/messages.ts';

/** 到2029年, 每年, 2027年, or the words for no time at all. */
export function periodText(period: Period, messages: Messages): string {
  if (period === 'annual' || period === 'none') return messages[`period.${period}`];
  const [form, year] = period.split(':') as ['by' | 'in', string];
  return fill(messages[`period.${form}`], { year });
}

/** The sign in front of a value; a bare number has none. */
export const OP_SIGN: Readonly<Record<Comparator, string>> = { '>=': '≥', '<=': '≤', '~': '≈', '=': '' };

/** The figure as written, ranges with an en dash: `1.1`, `8,000`, `3–5`. */
export function figureText({ value, value2 }: Pick<Target, 'value' | 'value2'>): string {
  return value2 === undefined ? groupDigits(value) : `${groupDigits(value)}–${groupDigits(value2)}`;
}

/** `≥ 11,000 亿元` */
export function valueText(target: Pick<Target, 'op' | 'value' | 'value2' | 'unit'>): string {
  const sign = OP_SIGN[target.op];
  return `${sign}${sign === '' ? '' : ' '}${figureText(target)}${target.unit === '%' ? '' : ' '}${target.unit}`;
}

/** Thousands parted by commas, decimals as they are: 8000 → 8,000; 0.65 → 0.65; -180 → -180. */
export function groupDigits(value: number): string {
  if (value < 0) return `-${groupDigits(-value)}`;
  const [whole = '', decimals] = String(value).split('.');
  const head = whole.length % 3;
  const groups = head === 0 ? [] : [whole.slice(0, head)];
  for (let at = head; at < whole.length; at += 3) groups.push(whole.slice(at, at + 3));
  const grouped = groups.join(',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
