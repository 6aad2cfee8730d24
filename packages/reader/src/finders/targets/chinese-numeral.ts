const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/**
 * A Chinese numeral as a number, null where the characters are no well-formed numeral:
 * 二十 → 20, 一百零五 → 105, 一万两千 → 12000, 千 → 1000; 十四五, 三四, 二〇二五 → null.
 */
export function chineseNumeral(text: string): number | null {
  let total = 0;
  let section = 0;
  let digit = -1;
  let small = 10000;
  let large = Number.POSITIVE_INFINITY;
  let zero = false;
  for (const char of text) {
    const d = DIGITS[char];
    if (d !== undefined) {
      if (digit > 0) return null;
      if (d === 0) zero = true;
      else digit = d;
      continue;
    }
    const s = SMALL[char];
    if (s !== undefined) {
      if (s >= small) return null;
      // 百, 千 without a digit stand for themselves only at the very start; 十 also behind 零 or a larger unit.
      if (digit < 0 && s !== 10 && (section > 0 || total > 0)) return null;
      section += (digit < 0 ? 1 : digit) * s;
      small = s;
      digit = -1;
      zero = false;
      continue;
    }
    const l = LARGE[char];
    if (l === undefined || (l >= large && l !== 1e8)) return null;
    const before = section + Math.max(digit, 0);
    if (l >= large) return null;
    if (before === 0 && total === 0) total = l;
    else if (l === 1e8) total = (total + before) * l;
    else total += before * l;
    if (before === 0 && total !== l && l !== 1e8) return null;
    section = 0;
    digit = -1;
    small = 10000;
    large = l;
    zero = false;
  }
  // 三百五 (350) and 一万二 (12000) are spoken forms: a plan writes the unit, so they are left unread.
  if (digit > 0 && !zero && small !== 10 && (section > 0 || total > 0)) return null;
  if (digit < 0 && zero && section === 0 && total === 0) return text.length === 1 ? 0 : null;
  return total + section + Math.max(digit, 0);
}

/** Writes a whole number below 10^12 as a plan does: 105 → 一百零五, 20 → 二十. The inverse of `chineseNumeral`. */
export function toChineseNumeral(value: number): string {
  const names = '零一二三四五六七八九';
  const four = (n: number, lead: boolean): string => {
    let out = '';
    let gap = false;
    for (const [unit, name] of [
      [1000, '千'],
      [100, '百'],
      [10, '十'],
      [1, ''],
    ] as const) {
      const d = Math.floor(n / unit) % 10;
      if (d === 0) {
        gap = gap || out !== '' || lead;
        continue;
      }
      if (gap) out += '零';
      gap = false;
      out += (unit === 10 && d === 1 && out === '' && !lead ? '' : names[d]) + name;
    }
    return out;
  };
  if (value === 0) return '零';
  let out = '';
  for (const [unit, name] of [
    [1e8, '亿'],
    [1e4, '万'],
    [1, ''],
  ] as const) {
    const part = Math.floor(value / unit) % 10000;
    if (part > 0) out += four(part, out !== '' && part < 1000) + name;
  }
  return out;
}
