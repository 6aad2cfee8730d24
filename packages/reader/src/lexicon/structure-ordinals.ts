/** Values of the Han numerals that number headings, by code unit. */
const DIGITS = '零一二三四五六七八九';
const table = new Uint8Array(0x10000);
for (let value = 1; value < DIGITS.length; value++) table[DIGITS.charCodeAt(value)] = value;
table['十'.charCodeAt(0)] = 10;
table['〇'.charCodeAt(0)] = 11;
table['零'.charCodeAt(0)] = 11;
table['百'.charCodeAt(0)] = 12;

/** 1–9, 10 for 十, 11 for a zero, 12 for 百; 0 for any other code unit. */
export function hanDigit(unit: number): number {
  return table[unit] ?? 0;
}

/** The value of a numeral made of Han digits: 三 → 3, 二十一 → 21, 一百〇二 → 102; 0 where it is none. */
export function hanValue(numeral: string): number {
  let total = 0;
  let digit = 0;
  for (let i = 0; i < numeral.length; i++) {
    const value = hanDigit(numeral.charCodeAt(i));
    if (value === 0) return 0;
    if (value <= 9) {
      if (digit > 0) return 0;
      digit = value;
    } else if (value === 11) {
      if (digit > 0 || i === 0) return 0;
    } else {
      total += (digit || 1) * (value === 10 ? 10 : 100);
      digit = 0;
    }
  }
  return total + digit;
}
