import type { Span } from '@gangmu/plan';
import { linesOf } from '../../lines.ts';
import type { Manuscript } from '../../manuscript.ts';
import {
  isCollected,
  isDate,
  isDocumentNumber,
  isFurniture,
  isNotice,
  isProse,
  isTitle,
  noticeEnd,
  signatureLength,
  stuckTitle,
} from './classify-line.ts';
import { type Ordinal, ordinalAt } from './ordinal-at.ts';

/** The plan within its page. */
export interface Body {
  /** The stretches that are the plan, titles included. */
  readonly body: readonly Span[];
  /** Lines that hold a plan's title, inside `body`. */
  readonly titles: readonly Span[];
  /** Everything before the plan: where the issuing notice stands. */
  readonly head: Span;
}

const ORIGINAL = /^(?:原文|全文|正文|方案全文|文件全文|通知全文)(?:如下)?[::]?$|(?:原文|全文)如下[::。]?$/u;
const CONTENTS = /^目 ?(?:录|次)$/u;
const LEADERS = /[.…·]{4,} ?\d{0,4}$|…{2,} ?\d{1,4}$/u;
const ATTACHMENT = /^附 ?(?:件|表|录)(?: ?[0-9一二三四五六七八九十]{1,2})?(?:-\d{1,2})?[::]?$/u;

/** The stretches of the text that are the plan, without navigation, advertising, notices and editors' notes. */
export function findBody(page: Manuscript): Body {
  const { text } = page;
  const lines = linesOf(text);
  const at = (i: number) => text.slice(lines.start[i], lines.end[i]);
  const blank = (i: number) => lines.start[i] === lines.end[i];
  const headings = headingLines(page, lines.count, (i) => [lines.start[i] as number, lines.end[i] as number]);
  const contents = contentsLines(headings, lines.count, at, blank);
  const first = firstLine(lines.count, at, blank, (i) => headings.has(i) && !contents.has(i));
  const last = lastLine(page, first, lines, at, blank, (i) => headings.has(i) && !contents.has(i));

  const body: { start: number; end: number }[] = [];
  const titles: Span[] = [];
  let broken = true;
  for (let i = first; i <= last; i++) {
    if (blank(i)) continue;
    let start = lines.start[i] as number;
    const end = lines.end[i] as number;
    if (i === first) {
      // All in one line: the notice, its signature, the title and the preamble.
      start += noticeEnd(text.slice(start, Math.min(end, start + 800)));
      start += signatureLength(text.slice(start, Math.min(end, start + 100)));
      const title = stuckTitle(text.slice(start, Math.min(end, start + 120)));
      if (title > 0) titles.push({ start, end: start + title });
    }
    if (contents.has(i) || leftOut(text, start, end)) {
      broken = true;
      continue;
    }
    if (broken) body.push({ start, end });
    else (body.at(-1) as { end: number }).end = end;
    broken = false;
    if (
      end - start <= 90 &&
      !headings.has(i) &&
      titles.at(-1)?.start !== start &&
      isTitleIn(i, first, last, headings, (j) => (j === i ? text.slice(start, end) : at(j)), blank)
    )
      titles.push({ start, end });
  }
  return { body, titles, head: { start: 0, end: lines.start[first] ?? 0 } };
}

/** Lines between the plan's first and last that are not the plan's: dates, numbers of documents, furniture. */
function leftOut(text: string, start: number, end: number): boolean {
  if (end - start > 160) return false;
  const unit = text.charCodeAt(start);
  // Most lines of a plan begin with a number or are long; the tests below are for the few others.
  if (unit === 0x4e00 || (end - start > 60 && unit !== 0x7279 && unit !== 0x514d)) return false;
  const line = text.slice(start, end);
  return (
    isFurniture(line) ||
    isDate(line) ||
    isDocumentNumber(line) ||
    line.startsWith('(此件') ||
    /^[-|=_*·. ]+$/u.test(line)
  );
}

/** The title line itself, or a line like one that a heading or prose follows (a second plan in one document). */
function isTitleIn(
  i: number,
  first: number,
  last: number,
  headings: ReadonlyMap<number, Ordinal>,
  at: (i: number) => string,
  blank: (i: number) => boolean,
): boolean {
  const line = at(i);
  if (!isTitle(line) || /^[([《]/u.test(line)) return false;
  if (i === first) return true;
  for (let j = i + 1, seen = 0; j <= last && seen < 4; j++) {
    if (blank(j)) continue;
    seen += 1;
    const heading = headings.get(j);
    if (heading) return heading.value === 1 && heading.form !== 'clause';
    if (isDate(at(j)) || /^\(/u.test(at(j))) continue;
    if (!isProse(at(j))) return false;
  }
  return false;
}

/** Lines that begin with the sound number of a part, section or clause. */
function headingLines(
  page: Manuscript,
  count: number,
  span: (i: number) => readonly [number, number],
): ReadonlyMap<number, Ordinal> {
  const found = new Map<number, Ordinal>();
  for (let i = 0; i < count; i++) {
    const [start, end] = span(i);
    if (start === end) continue;
    const ordinal = ordinalAt(page.text, start);
    if (!ordinal?.sound || ordinal.form === 'point' || ordinal.end >= end) continue;
    // 4. 某市人民政府办公室关于印发…的通知(日期): the number of a collection.
    if (ordinal.form === 'clause' && i < 60 && isCollected(page.text.slice(start, Math.min(end, start + 140))))
      continue;
    found.set(i, ordinal);
  }
  return found;
}

/** The table of contents: lines with leaders, and after 目录 all headings up to the first that comes again. */
function contentsLines(
  headings: ReadonlyMap<number, Ordinal>,
  count: number,
  at: (i: number) => string,
  blank: (i: number) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>();
  const bare = (line: string) => line.replace(/[ .…·]|\d{1,4}$/gu, '');
  for (const i of headings.keys()) if (LEADERS.test(at(i))) found.add(i);
  for (let i = 0; i < count && i < 400; i++) {
    if (blank(i) || at(i).length > 4 || !CONTENTS.test(at(i))) continue;
    found.add(i);
    let start = i + 1;
    while (start < count && blank(start)) start += 1;
    const opener = start < count ? bare(at(start)) : '';
    let end = start + 1;
    while (end < count && end < start + 200 && !isProse(at(end)) && bare(at(end)) !== opener) end += 1;
    // Without a second coming of its first entry it was no contents, or all of the text is.
    if (end < count && bare(at(end)) === opener) for (let j = start; j < end; j++) found.add(j);
    break;
  }
  return found;
}

function firstLine(
  count: number,
  at: (i: number) => string,
  blank: (i: number) => boolean,
  heading: (i: number) => boolean,
): number {
  // Behind the notice and its signature, or behind 原文如下.
  let from = 0;
  let filled = 0;
  for (let i = 0; i < count && filled < 150; i++) {
    if (blank(i)) continue;
    filled += 1;
    if (heading(i) && from > 0) break;
    const line = at(i);
    if (line.length <= 400 && (ORIGINAL.test(line) || (isNotice(line) && !heading(i)))) from = i + 1;
  }
  let anchor = -1;
  for (let i = from; i < count; i++)
    if (!blank(i) && heading(i)) {
      anchor = i;
      break;
    }
  const limit = anchor < 0 ? Math.min(count, from + 200) : anchor;
  // The nearest title above the first heading; without headings the first title that prose follows.
  let title = -1;
  for (let i = limit - 1; i >= from; i--)
    if (
      !blank(i) &&
      at(i).length < 200 &&
      isTitle(at(i).slice(signatureLength(at(i)))) &&
      !isFurniture(at(i).slice(signatureLength(at(i))))
    ) {
      title = i;
      if (anchor >= 0) break;
    }
  if (title >= 0) {
    // A title broken over two lines: its first line ends in mid-phrase and the second is short.
    let above = title - 1;
    while (above >= from && blank(above)) above -= 1;
    if (
      above >= from &&
      at(title).length <= 14 &&
      at(above).length >= 6 &&
      at(above).length <= 40 &&
      !/[。:;)]$/u.test(at(above)) &&
      !isDate(at(above)) &&
      !isFurniture(at(above)) &&
      !isDocumentNumber(at(above))
    )
      return above;
    return title;
  }
  if (anchor < 0) {
    for (let i = from; i < count; i++)
      if (!blank(i) && isProse(at(i)) && !isFurniture(at(i)) && !isNotice(at(i))) return i;
    return from < count ? from : 0;
  }
  // No title: the paragraphs of prose right above the first heading.
  let first = anchor;
  for (let i = anchor - 1; i >= from; i--) {
    if (blank(i)) continue;
    if (!isProse(at(i)) || isFurniture(at(i)) || isNotice(at(i))) break;
    first = i;
  }
  return first;
}

function lastLine(
  page: Manuscript,
  first: number,
  lines: { readonly count: number; readonly start: Int32Array; readonly end: Int32Array },
  at: (i: number) => string,
  blank: (i: number) => boolean,
  heading: (i: number) => boolean,
): number {
  let lastHeading = first;
  for (let i = lines.count - 1; i > first; i--)
    if (heading(i)) {
      lastHeading = i;
      break;
    }
  const tableEnd = page.tables.at(-1)?.end ?? 0;
  let last = lastHeading;
  let attached = false;
  for (let i = lastHeading + 1; i < lines.count; i++) {
    if (blank(i)) continue;
    const line = at(i);
    const inTable = (lines.start[i] as number) < tableEnd;
    if (!inTable && isFurniture(line)) break;
    if (ATTACHMENT.test(line)) attached = true;
    if (
      inTable ||
      attached ||
      line.length >= 24 ||
      /[。;!)”]$/u.test(line) ||
      ordinalAt(page.text, lines.start[i] as number)
    )
      last = i;
  }
  return last;
}
