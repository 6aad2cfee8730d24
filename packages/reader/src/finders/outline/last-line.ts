import { isFurniture } from './classify-line.ts';
import { ordinalAt } from './ordinal-at.ts';
import type { PageLines } from './page-lines.ts';
import { secondCopy } from './second-copy.ts';

const ATTACHMENT = /^附 ?(?:件|表|录)(?: ?[0-9一二三四五六七八九十]{1,2})?(?:-\d{1,2})?:?$/u;
const LONG_LINE = 24;
/** Short lines that are the plan's all the same: sentences and duties. */
const PLAN_LINE = /[。;!)”]$|(?:单位|部门|时限|时间):|(?:负责|配合|落实|牵头)$/u;

/** The plan's last line: behind the last heading, before the page's own lines; attachments are the plan's. */
export function lastLine(text: string, lines: PageLines, first: number): number {
  return lastBefore(text, lines, first, lines.count);
}

function lastBefore(text: string, lines: PageLines, first: number, count: number): number {
  let last = first;
  for (let i = count - 1; i > first; i--)
    if (lines.sure(i)) {
      last = i;
      break;
    }
  let attached = false;
  for (let i = last + 1; i < count; i++) {
    if (lines.blank(i)) continue;
    const line = lines.at(i);
    if (isFurniture(line)) break;
    if (ATTACHMENT.test(line)) attached = true;
    if (attached || line.length >= LONG_LINE || PLAN_LINE.test(line) || ordinalAt(text, lines.start[i] as number))
      last = i;
  }
  const copy = secondCopy(lines, first, last);
  return copy < 0 ? last : lastBefore(text, lines, first, copy);
}
