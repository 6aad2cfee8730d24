import { describe, expect, it } from 'vitest';
import { milestoneOf } from './milestone-of.ts';

const plan = (words: string) => ({ year: 2027, quarter: 1 as const, words, value: '3', share: null });
const approved = { ...plan('开工'), approved: true };

describe('a quarter that is planned anew', () => {
  it('keeps its approval where it says the same, whatever blanks a cell has lost', () => {
    expect(milestoneOf(approved, plan(' 开工\n'), true)).toBe(approved);
  });
  it('waits for approval with other words, and counts again with those that were approved', () => {
    const changed = milestoneOf(approved, plan('竣工'), true);
    expect(changed).toEqual({
      ...plan('竣工'),
      approved: false,
      approvedAs: { words: '开工', value: '3', share: null },
    });
    const again = milestoneOf(changed, plan('验收'), true);
    expect(again).toMatchObject({ approved: false, approvedAs: { words: '开工' } });
    expect(milestoneOf(again, plan('开工'), true)).toEqual(approved);
  });
  it('counts at once where no approval is asked for', () => {
    expect(milestoneOf(undefined, plan('开工'), false)).toEqual(approved);
    expect(milestoneOf(undefined, plan('开工'), true)).toEqual({ ...plan('开工'), approved: false });
  });
  it('keeps that it was sent back while nothing in it changes', () => {
    const returned = { ...plan('开工'), approved: false, returned: '太晚' };
    expect(milestoneOf(returned, plan('开工'), true)).toBe(returned);
    expect(milestoneOf(returned, plan('竣工'), true).returned).toBeUndefined();
  });
});
