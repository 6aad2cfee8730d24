import type { Comparator, Period, Target } from '@gangmu/plan';
import { fill, type Messages } from '../messages/messages.ts';
import { changeWords } from './change-words.ts';

/** 到2029年, 每年, 2027年, or the words for no time at all. */
export function periodText(period: Period, messages: Messages): string {
  if (period === 'annual' || period === 'none') return messages[`period.${period}`];
  const [form, year] = period.split(':') as ['by' | 'in', string];
  return fill(messages[`period.${form}`], { year });
}

/** The sign in front of a value; a bare number has none. */
const OP_SIGN: Readonly<Record<Comparator, string>> = { '>=': '≥', '<=': '≤', '~': '≈', '=': '' };

/** The figure as written, ranges with an en dash: `1.1`, `8,000`, `3–5`. */
export function figureText({ value, value2 }: Pick<Target, 'value' | 'value2'>): string {
  return value2 === undefined ? groupDigits(value) : `${groupDigits(value)}–${groupDigits(value2)}`;
}

/** What a figure of a growth or a change needs to be told with its way and its base. */
type Claim = Pick<Target, 'op' | 'value' | 'value2' | 'unit' | 'basis' | 'quote' | 'start' | 'number'>;

/** `≥ 11,000 亿元`, `下降13%（比2025年）`, `年均增长≥6.5%` */
export function valueText(target: Claim, messages: Messages): string {
  const change = changeWords(target, messages);
  if (change && change.way !== '') {
    const text = `${change.way}${OP_SIGN[target.op]}${figureText(target)}${target.unit}`;
    return change.base === '' ? text : fill(messages['change.withBase'], { text, base: change.base });
  }
  const sign = OP_SIGN[target.op];
  return `${sign}${sign === '' ? '' : ' '}${figureText(target)}${target.unit === '%' ? '' : ' '}${target.unit}`;
}

/** What a figure asks for, for a column of its own beside it: `≥`, `＝`, `下降`, `年均增长 ≥`. */
export function opText(target: Claim, messages: Messages): string {
  const sign = OP_SIGN[target.op];
  const way = changeWords(target, messages)?.way.trim() ?? '';
  return way === '' ? sign || '＝' : `${way} ${sign}`.trim();
}

/** 水平, 新增, 增速, 升降, with the base year where one is written: `升降（比2025年）`. */
export function basisText(target: Claim, messages: Messages): string {
  const text = messages[`basis.${target.basis}`];
  const base = changeWords(target, messages)?.base ?? '';
  return base === '' ? text : fill(messages['change.withBase'], { text, base });
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
