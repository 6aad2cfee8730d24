import type { Span } from '@gangmu/plan';
import { hanDigit, hanValue } from '../../lexicon/structure-ordinals.ts';
import { type Ordinal, ordinalAt } from './ordinal-at.ts';

/** What stands before a possible heading: the line's beginning, a full stop, a weaker mark, or nothing at all. */
type Boundary = 'line' | 'stop' | 'mark' | 'none';

/** A place where a heading may begin. */
export interface Candidate extends Ordinal {
  readonly start: number;
  readonly boundary: Boundary;
  /** The paragraph (line of the text as joined) it stands in. */
  readonly line: Span;
  /** A line that begins something new (附件, another plan's title) stands between this and the one before. */
  readonly afresh: boolean;
  /** Under 附件 without a plan's title: lists and forms, where only parts and sections are headings. */
  readonly attached: boolean;
  /** What was odd about it, once it is taken for a heading all the same. */
  readonly remark: 'ordinal-malformed' | 'ordinal-out-of-order' | null;
}

const STOP = 1;
const MARK = 2;
const PAREN = 3;
const PAUSE = 4;
const DOT = 5;
const flags = new Uint8Array(0x10000);
for (const char of '。!?') flags[char.charCodeAt(0)] = STOP;
for (const char of ';:)”』] ') flags[char.charCodeAt(0)] = MARK;
flags['('.charCodeAt(0)] = PAREN;
flags['、'.charCodeAt(0)] = PAUSE;
flags['.'.charCodeAt(0)] = DOT;

const isDigit = (unit: number) => unit >= 48 && unit <= 57;
const ATTACHMENT_LIST = /^附 ?件(?: ?[0-9一二三四五六七八九十]{1,2})? ?[::] ?./u;
const ATTACHMENT = /^附 ?(?:件|表|录)(?: ?[0-9一二三四五六七八九十]{1,2})?(?:-[0-9]{1,2})?[::]?$/u;
const LEADERS = /[.…·]{4} ?\d{0,4}$|…{2} ?\d{1,4}$/u;

const TURNED = /^([\u4e00-\u9fff]{2,12}) ?([-一二三四五六七八九十]{1,3})、$/u;

/** `总体要求-、`: a heading whose number came to stand behind its title. */
function turnedOrdinal(text: string, line: Span): Omit<Candidate, 'afresh' | 'attached' | 'remark'> | null {
  if (line.end - line.start > 18 || text.charCodeAt(line.end - 1) !== 0x3001) return null;
  const match = TURNED.exec(text.slice(line.start, line.end));
  if (!match) return null;
  const numeral = match[2] === '-' ? '一' : (match[2] as string);
  const value = hanValue(numeral);
  if (value === 0) return null;
  const end = line.start + (match[1] as string).length;
  return {
    form: 'part',
    value,
    ordinal: numeral,
    start: line.start,
    end: line.start,
    sound: false,
    boundary: 'line',
    line: { start: line.start, end },
  };
}

/** Every place of a line that may begin a heading, in order; `onto` receives them. */
function scanLine(text: string, line: Span, afresh: boolean, attached: boolean, onto: Candidate[]): void {
  const { start, end } = line;
  const push = (at: number, boundary: Boundary): number => {
    const ordinal = ordinalAt(text, at);
    if (!ordinal || ordinal.end > end || (boundary !== 'line' && !ordinal.sound)) return at;
    // Field by field: a spread that further fields follow costs V8 about a microsecond for each of them.
    const { form, value, ordinal: written, end: titleStart, sound } = ordinal;
    onto.push({
      form,
      value,
      ordinal: written,
      end: titleStart,
      sound,
      start: at,
      boundary,
      line,
      afresh: afresh && boundary === 'line',
      attached,
      remark: null,
    });
    return titleStart;
  };
  const turned = turnedOrdinal(text, line);
  if (turned) onto.push({ ...turned, afresh, attached, remark: null });
  let done = push(start, 'line');
  for (let at = Math.max(start + 1, done); at < end; at++) {
    const flag = flags[text.charCodeAt(at)];
    if (!flag) continue;
    if (flag === STOP || flag === MARK) {
      let next = at + 1;
      let boundary: Boundary = flag === STOP ? 'stop' : 'mark';
      // 。” and 。) still end a sentence; blanks after them don't weaken it.
      while (next < end && flags[text.charCodeAt(next)] === MARK && text.charCodeAt(next) !== 58) next += 1;
      if (flag === MARK && at > start && text.charCodeAt(at) === 32 && flags[text.charCodeAt(at - 1)] === STOP)
        boundary = 'stop';
      const unit = text.charCodeAt(next);
      if (unit === 40 || isDigit(unit) || unit === 0x7b2c || hanDigit(unit) > 0 || (unit >= 0x2460 && unit <= 0x3229)) {
        done = push(next, boundary);
        if (done > next) {
          at = done - 1;
          continue;
        }
      }
      // What the run of marks leads to is settled: looking again from its second mark would make long runs quadratic.
      at = next - 1;
    } else if (flag === PAREN) {
      if (hanDigit(text.charCodeAt(at + 1)) > 0 || isDigit(text.charCodeAt(at + 1))) {
        const to = push(at, 'none');
        if (to > at) at = to - 1;
      }
    } else {
      // Nothing before the number: go back over its digits.
      const numeral = flag === PAUSE ? hanDigit : (unit: number) => (isDigit(unit) ? 1 : 0);
      let from = at;
      while (from > done && from > at - 3 && numeral(text.charCodeAt(from - 1)) > 0) from -= 1;
      if (from < at && numeral(text.charCodeAt(from - 1)) === 0 && text.charCodeAt(from - 1) !== 0x7b2c) {
        const to = push(from, 'none');
        if (to > from) at = to - 1;
      }
    }
  }
}

/** The possible headings of the body in reading order. Lines of contents and lists of attachments have none. */
export function scanOrdinals(
  text: string,
  body: readonly Span[],
  titles: readonly Span[],
  tables: readonly Span[] = [],
): readonly Candidate[] {
  let table = 0;
  let title = 0;
  const found: Candidate[] = [];
  let afresh = false;
  let listing = false;
  let attached = false;
  for (const span of body) {
    let from = span.start;
    while (from < span.end) {
      const stop = text.indexOf('\n', from);
      const to = stop < 0 || stop > span.end ? span.end : stop;
      let start = from;
      let end = to;
      while (start < end && text.charCodeAt(start) === 32) start += 1;
      while (end > start && text.charCodeAt(end - 1) === 32) end -= 1;
      from = to + 1;
      if (start === end) continue;
      while (table < tables.length && (tables[table] as Span).end <= start) table += 1;
      const inside = tables[table];
      if (inside && inside.start <= start) {
        from = Math.min(inside.end, span.end);
        if (from <= start) from = to + 1;
        afresh = false;
        continue;
      }
      const first = text.charCodeAt(start);
      const before = found.length;
      if (first === 0x9644 && end - start < 200) {
        const line = text.slice(start, end);
        if (ATTACHMENT.test(line)) {
          afresh = true;
          attached = found.length > 0;
          continue;
        }
        if (ATTACHMENT_LIST.test(line)) {
          listing = true;
          continue;
        }
      }
      while (title < titles.length && (titles[title] as Span).end <= start) title += 1;
      const named = titles[title];
      if (named && named.start <= start) {
        afresh = true;
        attached = false;
        // The plan may be stuck to its title.
        start = Math.min(named.end, end);
        if (start === end) continue;
      }
      if (end - start < 120 && LEADERS.test(text.slice(start, end))) continue;
      scanLine(text, { start, end }, afresh, attached, found);
      const lead = found[before];
      if (listing) {
        if (lead?.boundary === 'line' && lead.form === 'clause' && end - start < 60 && lead.value > 1) {
          found.length = before;
          continue;
        }
        listing = false;
      }
      if (found.length > before) afresh = false;
    }
  }
  return found;
}
