import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { multiply, shift } from './decimal.ts';

describe('decimal', () => {
  it('multiplies without a float', () => {
    expect(multiply('0.1', '0.2')).toBe('0.02');
    expect(multiply('1.1', '10000')).toBe('11000');
    expect(multiply('666.6666666667', '3')).toBe('2000.0000000001');
  });

  it('shifts by a power of ten exactly', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 0, max: 12 }), (value, power) => {
        expect(shift(value.toString(), power)).toBe((value * 10n ** BigInt(power)).toString());
      }),
    );
  });

  it('drops superfluous zeros', () => {
    expect(shift('2.50', 1)).toBe('25');
    expect(multiply('1.20', '1')).toBe('1.2');
  });
});
