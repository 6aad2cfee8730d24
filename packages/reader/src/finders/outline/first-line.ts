import {
  isDate,
  isDocumentNumber,
  isFurniture,
  isNotice,
  isProse,
  isTitle,
  noticeEnd,
  signatureLength,
} from './classify-line.ts';
import { ordinalAt } from './ordinal-at.ts';
import type { PageLines } from './page-lines.ts';

/** Where the plan begins: its first line, and the lines of its title, -1 where it has none. */
export interface Beginning {
  readonly first: number;
  readonly title: number;
}

const ORIGINAL = /^(?:原文|全文|正文|方案全文|文件全文|通知全文)(?:如下)?:?$|(?:原文|全文)如下[:。]?$/u;
const LONG_LINE = 24;

/** The plan's beginning: behind the notice, its title above the first heading, else its preamble. */
export function beginning(text: string, lines: PageLines): Beginning {
  const { count, at, blank } = lines;
  let from = behindNotice(lines);
  let anchor = nextSure(lines, from);
  if (from > 0 && anchor < count) {
    const beyond = behindDemands(lines, anchor);
    if (beyond > 0) {
      from = beyond;
      anchor = nextSure(lines, from);
    }
  }
  if (anchor >= count) anchor = -1;
  const title = titleLine(lines, from, anchor);
  if (title >= 0) return { first: titleAbove(lines, from, title), title };
  if (anchor < 0) {
    for (let i = from; i < count; i++)
      if (!blank(i) && isProse(at(i)) && !isFurniture(at(i)) && !isNotice(at(i))) return { first: i, title };
    return { first: from < count ? from : 0, title };
  }
  return { first: preamble(text, lines, from, anchor), title };
}

/** The line behind the notice or behind 原文如下. */
function behindNotice(lines: PageLines): number {
  let from = 0;
  for (let i = 0, filled = 0; i < lines.count && filled < 150; i++) {
    if (lines.blank(i)) continue;
    filled += 1;
    if (lines.sure(i) && from > 0) break;
    const line = lines.at(i);
    if (line.length <= 400 && (ORIGINAL.test(line) || (isNotice(line) && !lines.sure(i)))) from = i + 1;
  }
  return from;
}

function nextSure({ count, blank, sure }: PageLines, from: number): number {
  let line = from;
  while (line < count && (blank(line) || !sure(line))) line += 1;
  return line;
}

/**
 * A notice may number its own demands (一、提高认识…). They end with the notice's date, and the plan's title stands
 * below: the line behind the date, 0 where there is no such thing.
 */
function behindDemands({ count, at, blank, sure }: PageLines, anchor: number): number {
  let demands = 0;
  for (let i = anchor; i < Math.min(count, anchor + 40); i++) {
    if (blank(i)) continue;
    if (sure(i) && ++demands > 6) return 0;
    if (!isDate(at(i))) continue;
    for (let j = i + 1, filled = 0; j < count && filled < 6; j++) {
      if (blank(j)) continue;
      filled += 1;
      if (sure(j)) return 0;
      // The plan begins afresh with a title and 一、; a list of tasks behind a plan does not.
      if (isTitle(at(j))) return restarts(j) ? i + 1 : 0;
    }
    return 0;
  }
  return 0;

  function restarts(title: number): boolean {
    let headings = 0;
    for (let j = title + 1; j < count && headings <= demands; j++) if (!blank(j) && sure(j)) headings += 1;
    return headings > demands;
  }
}

/** The nearest title above the first heading; without headings the first title of all. */
function titleLine({ count, at, blank }: PageLines, from: number, anchor: number): number {
  let title = -1;
  for (let i = (anchor < 0 ? Math.min(count, from + 200) : anchor) - 1; i >= from; i--) {
    if (blank(i) || at(i).length >= 200) continue;
    const line = at(i).slice(signatureLength(at(i)));
    if (!isTitle(line) || isFurniture(line)) continue;
    title = i;
    if (anchor >= 0) break;
  }
  return title;
}

/** A title broken over two lines: the first ends in mid-phrase, the second is short. */
function titleAbove({ at, blank }: PageLines, from: number, title: number): number {
  let above = title - 1;
  while (above >= from && blank(above)) above -= 1;
  if (above < from) return title;
  const line = at(above);
  const open = line.length >= 6 && line.length <= 40 && !/[。:;)\]]$/u.test(line);
  const named = isDate(line) || isFurniture(line) || isDocumentNumber(line);
  return at(title).length <= 16 && open && !named ? above : title;
}

/** Without a title: the text right above the first heading, up to what is not the plan's. */
function preamble(text: string, lines: PageLines, from: number, anchor: number): number {
  let first = anchor;
  for (let i = anchor - 1; i >= Math.max(0, from - 1); i--) {
    if (lines.blank(i)) continue;
    const line = lines.at(i);
    if (isNotice(line) || i < from) {
      // The preamble may be stuck to the notice.
      if (line.length - noticeEnd(line) > 40) first = i;
      break;
    }
    const numbered = ordinalAt(text, lines.start[i] as number) !== null || /[-一二三]、$/u.test(line);
    const plain = isProse(line) || /[。;,、]$/u.test(line) || line.length >= LONG_LINE || numbered;
    if (!plain || isFurniture(line) || isDate(line) || isDocumentNumber(line)) break;
    first = i;
  }
  return first;
}
