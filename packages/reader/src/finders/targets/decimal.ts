/** Exact arithmetic on plain decimal strings: money is never put through a float. */

/** A decimal times a power of ten, by moving its point: `1.1`, 12 → `1100000000000`. */
export function shift(value: string, power: number): string {
  const point = value.indexOf('.');
  if (point < 0) return power === 0 ? plain(value) : plain(value + '0'.repeat(power));
  const fraction = value.slice(point + 1);
  const whole = value.slice(0, point);
  if (fraction.length <= power) return plain(whole + fraction + '0'.repeat(power - fraction.length));
  return trimmed(whole + fraction.slice(0, power), fraction.slice(power));
}

/** The product of two decimals, without superfluous zeros: `0.1` × `0.2` → `0.02`. */
export function multiply(a: string, b: string): string {
  if (b === '1') return shift(a, 0);
  if (/^10+$/u.test(b)) return shift(a, b.length - 1);
  const [x, y] = [a.split('.'), b.split('.')];
  const places = (x[1] ?? '').length + (y[1] ?? '').length;
  const digits = (BigInt(x.join('')) * BigInt(y.join(''))).toString().padStart(places + 1, '0');
  const cut = digits.length - places;
  return trimmed(digits.slice(0, cut), digits.slice(cut));
}

function trimmed(whole: string, fraction: string): string {
  let last = fraction.length;
  while (last > 0 && fraction.charCodeAt(last - 1) === 48) last -= 1;
  return last === 0 ? plain(whole) : `${plain(whole)}.${fraction.slice(0, last)}`;
}

/** Without leading zeros. */
function plain(whole: string): string {
  let first = 0;
  while (first < whole.length - 1 && whole.charCodeAt(first) === 48) first += 1;
  return first === 0 ? whole : whole.slice(first);
}
