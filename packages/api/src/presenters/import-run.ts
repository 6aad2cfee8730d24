import { type ImportRow, type ImportRun, type ImportSummary, importIssueText } from '@gangmu/contract';
import { type ImportCheck, type ImportRunRow, isImportError, type RowOutcome } from '@gangmu/delivery';
import { cellAddress, type SheetTable, type SheetTables } from '@gangmu/plan';

const SAMPLES = 3;
const TOP = 8;
const ACROSS = 16;
const SHOWN = 60;

export const presentSummary = (run: ImportRunRow, by: string): ImportSummary => ({
  id: run.id,
  version: run.version,
  kind: run.kind,
  planId: run.planId,
  fileName: run.fileName,
  sha256: run.sha256,
  size: run.size,
  rows: run.rows,
  status: run.status,
  result: run.result && {
    ...run.result,
    tables: run.result.tables?.map((one) => ({ ...one })),
    failure: run.result.failure && { code: run.result.failure.code, detail: { ...run.result.failure.detail } },
  },
  by,
  at: run.fromAt,
});

export function presentRun(
  run: ImportRunRow,
  by: string,
  tables: SheetTables,
  check: ImportCheck | null,
  progress: ImportRun['progress'],
): ImportRun {
  return {
    ...presentSummary(run, by),
    notes: [...tables.notes],
    sheets: run.choices.sheets.map((sheet, at) => {
      const table = tables.sheets[at] ?? { name: '', hidden: false, rows: [], merges: [] };
      const below = table.rows.filter((one) => one.row >= sheet.headRow + sheet.headLines).slice(0, 20);
      return {
        ...sheet,
        columns: sheet.columns.map((column) => ({ ...column, samples: samples(below, column.column) })),
        top: table.rows.slice(0, TOP).map(({ row, cells }) => ({ row, cells: inPlace(cells) })),
      };
    }),
    check: check && {
      digest: check.digest,
      counts: countsOf(check.outcomes),
      unknown:
        check.kind === 'ledger' ? check.unknown.slice(0, 500).map((one) => ({ ...one, offers: [...one.offers] })) : [],
    },
    progress,
  };
}

/** Empty cells are not kept in a sheet; here each text stands under its column's head. */
function inPlace(cells: SheetTable['rows'][number]['cells']): string[] {
  const texts = new Map(cells.map((cell) => [cell.column, cell.text.slice(0, SHOWN)]));
  const most = Math.min(ACROSS, Math.max(0, ...texts.keys()) + 1);
  return Array.from({ length: most }, (_, column) => texts.get(column) ?? '');
}

function samples(rows: SheetTable['rows'], column: number): string[] {
  const texts = rows.flatMap((row) => row.cells.find((cell) => cell.column === column)?.text ?? []);
  return [...new Set(texts)].slice(0, SAMPLES).map((text) => text.slice(0, SHOWN));
}

function countsOf(outcomes: readonly RowOutcome[]) {
  const counts = { create: 0, update: 0, same: 0, join: 0, skip: 0, error: 0, warnings: 0 };
  for (const { action, issues } of outcomes) {
    counts[action] += 1;
    if (issues.some((one) => !isImportError(one))) counts.warnings += 1;
  }
  return counts;
}

/** What stands in a cell, merged ranges included; the rows of a sheet are in order. */
function cellTextOf(sheet: SheetTable | undefined, row: number, column: number): string {
  if (!sheet) return '';
  const range = sheet.merges.find(
    (one) => one.fromRow <= row && row <= one.toRow && one.fromColumn <= column && column <= one.toColumn,
  );
  const [at, across] = range ? [range.fromRow, range.fromColumn] : [row, column];
  let [low, high] = [0, sheet.rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sheet.rows[middle]?.row ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  const found = sheet.rows[low];
  return found?.row === at ? (found.cells.find((one) => one.column === across)?.text ?? '') : '';
}

export const presentRow = (outcome: RowOutcome, tables: SheetTables, language: 'zh' | 'en'): ImportRow => ({
  ...outcome,
  target: outcome.target && { ...outcome.target },
  joined: outcome.joined && { ...outcome.joined },
  changes: outcome.changes.map((one) => ({ ...one })) as ImportRow['changes'],
  issues: outcome.issues.map((one) => ({
    ...one,
    offers: [...one.offers],
    error: isImportError(one),
    cell: one.column === null ? null : cellAddress(outcome.row, one.column),
    cellText: one.column === null ? null : cellTextOf(tables.sheets[outcome.sheet], outcome.row, one.column),
    message: importIssueText(one, language),
  })),
});
