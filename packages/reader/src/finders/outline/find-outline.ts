import type { Note, OutlineKind, OutlineNode, OutlinePoint, Span } from '@gangmu/plan';
import { type Manuscript, quoted } from '../../manuscript.ts';
import type { PlanTable } from '../tables/plan-table.ts';
import { type TableHeading, tableHeadings } from '../tables/table-headings.ts';
import { chooseHeadings, type Heading, RANK } from './choose-headings.ts';
import type { OrdinalForm } from './ordinal-at.ts';
import { scanOrdinals } from './scan-ordinals.ts';
import { titleEnd } from './title-end.ts';

const KIND: Readonly<Record<OrdinalForm, OutlineKind | 'point'>> = {
  chapter: 'part',
  division: 'section',
  part: 'part',
  section: 'section',
  article: 'clause',
  clause: 'clause',
  point: 'point',
};

/** What the outline finder hands on. */
export interface Outline {
  readonly outline: readonly OutlineNode[];
  readonly points: readonly OutlinePoint[];
  /** Headings that were read although their number is odd. */
  readonly remarks: readonly Note[];
}

/**
 * The numbered headings of the body, also those that stand in tables, and the points below them. `titles` are
 * the plans' title lines: behind each the numbers begin afresh.
 */
export function findOutline(
  page: Manuscript,
  body: readonly Span[],
  titles: readonly Span[] = [],
  tables: readonly PlanTable[] = [],
): Outline {
  const inText = chooseHeadings(page.text, scanOrdinals(page.text, body, titles, tables));
  const inTables = tables.flatMap((table) => tableHeadings(page, table));
  const outline: { -readonly [K in keyof OutlineNode]: OutlineNode[K] }[] = [];
  const points: OutlinePoint[] = [];
  const remarks: Note[] = [];
  /** Index of the open node by rank. */
  const open: (number | undefined)[] = [];
  const paths = new Map<string, number>();
  const planEnd = body.at(-1)?.end ?? 0;
  const add = (heading: Heading | TableHeading, kind: OutlineKind, title: string, end: number, rule: string) => {
    const rank = RANK[heading.form];
    open.length = Math.min(open.length, rank);
    const parent = open.findLast((index) => index !== undefined) ?? null;
    const stem = `${parent === null ? '' : `${outline[parent]?.path}/`}${heading.ordinal}`;
    const times = (paths.get(stem) ?? 0) + 1;
    paths.set(stem, times);
    open[rank] = outline.length;
    outline.push({
      kind,
      ordinal: heading.ordinal,
      title,
      path: times === 1 ? stem : `${stem}#${times}`,
      parent,
      bodyEnd: planEnd,
      rule,
      start: heading.start,
      end,
      quote: page.source.slice(heading.start, end),
    });
  };
  let cell = 0;
  const addCellsBefore = (offset: number) => {
    for (let one = inTables[cell]; one && one.start < offset; one = inTables[cell]) {
      add(one, one.kind, one.title, one.end, `outline/table-${one.form}`);
      cell += 1;
    }
  };
  inText.forEach((heading, i) => {
    addCellsBefore(heading.start);
    const following = inText[i + 1];
    const limit = following && following.start < heading.line.end ? following.start : heading.line.end;
    const end = Math.max(titleEnd(page.text, heading.end, limit), heading.end);
    const title = page.source.slice(heading.end, end);
    const kind = KIND[heading.form];
    const place = quoted(page, heading.start, end);
    if (kind === 'point') {
      const node = outline.length === 0 ? null : outline.length - 1;
      points.push({ kind, ordinal: heading.ordinal, title, node, rule: ruleOf(heading), ...place });
      return;
    }
    if (heading.afresh) open.length = 0;
    add(heading, kind, title, end, ruleOf(heading));
    if (heading.remark)
      remarks.push({
        kind: 'note',
        code: heading.remark,
        severity: 'warning',
        clause: heading.ordinal,
        node: outline.length - 1,
        rule: ruleOf(heading),
        ...place,
      });
  });
  addCellsBefore(Number.POSITIVE_INFINITY);
  // A node's own text ends where the next heading begins.
  for (let i = 1; i < outline.length; i++)
    (outline[i - 1] as { bodyEnd: number }).bodyEnd = outline[i]?.start as number;
  return { outline, points, remarks };
}

function ruleOf(heading: Heading): string {
  if (heading.remark === 'ordinal-malformed') return 'outline/malformed';
  return heading.boundary === 'line' ? `outline/${heading.form}` : `outline/stuck-${heading.form}`;
}
