/** A half-open stretch of the source text, in UTF-16 code units as given: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span together with the text it covers; `quote === text.slice(start, end)` always holds. */
export interface Quoted extends Span {
  readonly quote: string;
}
