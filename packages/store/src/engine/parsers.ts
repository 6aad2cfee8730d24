/**
 * One way to read the types that the two drivers disagree on: a date is its text (never a moment at some midnight), a
 * moment is ISO 8601 in UTC, an int8 is a number while it is safe; numeric stays a string.
 */
export const DATE = 1082;
export const TIMESTAMPTZ = 1184;
export const INT8 = 20;

export function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 out of the safe range: ${text}`);
  return value;
}

/** `2026-11-22 00:13:06.1+00` → `2026-11-22T00:13:06.100Z`; every session runs in UTC, moments have milliseconds. */
export function utc(text: string): string {
  const [moment, fraction = ''] = text
    .replace(' ', 'T')
    .replace(/\+00(:00)?$/, '')
    .split('.');
  return `${moment}.${fraction.padEnd(3, '0')}Z`;
}
