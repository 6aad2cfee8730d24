import type { PlanMeta, Quoted } from '@gangmu/plan';
import { findRegion } from '../../lexicon/regions.ts';
import { type Manuscript, quoted } from '../../manuscript.ts';
import type { Body } from './find-body.ts';

const NUMBER = /[\u4e00-\u9fff]{1,14}(?:\[|〔|\()(?:19|20)\d{2}(?:\]|〕|\)) ?\d{1,4} ?号/gu;
const ARABIC_DATE = /((?:19|20)\d{2}) ?(?:年|-|\/|\.) ?(\d{1,2}) ?(?:月|-|\/|\.) ?(\d{1,2})(?!\d) ?日?/u;
const HAN_DATE =
  /二[〇○零O0]([一二三四五六七八九〇○零]{2})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/u;
const PERIOD = /((?:19|20)\d{2}) ?年? ?[-~至到] ?((?:19|20)\d{2}) ?年?/u;
/** 2026年重点任务: a plan of one year. */
const ONE_YEAR = /((?:19|20)\d{2}) ?年度?(?![前底末版度]|以前|之前|及|至|到|远景|愿景|中长期)/gu;
const YEARLY = /(?:要点|任务|重点工作|计划|安排|分工|清单|台账|方案|举措|措施|实事|项目)[)》]?$/u;
const REGION =
  /^(?:中共)?(?:\d{4}年)?([\u4e00-\u9fff]{2,10}?(?:自治区|自治州|新区|高新区|开发区|省|市|州|盟|区|县|旗))/u;
const ISSUER =
  /^(?:[\u4e00-\u9fff、()]{2,30}(?:人民政府|委员会|办公厅|办公室|管委会|领导小组|厅|局|委|院|部|指挥部) ?){1,3}(?:\(代章\))?$/u;
const HAN_DIGITS = '〇一二三四五六七八九';

/** The region's code where the lexicon knows one region of that name. */
function codeOf(name: string): string | null {
  return findRegion(name)?.code ?? null;
}

/** Title, issuer, document number, date, period and region, each null where the text does not state it. */
export function findMeta(page: Manuscript, found: Body): PlanMeta {
  const title = titleOf(page, found);
  const heads = page.text.slice(found.head.start, found.head.end);
  const period = title ? periodOf(page.text.slice(title.start, title.end)) : null;
  const given = page.options.region;
  const stated = title ? REGION.exec(title.quote.replace(/\s/gu, '')) : null;
  return {
    title,
    issuer: issuerOf(page, found),
    number: numberOf(page, found, heads),
    date: dateOf(page, found, heads),
    period:
      title && period
        ? {
            ...quoted(page, title.start + period.index, title.start + period.index + period.length),
            from: period.from,
            to: period.to,
          }
        : null,
    region: given
      ? { name: given, code: codeOf(given), origin: 'given' }
      : stated
        ? { name: stated[1] as string, code: codeOf(stated[1] as string), origin: 'title' }
        : null,
  };
}

/** The years of a title: 2024—2026年, or the one year of a yearly plan (2026年工作要点). */
function periodOf(title: string): { index: number; length: number; from: number; to: number } | null {
  const span = PERIOD.exec(title);
  if (span) return { index: span.index, length: span[0].length, from: Number(span[1]), to: Number(span[2]) };
  if (!YEARLY.test(title.replace(/\([^()]{0,8}\)|\s/gu, ''))) return null;
  const years = [...title.matchAll(ONE_YEAR)];
  const [one] = years;
  if (!one || years.length > 1 || (title.match(/20\d\d/gu)?.length ?? 0) > 1) return null;
  return { index: one.index, length: one[0].length, from: Number(one[1]), to: Number(one[1]) };
}

function titleOf(page: Manuscript, { titles }: Body): Quoted | null {
  const first = titles[0];
  return first ? quoted(page, first.start, first.end) : null;
}

function numberOf(page: Manuscript, { head }: Body, heads: string): Quoted | null {
  for (const match of heads.matchAll(NUMBER)) {
    // A number in brackets or behind a title is a reference to another document.
    const before = heads.charAt(match.index - 1);
    if (before === '(' || before === '》') continue;
    return quoted(page, head.start + match.index, head.start + match.index + match[0].length);
  }
  return null;
}

/** 二三 of 二〇二三年 → 23. */
function hanYear(text: string): number {
  return Number([...text].map((digit) => Math.max(HAN_DIGITS.indexOf(digit), 0)).join(''));
}

function hanNumber(text: string): number {
  if (!text.includes('十')) return HAN_DIGITS.indexOf(text);
  const [tens, ones] = text.split('十') as [string, string];
  return (tens ? HAN_DIGITS.indexOf(tens) : 1) * 10 + (ones ? HAN_DIGITS.indexOf(ones) : 0);
}

/** The calendar date a line states, with its offset in the line; null where it states none. */
function dateIn(line: string): { readonly value: string; readonly index: number; readonly length: number } | null {
  const arabic = ARABIC_DATE.exec(line);
  const han = arabic ? null : HAN_DATE.exec(line);
  const match = arabic ?? han;
  if (!match) return null;
  const year = arabic ? Number(match[1]) : 2000 + hanYear(match[1] as string);
  const month = arabic ? Number(match[2]) : hanNumber(match[2] as string);
  const day = arabic ? Number(match[3]) : hanNumber(match[3] as string);
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const value = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return { value, index: match.index, length: match[0].trimEnd().length };
}

const LABELLED = /(?:成文|发布|印发|公开|发文)(?:日期|时间)/u;

/** The notice's own line of date (the last one before the plan), else a labelled date, else one after the plan. */
function dateOf(page: Manuscript, { head, body }: Body, heads: string): PlanMeta['date'] {
  const tail = body.at(-1)?.end ?? page.text.length;
  const found: (PlanMeta['date'] & { readonly rank: number })[] = [];
  const look = (offset: number, text: string, late: boolean) => {
    let at = 0;
    for (const line of text.split('\n')) {
      const date = line.length <= 200 ? dateIn(line) : null;
      if (date) {
        const alone = date.length >= line.trim().length - 4;
        const rank = alone ? (late ? 2 : 4) : LABELLED.test(line) ? 3 : late ? 0 : 1;
        const start = offset + at + date.index;
        if (rank > 0) found.push({ ...quoted(page, start, start + date.length), value: date.value, rank });
      }
      at += line.length + 1;
    }
  };
  look(head.start, heads, false);
  look(tail, page.text.slice(tail, tail + 400), true);
  const best = Math.max(0, ...found.map((date) => date.rank));
  const chosen = best === 4 ? found.findLast((date) => date.rank === 4) : found.find((date) => date.rank === best);
  if (!chosen) return null;
  const { rank: _, ...date } = chosen;
  return date;
}

function issuerOf(page: Manuscript, { head, body }: Body): Quoted | null {
  const tail = body.at(-1)?.end ?? page.text.length;
  for (const [start, end] of [
    [head.start, head.end],
    [tail, Math.min(tail + 300, page.text.length)],
  ] as const) {
    let at = start;
    let best: Quoted | null = null;
    for (const line of page.text.slice(start, end).split('\n')) {
      const trimmed = line.trim();
      if (trimmed.length >= 4 && trimmed.length <= 60 && ISSUER.test(trimmed)) {
        const from = at + line.indexOf(trimmed);
        best = quoted(page, from, from + trimmed.length);
      }
      at += line.length + 1;
    }
    if (best) return best;
  }
  return null;
}
