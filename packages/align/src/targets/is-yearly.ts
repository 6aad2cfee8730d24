import type { Target } from '@gangmu/plan';

/**
 * A new amount of every year. A 每年 that only an earlier figure of the sentence bears is not trusted: in
 * 每年引进博士600名，筹集人才公寓1.5万套 the homes are a sum.
 */
export function isYearly({ basis, period, origins }: Target): boolean {
  return basis === 'increment' && period === 'annual' && origins.period !== 'inherited';
}
