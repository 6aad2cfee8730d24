import { expect, test } from 'vitest';
import { grouped } from './grouped.ts';

test('whole numbers are grouped as English writes them', () => {
  for (const n of [0, 7, 999, 1000, 10_000, 123_456, 1_234_567, -1234]) expect(grouped(n)).toBe(n.toLocaleString('en'));
});
test('of a figure as the document writes it only the whole part is grouped', () => {
  expect(grouped('12345.67890')).toBe('12,345.67890');
  expect(grouped('-1234.5')).toBe('-1,234.5');
  expect(grouped('0.05')).toBe('0.05');
});
