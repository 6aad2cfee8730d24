import { expect, test } from 'vitest';
import { grouped } from './grouped.ts';

test('whole numbers are grouped as English writes them', () => {
  for (const n of [0, 7, 999, 1000, 10_000, 123_456, 1_234_567, -1234]) expect(grouped(n)).toBe(n.toLocaleString('en'));
});
