import { describe, expect, it } from 'vitest';
import { readPlan } from '../../read-plan.ts';

/** The best of three runs, so that a busy machine does not decide. */
function milliseconds(text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const before = performance.now();
    readPlan(text);
    best = Math.min(best, performance.now() - before);
  }
  return best;
}

describe('reading targets', () => {
  it.each([
    ['numbers without a full stop', '每年新建冷库9座，'],
    ['years without a full stop', '到2026年渔港达到6个，目前不足，'],
    ['digits alone', '123456789'],
    ['Chinese numerals alone', '一二三四五百千万亿'],
    ['openings that never close', '（“《3个'],
  ])('grows no faster than the text: %s', (_name, piece) => {
    const small = milliseconds(piece.repeat(2_000));
    const large = milliseconds(piece.repeat(8_000));
    expect(large).toBeLessThan(small * 12 + 200);
  });
});
