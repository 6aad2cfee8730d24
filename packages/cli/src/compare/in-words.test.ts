import { describe, expect, it } from 'vitest';
import { groupDigits } from '../ledger/words.ts';
import { amountText, inUnitOf } from './in-words.ts';

const target = (value: number, base: string, unit: string) => ({
  value,
  unit,
  normalized: { value: base, unit: '平方米' },
});

describe('amounts', () => {
  it('are told in the unit that the target is written in', () => {
    expect(inUnitOf(target(2.4, '16000000', '万亩'), '3466666.66667')).toBe(0.52);
    expect(amountText(target(6500, '6500', '家'), '2900')).toBe('2,900 家');
    expect(amountText(target(30, '30', '%'), '35')).toBe('35%');
  });
  it('of a target of nothing stay as they are', () => {
    expect(inUnitOf(target(0, '0', '家'), '12')).toBe(12);
  });
  it('below nothing keep their sign before the first figure', () => {
    expect(groupDigits(-180)).toBe('-180');
    expect(groupDigits(-3600.5)).toBe('-3,600.5');
  });
});
