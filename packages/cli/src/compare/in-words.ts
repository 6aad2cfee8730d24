import { explain, type Reason } from '@gangmu/align';
import type { Target } from '@gangmu/plan';
import { groupDigits } from '../ledger/words.ts';
import type { Messages } from '../messages/messages.ts';

/** The aligner's sentence in the language of the screen. */
export function reasonText(reason: Reason, messages: Messages): string {
  return explain(reason, messages['meta.lang'] === 'en' ? 'en' : 'zh');
}

/** An amount in base units as a figure in the unit that the target is written in: 3466666.67 平方米 → 0.52 (万亩). */
export function inUnitOf(target: Pick<Target, 'value' | 'normalized'>, amount: string): number {
  const base = Number(target.normalized.value);
  const scale = base === 0 ? 1 : target.value / base;
  return Number((Number(amount) * scale).toPrecision(9));
}

/** `16 个`, `0.52 万亩` */
export function amountText(target: Pick<Target, 'value' | 'normalized' | 'unit'>, amount: string): string {
  return `${groupDigits(inUnitOf(target, amount))}${target.unit === '%' ? '' : ' '}${target.unit}`;
}
