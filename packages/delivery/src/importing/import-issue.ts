/** Everything that can be wrong or worth a look in a cell; the texts stand in the contract's catalogue. */
export const IMPORT_ERRORS = [
  'no-title-column',
  'no-title',
  'too-long',
  'error-cell',
  'formula-empty',
  'unit-unknown',
  'unit-ambiguous',
  'office-unknown',
  'office-without-unit',
  'post-unknown',
  'post-ambiguous',
  'day-unknown',
  'day-is-a-number',
  'quarter-text',
  'level-unknown',
  'kind-unknown',
  'item-twice',
  'item-gone',
  'no-name',
  'role-unknown',
  'role-reserved',
  'administrator-apart',
  'post-without-unit',
  'parent-loop',
  'held-by-another',
  'from-after-until',
  'phone-not-a-number',
  'twice-in-file',
] as const;
export const IMPORT_WARNINGS = [
  'needs-adjustment',
  'target-unread',
  'open-ended',
  'year-assumed',
  'hidden-row',
  'similar',
  'several-first-taken',
  'phone-differs',
  'joined-differs',
  'left-out',
  'clause-unknown',
  'column-not-imported',
  'same-name-person',
  'unit-kind-assumed',
  'role-assumed',
] as const;
export type ImportErrorCode = (typeof IMPORT_ERRORS)[number];
export type ImportWarningCode = (typeof IMPORT_WARNINGS)[number];
export type ImportIssueCode = ImportErrorCode | ImportWarningCode;

export interface ImportIssue {
  readonly code: ImportIssueCode;
  /** From 0; null for the whole row. */
  readonly column: number | null;
  /** The cell's text, or what the message quotes. */
  readonly text: string;
  /** Nearest names, the other row, the limit: what the message offers. */
  readonly offers: readonly string[];
}

const ERRORS: ReadonlySet<string> = new Set(IMPORT_ERRORS);
export const isImportError = ({ code }: ImportIssue): boolean => ERRORS.has(code);
