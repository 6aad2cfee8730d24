const FORM = /^(?<sign>-?)(?<whole>\d{1,15})(?:\.(?<part>\d{1,6}))?$/u;
/** Digits after the point that a decimal may have. */
const DIGITS = 6;
const SCALE = 10n ** BigInt(DIGITS);

/** A decimal string in millionths, or null for anything else: exact where a float is not. */
export function millionths(text: string | null): bigint | null {
  const groups = text === null ? undefined : FORM.exec(text)?.groups;
  if (!groups) return null;
  const size = BigInt(groups.whole ?? 0) * SCALE + BigInt((groups.part ?? '').padEnd(DIGITS, '0') || 0);
  return groups.sign ? -size : size;
}

/** Digits after the point that a decimal string is written with. */
export const digitsOf = (text: string): number => text.split('.')[1]?.length ?? 0;

/** At most six digits: a loop is as short as a pattern. */
function withoutLastZeros(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === '0') end--;
  return digits.slice(0, end);
}

/** `1500000` millionths with one digit → `1.5`; rounded half away from zero; no zeros at the end. */
export function decimalOf(size: bigint, digits: number = DIGITS): string {
  const step = 10n ** BigInt(DIGITS - Math.min(DIGITS, digits));
  const away = size < 0n ? -step / 2n : step / 2n;
  const rounded = ((size + away) / step) * step;
  const [sign, bare] = rounded < 0n ? ['-', -rounded] : ['', rounded];
  const part = withoutLastZeros(String(bare % SCALE).padStart(DIGITS, '0'));
  return `${sign}${bare / SCALE}${part === '' ? '' : `.${part}`}`;
}
