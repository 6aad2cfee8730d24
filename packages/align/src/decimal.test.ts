import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  absolute,
  add,
  compare,
  decimal,
  decimalText,
  divide,
  multiply,
  significant,
  subtract,
  whole,
} from './decimal.ts';

const of = (text: string) => decimal(text) ?? whole(0);
const text = (value: ReturnType<typeof of>) => decimalText(value);

test('0.1 and 0.2 make 0.3', () => expect(text(add(of('0.1'), of('0.2')))).toBe('0.3'));
test('an exponent is read', () => {
  expect(text(of('1.2e3'))).toBe('1200');
  expect(text(of('5e-7'))).toBe('0.0000005');
});
test('what is no number, or too long a one, is null', () => {
  for (const bad of ['', 'NaN', '1.', '.5', '1e999', '9'.repeat(50), '1,000']) expect(decimal(bad)).toBeNull();
});
test('division rounds half away from zero', () => {
  expect(text(divide(of('1'), of('3'), 4))).toBe('0.3333');
  expect(text(divide(of('-5'), of('2'), 0))).toBe('-3');
  expect(text(divide(of('0.125'), of('1'), 2))).toBe('0.13');
});
test('the tail of an uneven unit falls off, whole digits stay', () => {
  expect(text(significant(of('16000000.0000008'), 12))).toBe('16000000');
  expect(text(significant(of('123456789012345'), 12))).toBe('123456789012345');
  expect(text(significant(of('0.65'), 12))).toBe('0.65');
});

const number = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(8))
  .map(([units, scale]) => ({ units, scale }));
test('sums and differences undo each other, products commute, text reads back', () => {
  fc.assert(
    fc.property(number, number, (a, b) => {
      expect(compare(subtract(add(a, b), b), a)).toBe(0);
      expect(compare(multiply(a, b), multiply(b, a))).toBe(0);
      expect(compare(of(text(a)), a)).toBe(0);
      expect(compare(absolute(a), whole(0))).toBeGreaterThanOrEqual(0);
      expect(compare(a, b)).toBe(-compare(b, a) + 0);
    }),
  );
});
