import type { ImportField, SheetChoice } from './import-choices.ts';
import type { ImportIssue } from './import-issue.ts';
import { columnOf } from './ledger-values.ts';

/** Kept in the file, not in the record: what is reported later, or follows from the comparison. */
const NOT_IMPORTED: readonly ImportField[] = ['carries', 'progress', 'problems', 'next', 'evidence', 'light', 'check'];

const NAMING: readonly ImportField[] = ['unit', 'post', 'person'];
const noTitle = (sheet: SheetChoice): ImportIssue => ({
  code: 'no-title-column',
  column: null,
  text: sheet.name,
  offers: [],
});

/** What is wrong with a sheet's head, and which of its columns are read over. */
export function headIssues(sheet: SheetChoice): readonly ImportIssue[] {
  if (sheet.use === 'organisation')
    return NAMING.some((field) => columnOf(sheet, field) !== null) ? [] : [noTitle(sheet)];
  if (columnOf(sheet, 'title') === null) return [noTitle(sheet)];
  return sheet.columns
    .filter((one) => one.field !== null && NOT_IMPORTED.includes(one.field))
    .map((one) => ({ code: 'column-not-imported', column: one.column, text: one.head, offers: [] }));
}
