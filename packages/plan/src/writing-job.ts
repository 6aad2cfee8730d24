import type { TemplateKind, WrittenValues } from './written-document.ts';
import type { WrittenSheet } from './written-sheet.ts';

/** What can be written. Sheets get their lines afterwards, page by page. */
export type WritingJob =
  | { readonly kind: 'workbook'; readonly sheets: readonly WrittenSheet[] }
  | { readonly kind: 'ledger-word'; readonly sheets: readonly [WrittenSheet] }
  | { readonly kind: 'built-in'; readonly template: TemplateKind }
  | {
      readonly kind: 'filled';
      /** Bytes of an office's own template; else the one that we ship. */
      readonly template: Uint8Array | TemplateKind;
      readonly values: WrittenValues;
    }
  /** Answers with JSON: a `TemplateInspection`, or the code of the trouble. */
  | { readonly kind: 'inspect'; readonly template: Uint8Array; readonly name: string };
