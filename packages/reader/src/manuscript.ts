import type { Quoted, SourceHeading, SourceTable, Span } from '@gangmu/plan';
import { type Squeezed, squeeze } from './squeeze.ts';

/**
 * The text under the reader's eyes: as given but with breaks inside sentences taken out (`squeeze`), and folded to
 * one width for matching. All offsets of finders refer to it; the engine maps them back to the text as given.
 */
export interface Manuscript {
  readonly source: string;
  /** `fold(source)`: same length, same offsets. */
  readonly text: string;
  readonly tables: readonly SourceTable[];
  readonly headings: readonly SourceHeading[];
  readonly options: ReadOptions;
  readonly squeezed: Squeezed;
}

/** What a caller may know beyond the text. */
export interface ReadOptions {
  /** The plan's own region, where the text does not say it or says it wrongly. */
  readonly region?: string;
  readonly tables?: readonly SourceTable[];
  readonly headings?: readonly SourceHeading[];
}

export function manuscript(source: string, options: ReadOptions = {}): Manuscript {
  const squeezed = squeeze(source, options.tables, options.headings);
  const { text, tables, headings } = squeezed;
  return { source: squeezed.source, text, tables, headings, options, squeezed };
}

/** The span with the source text it covers. */
export function quoted(page: Manuscript, start: number, end: number): Quoted {
  return { start, end, quote: page.source.slice(start, end) };
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
