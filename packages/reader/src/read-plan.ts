import type { Reading } from '@gangmu/plan';
import { type Configuration, configuration } from './configuration.ts';
import type { Context } from './finder.ts';
import { findNotes } from './finders/notes/find-notes.ts';
import { outsideNote } from './finders/notes/surroundings-notes.ts';
import { findBody } from './finders/outline/find-body.ts';
import { findMeta } from './finders/outline/find-meta.ts';
import { findOutline } from './finders/outline/find-outline.ts';
import { findSentences } from './finders/outline/find-sentences.ts';
import { findTables } from './finders/tables/find-tables.ts';
import { findTaskRows } from './finders/tables/find-task-rows.ts';
import { rowNodes } from './finders/tables/table-sentences.ts';
import { contains, manuscript, type ReadOptions } from './manuscript.ts';
import { runFamily } from './run-family.ts';
import { move, settle } from './settle.ts';
import type { Trace } from './trace.ts';

/**
 * Reads one plan. Never throws on any text; offsets are UTF-16 code units of `source` as given.
 * Structure first (body, outline, sentences), then every family of the configuration, then the notes.
 */
export function readPlan(
  source: string,
  options: ReadOptions = {},
  trace?: Trace,
  rules: Configuration = configuration,
): Reading {
  const page = manuscript(source, options);
  const allTables = findTables(page);
  const found = findBody(page, allTables);
  const { body, titles } = found;
  const plain = allTables.filter((table) => body.some((span) => contains(span, table)));
  const { outline, points, remarks } = findOutline(page, body, titles, plain);
  const tables = plain.map((table) => ({ ...table, nodes: rowNodes(table.rows, outline) }));
  const meta = findMeta(page, found);
  const sentences = findSentences(page, body, outline, points, titles, tables);
  const context: Context = { page, body, meta, outline, sentences, points, tables, remarks };
  const read = {
    kind: 'reading',
    meta,
    body,
    outline,
    points,
    measures: runFamily('measure', rules.measures, context, trace),
    targets: runFamily('target', rules.targets, context, trace),
    impliedTargets: runFamily('implied-target', rules.impliedTargets, context, trace),
    duties: runFamily('duty', rules.duties, context, trace),
    pilots: runFamily('pilot', rules.pilots, context, trace),
    namedRegions: runFamily('named-region', rules.namedRegions, context, trace),
    projects: runFamily('project', rules.projects, context, trace),
    taskRows: findTaskRows(context),
  } as const;
  const { origin, dropped } = page.squeezed;
  const notes = settle(findNotes(read, context), origin, source);
  const reading = settle(read, origin, source);
  if (origin && trace) for (const entry of trace) move(entry, origin, source);
  if (dropped.length === 0) return Object.freeze({ ...reading, notes });
  // Page numbers and running heads that were taken out of sentences before anything was read.
  const lines = dropped.map((span) => outsideNote(span, source.slice(span.start, span.end), 'note/page-furniture'));
  const all = [...notes, ...lines].sort((a, b) => a.start - b.start || a.end - b.end);
  return Object.freeze({ ...reading, notes: settle(all, null, source) });
}
