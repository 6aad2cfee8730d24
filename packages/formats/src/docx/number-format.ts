const DIGITS = '零一二三四五六七八九';
const FORMAL = '零壹贰叁肆伍陆柒捌玖';
const FORMAL_TRADITIONAL = '零壹貳參肆伍陸柒捌玖';

/**
 * 1..99999 in Chinese: 十, 十一, 二十, 一百零二, 一千零一十 with `digits` 零一二… and `units` 十百千万.
 * `plainTen`: 十一 and not 一十一.
 */
function counting(n: number, digits: string, units: string, plainTen: boolean): string {
  if (n <= 0 || n > 99_999) return String(n);
  const places = [units[3], units[2], units[1], units[0], ''];
  let text = '';
  let gap = false;
  String(n)
    .padStart(5, '0')
    .split('')
    .forEach((digit, place) => {
      if (digit === '0') {
        gap = text !== '';
        return;
      }
      if (gap) text += digits[0];
      gap = false;
      text += `${digits[Number(digit)]}${places[place]}`;
    });
  return plainTen && text.startsWith(`${digits[1]}${units[0]}`) ? text.slice(1) : text;
}

/** 2023 → 二〇二三. */
function digital(n: number, zero: string): string {
  return String(n).replace(/\d/gu, (digit) => (digit === '0' ? zero : (DIGITS[Number(digit)] as string)));
}

function roman(n: number): string {
  if (n <= 0 || n > 3999) return String(n);
  const steps = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const;
  let text = '';
  let rest = n;
  for (const [value, letters] of steps) {
    for (; rest >= value; rest -= value) text += letters;
  }
  return text;
}

/** 1 → A, 27 → AA (Word repeats the letter), 28 → BB. */
function letter(n: number): string {
  if (n <= 0 || n > 780) return String(n);
  return String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));
}

/** The n-th character from `first`, as long as the block goes; then plain digits. */
function fromBlock(n: number, blocks: readonly (readonly [from: number, first: number, size: number])[]): string {
  for (const [from, first, size] of blocks) {
    if (n >= from && n < from + size) return String.fromCodePoint(first + n - from);
  }
  return String(n);
}

const cycle = (n: number, signs: string): string => (n > 0 ? (signs[(n - 1) % signs.length] as string) : String(n));
const decimal = (n: number): string => String(n);
const wide = (n: number): string => String(n).replace(/\d/gu, (d) => String.fromCharCode(0xff10 + Number(d)));
const circled = (n: number): string =>
  fromBlock(n, [
    [1, 0x2460, 20],
    [21, 0x3251, 15],
    [36, 0x32b1, 15],
  ]);
const chinese = (n: number): string => counting(n, DIGITS, '十百千万', true);

/** `w:numFmt` → how a count is written. What is not here is written in digits, as Word does. */
const FORMATS: Readonly<Record<string, (n: number) => string>> = {
  decimal,
  decimalHalfWidth: decimal,
  decimalZero: (n) => (n < 10 ? `0${n}` : String(n)),
  decimalFullWidth: wide,
  decimalFullWidth2: wide,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (n) => fromBlock(n, [[1, 0x2474, 20]]),
  decimalEnclosedFullstop: (n) => fromBlock(n, [[1, 0x2488, 20]]),
  numberInDash: (n) => `- ${n} -`,
  ordinal: decimal,
  upperRoman: roman,
  lowerRoman: (n) => roman(n).toLowerCase(),
  upperLetter: letter,
  lowerLetter: (n) => letter(n).toLowerCase(),
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  koreanCounting: chinese,
  ideographDigital: (n) => digital(n, '〇'),
  japaneseDigitalTenThousand: (n) => digital(n, '〇'),
  taiwaneseDigital: (n) => digital(n, '○'),
  koreanDigital2: (n) => digital(n, '零'),
  chineseLegalSimplified: (n) => counting(n, FORMAL, '拾佰仟万', false),
  ideographLegalTraditional: (n) => counting(n, FORMAL_TRADITIONAL, '拾佰仟萬', false),
  japaneseLegal: (n) => counting(n, FORMAL_TRADITIONAL, '拾佰仟萬', false),
  ideographTraditional: (n) => cycle(n, '甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: (n) => cycle(n, '子丑寅卯辰巳午未申酉戌亥'),
  ideographEnclosedCircle: (n) => fromBlock(n, [[1, 0x3220 + 0x60, 10]]),
  none: () => '',
  bullet: () => '',
};

/** `formatNumber(12, 'chineseCounting')` → 十二; `formatNumber(3, 'decimalEnclosedCircle')` → ③. */
export function formatNumber(n: number, format: string): string {
  const write = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  return (write ?? decimal)(n);
}
