import type { PageLines } from './page-lines.ts';

/** A copy has nearly all lines of the first; a second plan with the same headings has not. */
const ALIKE = 0.7;

/**
 * The line where a page gives its plan a second time (a text for printing below the one for reading): the first
 * heading comes again, and most lines of the first copy follow in it. -1 where there is none.
 */
export function secondCopy(lines: PageLines, first: number, last: number): number {
  let anchor = first;
  while (anchor <= last && !lines.headings.has(anchor)) anchor += 1;
  if (anchor > last || lines.contents.has(anchor)) return -1;
  const size = (i: number) => (lines.end[i] as number) - (lines.start[i] as number);
  const opener = lines.at(anchor);
  for (let i = anchor + 3; i <= last; i++) {
    if (size(i) !== opener.length || !lines.headings.has(i) || lines.at(i) !== opener) continue;
    const copy = new Set<string>();
    for (let j = i; j <= last; j++) if (!lines.blank(j)) copy.add(lines.at(j));
    const start = opening(lines, anchor, i, first);
    let all = 0;
    let again = 0;
    for (let j = anchor; j < start; j++) {
      if (lines.blank(j)) continue;
      all += 1;
      if (copy.has(lines.at(j))) again += 1;
    }
    return all >= 3 && again >= ALIKE * all ? start : -1;
  }
  return -1;
}

/** The copy's title and preamble stand above its first heading, as in the first copy. */
function opening(lines: PageLines, anchor: number, second: number, first: number): number {
  const above = new Set<string>();
  for (let j = first; j < anchor; j++) if (!lines.blank(j)) above.add(lines.at(j));
  let start = second;
  for (let j = second - 1; j > anchor; j--) {
    if (lines.blank(j)) continue;
    if (!above.has(lines.at(j))) break;
    start = j;
  }
  return start;
}
