import type { OutlineNode, OutlinePoint, Span } from '@gangmu/plan';
import type { PlacedTable, Sentence } from '../../finder.ts';
import type { Manuscript } from '../../manuscript.ts';
import { tableSentences } from '../tables/table-sentences.ts';

const END = 1;
const BREAK = 2;
const CLOSER = 3;
const flags = new Uint8Array(0x10000);
for (const char of '。!?') flags[char.charCodeAt(0)] = END;
flags[10] = BREAK;
for (const char of '”’)》」』]') flags[char.charCodeAt(0)] = CLOSER;

/** The longest sentence handed to a finder whole; longer ones are cut at a pause. */
const LONGEST = 1500;
const PAUSES = ';,、\n';

/** What interrupts the running text, by its beginning. */
interface Event extends Span {
  readonly kind: 'node' | 'point' | 'title' | 'table';
  /** Where the running text goes on: behind the number of a point, behind a title or a table. */
  readonly resume: number;
  readonly index: number;
}

/**
 * Cuts the body into sentences, each with the numbered heading it stands under. A heading begins a sentence and
 * its title is one; numbers of headings and points belong to none, titles of plans are left out, and the cells of
 * a table are sentences of their own.
 */
export function findSentences(
  page: Manuscript,
  body: readonly Span[],
  outline: readonly OutlineNode[],
  points: readonly OutlinePoint[] = [],
  titles: readonly Span[] = [],
  tables: readonly PlacedTable[] = [],
): readonly Sentence[] {
  const { text } = page;
  const sentences: Sentence[] = [];
  const events = eventsOf(text, outline, points, titles, tables);
  let node = -1;
  let paragraph = 0;
  let next = 0;
  const push = (from: number, to: number, heading: boolean) => {
    let start = from;
    let end = to;
    while (start < end && text.charCodeAt(start) <= 32) start += 1;
    while (end > start && text.charCodeAt(end - 1) <= 32) end -= 1;
    // Nobody writes such sentences; a text without full stops is read in portions, so that all stays linear.
    while (end - start > LONGEST) {
      let cut = start + LONGEST;
      while (cut > start + LONGEST / 2 && !PAUSES.includes(text.charAt(cut - 1))) cut -= 1;
      add(start, cut, heading);
      start = cut;
    }
    if (start < end) add(start, end, heading);
  };
  const add = (start: number, end: number, heading: boolean) => {
    const at = node < 0 ? null : node;
    const clause = at === null ? null : (outline[at] as OutlineNode).ordinal;
    sentences.push({ start, end, node: at, clause, heading, paragraph });
  };
  const plain = (from: number, to: number) => {
    let start = from;
    for (let at = from; at < to; at++) {
      const flag = flags[text.charCodeAt(at)];
      if (!flag || flag === CLOSER) continue;
      if (flag === BREAK) {
        push(start, at, false);
        paragraph += 1;
      } else {
        while (at + 1 < to && flags[text.charCodeAt(at + 1)] === CLOSER) at += 1;
        push(start, at + 1, false);
      }
      start = at + 1;
    }
    push(start, to, false);
  };
  for (const span of body) {
    let at = span.start;
    for (;;) {
      const event = events[next];
      if (!event || event.start >= span.end) break;
      next += 1;
      if (event.start > at) plain(at, event.start);
      if (event.kind === 'node') {
        node = event.index;
        const heading = outline[node] as OutlineNode;
        push(heading.end - heading.title.length, event.resume, true);
      } else if (event.kind === 'table') {
        const cells = tableSentences(page, tables[event.index] as PlacedTable, event.index, outline, paragraph);
        for (const cell of cells) sentences.push(cell);
        paragraph = (cells.at(-1)?.paragraph ?? paragraph) + 1;
        while (node + 1 < outline.length && (outline[node + 1] as OutlineNode).start < event.end) node += 1;
      }
      at = Math.max(at, event.resume);
    }
    if (at < span.end) plain(at, span.end);
    paragraph += 1;
  }
  return sentences;
}

function eventsOf(
  text: string,
  outline: readonly OutlineNode[],
  points: readonly OutlinePoint[],
  titles: readonly Span[],
  tables: readonly PlacedTable[],
): readonly Event[] {
  const events: Event[] = [];
  const inTable = (start: number) => tables.some((table) => table.start <= start && start < table.end);
  const checked = tables.length > 0;
  outline.forEach((node, index) => {
    if (checked && inTable(node.start)) return;
    let resume = node.end;
    while (flags[text.charCodeAt(resume)] === END) resume += 1;
    events.push({ kind: 'node', start: node.start, end: node.end, resume, index });
  });
  points.forEach((point, index) => {
    if (!(checked && inTable(point.start)))
      events.push({ kind: 'point', start: point.start, end: point.end, resume: point.end - point.title.length, index });
  });
  titles.forEach(({ start, end }, index) => {
    if (!(checked && inTable(start))) events.push({ kind: 'title', start, end, resume: end, index });
  });
  tables.forEach(({ start, end }, index) => {
    events.push({ kind: 'table', start, end, resume: end, index });
  });
  return events.sort((a, b) => a.start - b.start);
}
