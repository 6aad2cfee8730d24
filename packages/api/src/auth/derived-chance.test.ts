import { describe, expect, it } from 'vitest';
import { derivedChance } from './derived-chance.ts';

const SECRET = 'a-secret-for-tests-only-0123456789';
const key = { key: 'account:key-12345', requestHash: 'a' };

describe('derived chance', () => {
  it('is the same for the same request, and another for another key, request, purpose or secret', () => {
    const drawn = (...given: Parameters<typeof derivedChance>) =>
      derivedChance(...given)
        .bytes(32)
        .toString('hex');
    const first = drawn(SECRET, key, 'token');
    expect(drawn(SECRET, key, 'token')).toBe(first);
    const others = [
      drawn(SECRET, { ...key, key: 'account:key-12346' }, 'token'),
      drawn(SECRET, { ...key, requestHash: 'b' }, 'token'),
      drawn(SECRET, key, 'password'),
      drawn(`${SECRET}x`, key, 'token'),
    ];
    expect(new Set([first, ...others]).size).toBe(5);
  });

  it('draws every number below the most about as often', () => {
    const { below } = derivedChance(SECRET, key, 'even');
    const counts = Array.from({ length: 7 }, () => 0);
    for (let i = 0; i < 7000; i++) counts[below(7)] = (counts[below(7)] ?? 0) + 1;
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(200);
  });

  it('never gives the same bytes twice in a row', () => {
    const chance = derivedChance(SECRET, key, 'long');
    expect(chance.bytes(20).equals(chance.bytes(20))).toBe(false);
  });
});
