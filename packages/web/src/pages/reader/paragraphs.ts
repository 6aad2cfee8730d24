import type { Reading, Span } from '@gangmu/plan';

type MarkKind = 'target' | 'duty' | 'pilot' | 'named' | 'note';
export interface Stretch extends Span {
  readonly kinds: readonly MarkKind[];
}
export interface Paragraph extends Span {
  /** Level of a heading that begins here, 1 to 3; null for text. */
  readonly heading: 1 | 2 | 3 | null;
  readonly stretches: readonly Stretch[];
}
interface Mark extends Span {
  readonly kind: MarkKind;
}

const LEVEL = { part: 1, section: 2, clause: 3 } as const;

const marksOf = (reading: Reading): readonly Mark[] =>
  [
    ...reading.targets.map(({ start, end }) => ({ start, end, kind: 'target' as const })),
    ...reading.duties.map(({ start, end }) => ({ start, end, kind: 'duty' as const })),
    ...reading.pilots.map(({ start, end }) => ({ start, end, kind: 'pilot' as const })),
    ...reading.namedRegions.map(({ start, end }) => ({ start, end, kind: 'named' as const })),
    ...reading.notes
      .filter((note) => note.severity !== 'info')
      .map(({ start, end }) => ({ start, end, kind: 'note' as const })),
  ].toSorted((a, b) => a.start - b.start);

/** Cuts any stretch of the text where findings begin and end. */
export function cutter(reading: Reading): (start: number, end: number) => readonly Stretch[] {
  const marks = marksOf(reading);
  return (start, end) =>
    cut(
      start,
      end,
      marks.filter((mark) => mark.start < end && mark.end > start),
    );
}

/** The text as paragraphs, each cut where findings begin and end; at most two kinds on one stretch. */
export function paragraphsOf(text: string, reading: Reading): readonly Paragraph[] {
  const marks = marksOf(reading);
  const headings = new Map(reading.outline.map((node) => [node.start, LEVEL[node.kind]]));
  const found: Paragraph[] = [];
  let start = 0;
  let first = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    // Marks are sorted by start; those that ended before this paragraph are passed for good.
    while (first < marks.length && (marks[first] as Mark).end <= start) first += 1;
    const here: Mark[] = [];
    for (let i = first; i < marks.length && (marks[i] as Mark).start < end; i += 1)
      if ((marks[i] as Mark).end > start) here.push(marks[i] as Mark);
    if (line.trim() !== '') {
      const lead = line.length - line.trimStart().length;
      found.push({
        start,
        end,
        heading: headings.get(start + lead) ?? headings.get(start) ?? null,
        stretches: cut(start, end, here),
      });
    }
    start = end + 1;
  }
  return found;
}

function cut(start: number, end: number, marks: readonly Mark[]): readonly Stretch[] {
  const edges = new Set([start, end]);
  for (const mark of marks) {
    edges.add(Math.max(start, mark.start));
    edges.add(Math.min(end, mark.end));
  }
  const sorted = [...edges].toSorted((a, b) => a - b);
  return sorted.slice(0, -1).map((from, index) => {
    const to = sorted[index + 1] as number;
    const kinds = [
      ...new Set(marks.filter((mark) => mark.start <= from && mark.end >= to).map((mark) => mark.kind)),
    ].slice(0, 2);
    return { start: from, end: to, kinds };
  });
}
