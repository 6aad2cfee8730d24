import type { Period } from '@gangmu/plan';

/** A word of time in a sentence and the period it sets. */
export interface Time {
  readonly start: number;
  readonly end: number;
  /**
   * `past` and `gap` set no period: a fact of the past, or an interval that fits none (每两年, 3—5年) and ends what
   * 每年 governs (每年…, 三年新增…, 每季度…).
   */
  readonly period: Period | 'past' | 'gap';
  /** A second year named with it: 到2025年、2030年. */
  readonly also?: Period;
}

const TIME = new RegExp(
  [
    String.raw`(?<until>(?<!达)到|至|截至|截止|力争到)\s{0,2}(?<uy>20\d\d)\s{0,2}(?:年|(?=[底末前,、]))(?<ue>\d{0,2}月?(?:底|末|年底|年末)?)(?:[、和](?<uy2>20\d\d)\s?年)?`,
    String.raw`(?<from>20\d\d)\s?年?-{1,2}(?<to>20\d\d)\s{0,2}年`,
    String.raw`(?<year>20\d\d)\s{0,2}年(?<ye>(?:\d{1,2}月(?:\d{1,2}日)?)?(?:(?:底|末|年底|年末)(?:前|以前|之前)?|前|以前|之前)?)`,
    `(?<often>每个?(?:季度|季|月|半年|旬|周)(?![一二三四五六日])|每月)`,
    `(?<every>每年度?|逐年|每个?年度|年均(?=[举新开培引实组完接办发推建选服]))`,
    // 年接待游客10万人次: every year; a level reached (年接待游客达到) is none.
    String.raw`(?<flow>(?<![全当今明去每逐近历周青少老中学年多半往同前后上下本次翌头数几一二三四五六七八九十百千万两○〇零\d壮成童])年(?=(?:接待|培训|培养|举办|承办|引进|招引|吸引|输送)(?![^,;。]{0,16}[达突超])))`,
    String.raw`(?<span>(?<![近过去前头上每第后这连满\d十百])[两三四五]年(?=[累总合共力要将新完成建培引改整推开重共联接储立承输派出落升化实投安统筹取兑评组带拉转发招选遴认创打治更盘压减增提支帮惠服举消清植造绿修])(?!.{0,6}(?:行动|计划|规划|方案|攻坚)))`,
    String.raw`(?<gap>每[两二三四五2-9]年|\d-{1,2}\d年|\d至\d年|[三五]至[五十]年)`,
    String.raw`(?<endYear>今年底前?|今年年底前?|年底前?|本年度末|年末前?|(?:今年)?\d{1,2}月底前|(?:今年)?\d{1,2}月份?前)`,
    String.raw`(?<this>今年|(?<![一二三四五两\d])年内|全年|本年度|本年|当年)(?!以来)`,
    `(?<perYear>(?<![每本上下半\\d])年度(?=完成|新增|计划(?:完成|投资)|投资|实现))`,
    `(?<next>明年)`,
    `(?<five>“?十(?<fiveWhich>三|四|五|六)五”?)(?<fiveEnd>期?末|期间|时期)`,
  ].join('|'),
  'uy',
);
/** First and second characters of words of time: the pattern is tried only where both fit. */
const FIRST = new Uint8Array(0x10000);
for (const char of '到至截力每逐年今本全当明年两三四五十二“') FIRST[char.charCodeAt(0)] = 1;
for (const char of '0123456789') FIRST[char.charCodeAt(0)] = 2;
const SECOND = new Uint8Array(0x10000).fill(1, 0, 0x3000);
for (const char of '至止争年个季月半旬周度接培举承引招吸输两二三四五六均内底末十〇○零') SECOND[char.charCodeAt(0)] = 1;
const isDigit = (unit: number) => unit >= 48 && unit <= 57;

/** Whether a word of time can begin here; of digits only 20.., 3-5年, 3至5年, 6月 and 12月 can. */
function mayBegin(text: string, at: number): boolean {
  const kind = FIRST[text.charCodeAt(at)];
  if (kind === 0) return false;
  const next = text.charCodeAt(at + 1);
  if (kind === 1) return SECOND[next] === 1;
  if (isDigit(next)) return (next === 48 && text.charCodeAt(at) === 50) || text.charAt(at + 2) === '月';
  return next === 45 || next === 0x81f3 || next === 0x6708;
}
const FIVE: Readonly<Record<string, number>> = { 三: 2020, 四: 2025, 五: 2030, 六: 2035 };
const NOT_A_TIME = /(?:较|比|与|从|自|以|由|对比|相比|“)\s?$/u;
const NOT_A_TIME_AFTER =
  /^(?:度(?!完成|新增|实现|计划(?:完成|投资)|投资)|以来|起|基础|水平|版|的基础|后|新版|之后|及以后|以后)/u;

const HAN_YEAR = /二[〇○零][〇○零一二三四五六七八九]{2}(?=年)/gu;

/** 二〇二九年 as 2029年, of the same length. */
function withDigits(slice: string): string {
  if (!slice.includes('二')) return slice;
  if (!slice.includes('二〇') && !slice.includes('二○') && !slice.includes('二零')) return slice;
  return slice.replace(HAN_YEAR, (year) =>
    [...year].map((char) => ('〇○零'.includes(char) ? '0' : String('一二三四五六七八九'.indexOf(char) + 1))).join(''),
  );
}

/**
 * Every word of time in a stretch of folded text. `now` is the document's own year, null where it has none;
 * `years` tells that the plan runs over several of them, so that 年度投资 is each year's.
 */
export function timesOf(text: string, from: number, to: number, now: number | null, years = false): readonly Time[] {
  const times: Time[] = [];
  const slice = withDigits(text.slice(from, to));
  for (let at = 0; at < slice.length; at++) {
    if (!mayBegin(slice, at)) continue;
    TIME.lastIndex = at;
    const match = TIME.exec(slice);
    if (!match) continue;
    at = TIME.lastIndex - 1;
    const groups = match.groups as Record<string, string | undefined>;
    const start = from + match.index;
    const end = start + match[0].length;
    const before = text.slice(Math.max(from, start - 3), start);
    const after = text.slice(end, end + 4);
    const period = groups.perYear && years ? 'annual' : periodOf(groups, now, before, after);
    if (groups.perYear && times[times.length - 1]?.period === 'annual') continue;
    // 截至2024年末…;全年累计…: the year spoken of is still that one.
    if (groups.this && /全年|当年/u.test(match[0]) && times[times.length - 1]?.period === 'past') continue;
    // 到2029年, 年接待游客100万人次: what a year brings in by then.
    if (groups.flow && String(times[times.length - 1]?.period).startsWith('by:')) continue;
    if (period === null || insideTitle(slice, match.index)) continue;
    times.push(groups.uy2 ? { start, end, period, also: `by:${Number(groups.uy2)}` } : { start, end, period });
  }
  return times;
}

function periodOf(
  groups: Record<string, string | undefined>,
  now: number | null,
  before: string,
  after: string,
): Time['period'] | null {
  if (groups.until) return past(Number(groups.uy), now) ? 'past' : `by:${Number(groups.uy)}`;
  if (groups.from) return `by:${Number(groups.to)}`;
  if (groups.year) {
    if (NOT_A_TIME.test(before) || NOT_A_TIME_AFTER.test(after)) return null;
    const year = Number(groups.year);
    if (past(year, now)) return 'past';
    return /[前底末]/u.test(groups.ye ?? '') ? `by:${year}` : `in:${year}`;
  }
  if (groups.every || groups.flow) return 'annual';
  // 每人每月300元: a rate, no time.
  if (groups.often) return /[人户名位家亩台辆]$/u.test(before) ? null : 'gap';
  if (groups.gap || groups.span) return 'gap';
  if (groups.five) {
    const year = FIVE[groups.fiveWhich ?? ''] ?? 0;
    return past(year, now) ? 'past' : `by:${year}`;
  }
  if (now === null) return null;
  if (groups.endYear) return `by:${now}`;
  if (groups.this || groups.perYear) return `in:${now}`;
  return `in:${now + 1}`;
}

const past = (year: number, now: number | null) => now !== null && year < now;

/** Inside 《…》 a year belongs to a title. */
function insideTitle(slice: string, at: number): boolean {
  const before = slice.slice(Math.max(0, at - 60), at);
  const open = before.lastIndexOf('《');
  return open >= 0 && before.lastIndexOf('》') < open && slice.slice(at, at + 60).includes('》');
}
