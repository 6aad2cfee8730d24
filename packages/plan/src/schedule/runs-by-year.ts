import type { Schedulable } from './schedulable.ts';

const RATE = /^[%‰％]/u;

/**
 * Whether a target is an amount that every year has to bring anew (每年引进5个, 每年3000万元), so that its quarters count
 * from nothing again each January. A rate that each year has to keep (每年优良率90%), a growth and a ceiling on a level
 * (每年响应时间≤15分钟) do not.
 */
export function runsByYear(target: Schedulable['target']): boolean {
  if (target?.period !== 'annual') return false;
  if (target.basis === 'increment') return true;
  return target.basis === 'level' && target.op !== '<=' && !RATE.test(target.unit ?? '');
}
