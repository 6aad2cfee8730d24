import type { Span } from '@gangmu/plan';
import type { Manuscript } from '../../manuscript.ts';
import type { PlanTable } from '../tables/plan-table.ts';
import {
  isAddress,
  isDate,
  isDocumentNumber,
  isFurniture,
  isProse,
  isTitle,
  noticeEnd,
  signatureLength,
  stuckTitle,
} from './classify-line.ts';
import { beginning } from './first-line.ts';
import { lastLine } from './last-line.ts';
import { type PageLines, pageLines } from './page-lines.ts';

/** The plan within its page. */
export interface Body {
  /** The stretches that are the plan, titles included. */
  readonly body: readonly Span[];
  /** The plans' titles, inside `body`. */
  readonly titles: readonly Span[];
  /** Everything before the plan: where the issuing notice stands. */
  readonly head: Span;
}

/** The stretches of the text that are the plan, without navigation, advertising, notices and editors' notes. */
export function findBody(page: Manuscript, tables: readonly PlanTable[] = []): Body {
  const { text } = page;
  const lines = pageLines(page, tables);
  const { first, title } = beginning(text, lines);
  const last = lastLine(text, lines, first);
  const body: { start: number; end: number }[] = [];
  const titles: Span[] = [];
  let broken = true;
  for (let i = first; i <= last; i++) {
    if (lines.blank(i)) continue;
    let start = lines.start[i] as number;
    const end = lines.end[i] as number;
    if (i === first) {
      // All in one line: the notice, its signature, the title and the preamble.
      start += noticeEnd(text.slice(start, Math.min(end, start + 800)));
      start += signatureLength(text.slice(start, Math.min(end, start + 100)));
      const stuck = stuckTitle(text.slice(start, Math.min(end, start + 120)));
      if (stuck > 0) titles.push({ start, end: start + stuck });
      else if (title > first) titles.push({ start, end: lines.end[title] as number });
    }
    if (!lines.inTable(i) && (lines.contents.has(i) || leftOut(text, start, end))) {
      broken = true;
      continue;
    }
    if (broken) body.push({ start, end });
    else (body.at(-1) as { end: number }).end = end;
    broken = false;
    const told = titles.at(-1);
    if (told && start < told.end) continue;
    if (end - start <= 90 && !lines.headings.has(i) && isTitleOf(lines, i, last, text.slice(start, end), i === first))
      titles.push({ start, end: withPeriod(lines, i, last, end) });
  }
  return { body, titles, head: { start: 0, end: lines.start[first] ?? 0 } };
}

/** Lines between the plan's first and last that are not the plan's: dates, numbers of documents, furniture. */
function leftOut(text: string, start: number, end: number): boolean {
  if (end - start > 160) return false;
  const unit = text.charCodeAt(start);
  // Most lines of a plan begin with a number or are long; the tests below are for the few others.
  if (unit === 0x4e00 || (end - start > 60 && unit !== 0x7279 && unit !== 0x514d && unit !== 0x5404)) return false;
  const line = text.slice(start, end);
  return (
    isFurniture(line) ||
    isDate(line) ||
    isDocumentNumber(line) ||
    isAddress(line) ||
    line.startsWith('(此件') ||
    /^[-|=_*·. ]+$/u.test(line)
  );
}

/** The title line itself, or a line like one that a heading or prose follows (a second plan in one document). */
function isTitleOf(lines: PageLines, i: number, last: number, line: string, first: boolean): boolean {
  if (!isTitle(line) || /^[([《]/u.test(line)) return false;
  if (first) return true;
  for (let j = i + 1, seen = 0; j <= last && seen < 4; j++) {
    if (lines.blank(j)) continue;
    seen += 1;
    const heading = lines.headings.get(j);
    if (heading) return heading.value === 1 && heading.form !== 'clause';
    const below = lines.at(j);
    if (!isDate(below) && !below.startsWith('(') && !isProse(below)) return false;
  }
  return false;
}

/** The title with the period that stands in brackets on the line below: (2026-2028年). */
function withPeriod(lines: PageLines, i: number, last: number, end: number): number {
  let below = i + 1;
  while (below <= last && lines.blank(below)) below += 1;
  return below <= last && /^\((?:19|20)\d{2}[^()]{1,12}\)$/u.test(lines.at(below)) ? (lines.end[below] as number) : end;
}
