/** A paragraph of a document's body; the level says how it is set (GB/T 9704: 黑体, 楷体, 仿宋). */
export interface WrittenParagraph {
  readonly level: 'part' | 'section' | 'body';
  readonly text: string;
}

/** A table inside a document; widths are shares of the page's width. */
export interface WrittenTable {
  readonly columns: readonly {
    /** Stands over neighbours that have the same; null for a head of one line. */
    readonly upper: string | null;
    readonly head: string;
    readonly share: number;
    readonly center?: boolean;
  }[];
  readonly rows: readonly (readonly string[])[];
  /** What stands in the table's place where there are no rows. */
  readonly empty: string;
}

/** What takes a placeholder's place. A line whose placeholder has nothing to say (null) is left out whole. */
export type WrittenValue =
  | { readonly kind: 'text'; readonly text: string | null }
  | { readonly kind: 'paragraphs'; readonly paragraphs: readonly WrittenParagraph[] }
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'table'; readonly table: WrittenTable };

/** Values by the placeholder's name: `{{标题}}` → `标题`. */
export type WrittenValues = Readonly<Record<string, WrittenValue>>;

/** A placeholder found in a template, with where it stands. */
export interface FoundPlaceholder {
  readonly name: string;
  /** `正文第 3 段`, `页脚`: part of the document and its paragraph, counted from 1. */
  readonly part: 'body' | 'header' | 'footer';
  readonly paragraph: number;
  /** The paragraph's text, cut. */
  readonly text: string;
  /**
   * unclosed: braces open and never close · narrow: a table of many columns in a section whose lines are too short for
   * it. Absent where nothing is wrong.
   */
  readonly trouble?: 'unclosed' | 'narrow';
}

/** 责任分解方案 and 台账: the official documents that a template stands for. */
export const TEMPLATE_KINDS = ['breakdown', 'ledger'] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

/** Why a Word file may not be a template: what it could run or fetch, and in which part of the file. */
export interface UnsafeTemplate {
  readonly kind: 'macros' | 'external' | 'embedded' | 'field';
  readonly part: string;
  readonly detail: string;
}

export interface TemplateInspection {
  readonly unsafe: readonly UnsafeTemplate[];
  readonly placeholders: readonly FoundPlaceholder[];
}
