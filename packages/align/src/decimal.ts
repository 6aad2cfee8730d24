/**
 * An exact decimal: `units` × 10^−`scale`. Money and counts of plans are added and compared without rounding.
 * `3.14` is `{ units: 314n, scale: 2 }`.
 */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

export const ZERO: Decimal = { units: 0n, scale: 0 };

/** Reads `-12`, `0.65`, `1.2e-7`; null where the text is no number of a sane size (a reader's slip must not throw). */
export function decimal(text: string): Decimal | null {
  const match = /^(-?)(\d{1,40})(?:\.(\d{1,40}))?(?:e([+-]?\d{1,2}))?$/iu.exec(text);
  if (!match) return null;
  const [, sign, whole, part = '', exponent = '0'] = match;
  const units = BigInt(`${sign}${whole}${part}`);
  const scale = part.length - Number(exponent);
  return scale >= 0 ? { units, scale } : { units: units * 10n ** BigInt(-scale), scale: 0 };
}

/** Without exponent and without trailing zeros: `12000`, `0.3`, `-50`. */
export function decimalText({ units, scale }: Decimal): string {
  const sign = units < 0n ? '-' : '';
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  let end = digits.length;
  while (end > digits.length - scale && digits[end - 1] === '0') end -= 1;
  const part = digits.slice(digits.length - scale, end);
  return `${sign}${whole}${part === '' ? '' : `.${part}`}`;
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: at(a, scale) + at(b, scale), scale };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, { units: -b.units, scale: b.scale });
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}

/** a ÷ b to `places` decimals, half away from zero. `b` must not be zero. */
export function divide(a: Decimal, b: Decimal, places: number): Decimal {
  const shift = places + b.scale - a.scale;
  const top = shift >= 0 ? a.units * 10n ** BigInt(shift) : a.units;
  return { units: rounded(top, shift >= 0 ? b.units : b.units * 10n ** BigInt(-shift)), scale: places };
}

/** Negative, zero or positive as `a` is below, at or above `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const gap = subtract(a, b).units;
  return gap < 0n ? -1 : gap > 0n ? 1 : 0;
}

export function absolute(a: Decimal): Decimal {
  return a.units < 0n ? { units: -a.units, scale: a.scale } : a;
}

export function whole(value: number): Decimal {
  return { units: BigInt(Math.trunc(value)), scale: 0 };
}

/** Keeps so many leading digits: the tail of a unit that does not divide evenly (1亩 = 2000/3 平方米) falls off. */
export function significant(a: Decimal, digits: number): Decimal {
  const surplus = absolute(a).units.toString().length - digits;
  if (surplus <= 0) return a;
  const cut = Math.min(surplus, a.scale);
  return { units: rounded(a.units, 10n ** BigInt(cut)), scale: a.scale - cut };
}

function at({ units, scale }: Decimal, wanted: number): bigint {
  return units * 10n ** BigInt(wanted - scale);
}

function rounded(top: bigint, bottom: bigint): bigint {
  const negative = top < 0n !== bottom < 0n;
  const [a, b] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom];
  const quotient = (a * 2n + b) / (b * 2n);
  return negative ? -quotient : quotient;
}
