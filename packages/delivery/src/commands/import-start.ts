import type { SheetTables } from '@gangmu/plan';
import { DeliveryError } from '../errors.ts';
import { headColumns, proposeSheet } from '../importing/find-head.ts';
import type { ImportChoices, ImportKind, SheetChoice } from '../importing/import-choices.ts';
import { permit } from '../policies/permit.ts';
import type { Subject } from '../policies/subject.ts';
import type { Transaction } from '../ports.ts';
import type { ImportRunRow } from '../records/import.ts';
import { change, found } from './change.ts';

export interface HandedIn {
  readonly kind: ImportKind;
  /** Of a ledger; null for the organisation. */
  readonly planId: string | null;
  readonly tables: SheetTables;
  readonly fileName: string;
  readonly sha256: string;
  readonly size: number;
  readonly today: string;
}

/** Whoever imports may do by hand everything that the import does. */
export function permitImport(by: Subject, kind: ImportKind): void {
  permit(by, 'import');
  permit(by, 'organisation.write');
  if (kind === 'organisation') permit(by, 'person.write');
}

/** Keeps a file that was handed in as an import, with what its heads seem to mean. Nothing else is written yet. */
export async function startImport(tx: Transaction, by: Subject, file: HandedIn): Promise<string> {
  permitImport(by, file.kind);
  if (file.planId !== null) await confirmedPlan(tx, file.planId);
  const year = Number(file.today.slice(0, 4));
  const id = tx.newId();
  const rows = file.tables.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  const sheets = file.tables.sheets.map((sheet) => proposeSheet(sheet, file.kind, year));
  // One sheet that nothing was found in is meant all the same: the person says what its columns are.
  const [only] = sheets;
  const chosen =
    only && sheets.length === 1 && only.use === null
      ? [{ ...only, use: file.kind === 'ledger' ? ('tasks' as const) : ('organisation' as const) }]
      : sheets;
  await tx.insert('importRun', [
    {
      id,
      kind: file.kind,
      planId: file.planId,
      fileName: file.fileName,
      sha256: file.sha256,
      size: file.size,
      rows,
      choices: { sheets: chosen, names: [], rows: [], cells: [] },
      status: 'read',
      tries: 0,
      digest: null,
      result: null,
      personId: by.personId,
    },
  ]);
  await tx.audit({
    event: 'import.start',
    object: { table: 'importRun', id },
    result: 'done',
    detail: {
      kind: file.kind,
      planId: file.planId,
      fileName: file.fileName,
      sha256: file.sha256,
      size: file.size,
      rows,
    },
  });
  return id;
}

export async function confirmedPlan(tx: Pick<Transaction, 'get'>, planId: string): Promise<void> {
  const plan = await found(tx, 'plan', planId);
  if (plan.role !== 'own' || !plan.currentVersionId)
    throw new DeliveryError('illegal-state', { reason: 'plan-not-confirmed' });
}

/** What a person changes: sheets as a whole, names, rows and cells added to what was said before. */
export interface ChoicePatch {
  readonly sheets?: readonly (Pick<SheetChoice, 'use' | 'headRow' | 'headLines' | 'year'> & {
    /** Null: as found anew for the head given. */
    readonly columns: readonly Pick<SheetChoice['columns'][number], 'column' | 'field' | 'year' | 'quarter'>[] | null;
  })[];
  readonly names?: ImportChoices['names'];
  readonly rows?: ImportChoices['rows'];
  readonly cells?: ImportChoices['cells'];
}

export async function changeImport(
  tx: Transaction,
  by: Subject,
  id: string,
  seen: number,
  patch: ChoicePatch,
  tables: SheetTables,
): Promise<ImportRunRow> {
  const run = await found(tx, 'importRun', id);
  permitImport(by, run.kind);
  if (run.status !== 'read' && run.status !== 'failed')
    throw new DeliveryError('illegal-state', { table: 'importRun', status: run.status });
  const { sheets, names, rows, cells } = run.choices;
  if (patch.sheets && patch.sheets.length !== sheets.length) throw new DeliveryError('invalid', { field: 'sheets' });
  const choices: ImportChoices = {
    sheets: sheets.map((sheet, at) => withChoice(sheet, patch.sheets?.[at], tables, at, run.kind)),
    names: patch.names ? latest([...names, ...patch.names], (one) => `${one.field}\n${one.text}`) : names,
    rows: patch.rows ? latest([...rows, ...patch.rows], (one) => `${one.sheet}/${one.row}`) : rows,
    cells: patch.cells ? latest([...cells, ...patch.cells], (one) => `${one.sheet}/${one.row}/${one.column}`) : cells,
  };
  return change(tx, 'importRun', id, seen, { choices }, 'import.choose');
}

function withChoice(
  sheet: SheetChoice,
  choice: NonNullable<ChoicePatch['sheets']>[number] | undefined,
  tables: SheetTables,
  at: number,
  kind: ImportKind,
): SheetChoice {
  if (!choice) return sheet;
  const { use, headRow, headLines, year, columns: chosen } = choice;
  if ((use === 'organisation') !== (kind === 'organisation') && use !== null)
    throw new DeliveryError('invalid', { field: 'use' });
  const table = tables.sheets[at];
  const moved = headRow !== sheet.headRow || headLines !== sheet.headLines;
  const columns = moved && table ? headColumns(table, headRow, headLines, kind) : sheet.columns;
  const byColumn = new Map(chosen?.map((one) => [one.column, one]) ?? []);
  return {
    ...sheet,
    use,
    headRow,
    headLines,
    year,
    rows: table?.rows.filter((one) => one.row >= headRow + headLines).length ?? 0,
    columns: columns.map((one) => {
      const said = byColumn.get(one.column);
      const same = !said || (said.field === one.field && said.year === one.year && said.quarter === one.quarter);
      return same ? one : { ...one, field: said.field, year: said.year, quarter: said.quarter, confidence: 0 };
    }),
  };
}

function latest<T>(all: readonly T[], key: (one: T) => string): readonly T[] {
  return [...new Map(all.map((one) => [key(one), one])).values()];
}
