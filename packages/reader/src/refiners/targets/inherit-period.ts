import type { Period, Target } from '@gangmu/plan';

/** The target under a deadline that stands before it: 年均增长 takes it too, a time of its own stays. */
export function inheritPeriod(target: Target, period: Period): Target {
  const open = target.period === 'none' || (target.period === 'annual' && target.basis === 'growth');
  return open ? { ...target, period, origins: { ...target.origins, period: 'inherited' } } : target;
}
