import type { Quoted, SourceHeading, SourceTable, Span } from '@gangmu/plan';
import { fold } from './fold.ts';

/** The text under the reader's eyes: as given, and folded to one width for matching. */
export interface Manuscript {
  readonly source: string;
  /** `fold(source)`: same length, same offsets. */
  readonly text: string;
  readonly tables: readonly SourceTable[];
  readonly headings: readonly SourceHeading[];
  readonly options: ReadOptions;
}

/** What a caller may know beyond the text. */
export interface ReadOptions {
  /** The plan's own region, where the text does not say it or says it wrongly. */
  readonly region?: string;
  readonly tables?: readonly SourceTable[];
  readonly headings?: readonly SourceHeading[];
}

export function manuscript(source: string, options: ReadOptions = {}): Manuscript {
  return { source, text: fold(source), tables: options.tables ?? [], headings: options.headings ?? [], options };
}

/** The span with the source text it covers. */
export function quoted(page: Manuscript, start: number, end: number): Quoted {
  return { start, end, quote: page.source.slice(start, end) };
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
