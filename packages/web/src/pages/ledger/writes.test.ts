import { expect, test } from 'vitest';
import { dayIn, isDecimal } from './writes.ts';

test.each([
  ['2027-12-31', '2027-12-31'],
  ['2027/3/1', '2027-03-01'],
  ['2027.3.1', '2027-03-01'],
  ['2027年3月1日', '2027-03-01'],
  ['2028-02-29', '2028-02-29'],
  ['2027年底', '2027-12-31'],
  ['2027.6', '2027-06-30'],
])('%s is the day %s', (text, day) => expect(dayIn(text)).toBe(day));
test.each(['2027-02-30', '2027-13-01', '三月底', '长期', '12-31', '2027-2-29'])('%s is no day', (text) =>
  expect(dayIn(text)).toBeNull(),
);
test('decimals are plain figures', () => {
  expect(['1', '-2.5', '0.000001'].every(isDecimal)).toBe(true);
  expect(['1,000', '1万', '', '.5', '1.'].some(isDecimal)).toBe(false);
});
