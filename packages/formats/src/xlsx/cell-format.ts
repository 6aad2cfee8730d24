import type { Package } from '../package/open-package.ts';
import { childElements, xmlUnits } from '../package/xml-units.ts';

/** How the number of a cell is drawn, as far as it changes what a reader understands. */
export type NumberShape = 'plain' | 'percent' | 'date' | 'month' | 'year' | WordedNumber;

/** `"≥"#,##0.0"家（到2027年）"`: a figure that stands between words of its format. */
interface WordedNumber {
  readonly before: string;
  readonly after: string;
  readonly decimals: number;
}

const DATE_IDS: ReadonlySet<number> = new Set([14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58]);
const MONTH_IDS: ReadonlySet<number> = new Set([17, 27, 36, 50, 52, 57]);
const PERCENT_IDS: ReadonlySet<number> = new Set([9, 10]);

/** For each style index of a cell (`s="3"`) its shape. */
export async function readCellFormats(contents: Package, part: string | undefined): Promise<NumberShape[]> {
  const custom = new Map<number, NumberShape>();
  const shapes: NumberShape[] = [];
  if (part === undefined) return shapes;
  const isUnit = (name: string): boolean => name === 'numFmt' || name === 'cellXfs';
  await xmlUnits(contents, part, isUnit, (unit) => {
    if (unit.name === 'numFmt') {
      custom.set(Number(unit.attributes.numFmtId), shapeOf(unit.attributes.formatCode ?? ''));
      return;
    }
    for (const format of childElements(unit, 'xf')) {
      const id = Number(format.attributes.numFmtId ?? '0');
      shapes.push(custom.get(id) ?? builtInShape(id));
    }
  });
  return shapes;
}

function builtInShape(id: number): NumberShape {
  if (DATE_IDS.has(id)) return 'date';
  if (MONTH_IDS.has(id)) return 'month';
  return PERCENT_IDS.has(id) ? 'percent' : 'plain';
}

const WORDED =
  /^(?<before>(?:"[^"]{0,100}"|\\.){0,8})(?:#,##)?0(?:\.(?<decimals>0{1,6}))?(?<after>(?:"[^"]{0,200}"|\\.){0,16})(?:;|$)/u;
/** Words before a figure that say how it is meant; a currency's sign or a number's name is left out, as ever. */
const COMPARES = /^(?:[≥≤<>＜＞约~]|>=|<=|不少于|不低于|不超过|达到)?$/u;

/** The words of a format that say more than the number: how it compares, its unit. */
function wordsOf(code: string): WordedNumber | null {
  const { before = '', decimals = '', after = '' } = WORDED.exec(code.slice(0, 400))?.groups ?? {};
  const plain = (words: string): string => words.replace(/"([^"]*)"|\\(.)/gu, '$1$2');
  const found = { before: plain(before).trim(), after: plain(after).trim(), decimals: decimals.length };
  return COMPARES.test(found.before) && `${found.before}${found.after}` !== '' ? found : null;
}

/** `yyyy"年"m"月"` is a date, `0.0%` a percentage; quoted text, colours and conditions in brackets do not count. */
function shapeOf(code: string): NumberShape {
  const bare = code.slice(0, 300).replace(/"[^"]{0,100}"|\[[^\]]{0,50}\]|\\./gu, '');
  if (/[ymd]/iu.test(bare) && !/[#0?]/u.test(bare)) {
    if (/d/iu.test(bare)) return 'date';
    return /m/iu.test(bare) ? 'month' : 'year';
  }
  return bare.includes('%') ? 'percent' : (wordsOf(code) ?? 'plain');
}

const DAY_MS = 86_400_000;
/** Day 0 of the two calendars of workbooks, in days since 1970. */
const EPOCH_1900 = -25_569;
const EPOCH_1904 = -24_107;
/** 31 December 9999. */
const LAST_DAY = 2_958_466;

/** A stored number as it is drawn: 0.853 as percent → 85.3%, 46022 as date → 2025年12月31日, 0.30000000000000004 → 0.3. */
export function drawNumber(stored: string, shape: NumberShape, epoch1904: boolean): string {
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return stored;
  if (shape === 'plain') return tidy(value);
  if (typeof shape === 'object') {
    const exact = value.toFixed(shape.decimals);
    return `${shape.before}${Number(exact) === value ? exact : tidy(value)}${shape.after}`;
  }
  if (shape === 'percent') return `${tidy(value * 100)}%`;
  if (value < 1 || value >= LAST_DAY) return tidy(value);
  const day = new Date((Math.floor(value) + (epoch1904 ? EPOCH_1904 : EPOCH_1900)) * DAY_MS);
  const year = `${day.getUTCFullYear()}年`;
  if (shape === 'year') return year;
  const month = `${year}${day.getUTCMonth() + 1}月`;
  return shape === 'month' ? month : `${month}${day.getUTCDate()}日`;
}

/** Workbooks store binary fractions; fifteen digits are what the program itself shows. */
function tidy(value: number): string {
  return String(Number(value.toPrecision(15)));
}
