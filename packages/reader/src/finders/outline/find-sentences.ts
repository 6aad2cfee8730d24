import type { OutlineNode, OutlinePoint, Span } from '@gangmu/plan';
import type { Sentence } from '../../finder.ts';
import type { Manuscript } from '../../manuscript.ts';

const END = 1;
const BREAK = 2;
const CLOSER = 3;
const flags = new Uint8Array(0x10000);
for (const char of '。!?') flags[char.charCodeAt(0)] = END;
flags[10] = BREAK;
for (const char of '”’)》」』]') flags[char.charCodeAt(0)] = CLOSER;

/**
 * Cuts the body into sentences, each with the numbered heading it stands under. A heading begins a sentence and
 * its title is one; numbers of headings and points belong to none; `skip` (the plan's titles) is left out.
 */
export function findSentences(
  page: Manuscript,
  body: readonly Span[],
  outline: readonly OutlineNode[],
  points: readonly OutlinePoint[] = [],
  skip: readonly Span[] = [],
): readonly Sentence[] {
  const { text } = page;
  const sentences: Sentence[] = [];
  let node = -1;
  let paragraph = 0;
  let point = 0;
  let skipped = 0;
  const push = (from: number, to: number, heading: boolean) => {
    let start = from;
    let end = to;
    while (start < end && text.charCodeAt(start) <= 32) start += 1;
    while (end > start && text.charCodeAt(end - 1) <= 32) end -= 1;
    if (start < end)
      sentences.push({
        start,
        end,
        node: node < 0 ? null : node,
        clause: node < 0 ? null : (outline[node] as OutlineNode).ordinal,
        heading,
        paragraph,
      });
  };
  for (const span of body) {
    let start = span.start;
    let at = span.start;
    while (at < span.end) {
      const heading = outline[node + 1];
      const stop = heading && heading.start < span.end ? heading.start : span.end;
      // Up to the next heading: plain sentences.
      while (at < stop) {
        const gap = skip[skipped];
        if (gap && at >= gap.start) {
          push(start, gap.start, false);
          at = start = Math.max(at, gap.end);
          skipped += 1;
          continue;
        }
        const mark = points[point];
        if (mark && at >= mark.start) {
          push(start, mark.start, false);
          at = start = Math.max(at, mark.end - mark.title.length);
          point += 1;
          continue;
        }
        const flag = flags[text.charCodeAt(at)];
        if (!flag || flag === CLOSER) {
          at += 1;
          continue;
        }
        if (flag === BREAK) {
          push(start, at, false);
          paragraph += 1;
        } else {
          while (at + 1 < stop && flags[text.charCodeAt(at + 1)] === CLOSER) at += 1;
          push(start, at + 1, false);
        }
        start = at + 1;
        at += 1;
      }
      push(start, Math.min(at, stop), false);
      start = at;
      if (!heading || heading.start >= span.end) break;
      node += 1;
      let end = heading.end;
      while (end < span.end && flags[text.charCodeAt(end)] === END) end += 1;
      push(heading.end - heading.title.length, end, true);
      at = start = end;
    }
    paragraph += 1;
  }
  return sentences;
}
