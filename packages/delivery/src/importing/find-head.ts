import type { SheetTable } from '@gangmu/plan';
import type { Ledger } from '../queries/ledger.ts';
import type { ColumnChoice, ImportField, ImportKind, SheetChoice } from './import-choices.ts';
import { matchHead, yearIn } from './match-head.ts';
import { type GridRow, gridRows } from './sheet-grid.ts';

/** A head stands among the first lines; above it a title, a date, a unit of measure. */
const SEARCHED = 40;
const MOST_LINES = 3;
const LINE = 0.3;
const surelyTitle = ({ field, confidence }: ColumnChoice): boolean => field === 'title' && confidence >= 0.95;
/** Fields that several columns may share: their cells are joined. */
const SHARED: readonly ImportField[] = ['joint', 'measures', 'remark'];

interface Candidate {
  readonly at: number;
  readonly lines: number;
  readonly columns: readonly ColumnChoice[];
  readonly score: number;
}

/** Finds the head of a sheet and what each column is; a sheet without one is left out until a person says where it is. */
export function proposeSheet(sheet: SheetTable, kind: ImportKind, defaultYear: number | null): SheetChoice {
  const rows = [...gridRows({ ...sheet, rows: sheet.rows.slice(0, SEARCHED + MOST_LINES) })];
  let found: Candidate | null = null;
  for (let at = 0; at < Math.min(rows.length, SEARCHED); at += 1)
    for (let lines = 1; lines <= MOST_LINES && at + lines <= rows.length; lines += 1) {
      const candidate = headAt(rows, at, lines, kind);
      if (!found || candidate.score > found.score) found = candidate;
    }
  if (found) found = wholeHead(rows, found, kind);
  const enough = found !== null && (found.score >= 1.5 || found.columns.some(surelyTitle));
  const headRow = enough && found ? (rows[found.at]?.row ?? 0) : (rows[0]?.row ?? 0);
  const headLines = enough && found ? found.lines : 1;
  const above = rows
    .filter((one) => one.row < headRow)
    .flatMap((one) => [...one.cells.values()].map((cell) => cell.text));
  const use = guessUse(sheet.name, above.join(' '), found?.columns ?? [], kind);
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    use: enough && !sheet.hidden ? use : null,
    headRow,
    headLines,
    year: yearIn(sheet.name) ?? above.map(yearIn).find((year) => year !== null) ?? defaultYear,
    columns: enough ? (found?.columns ?? []) : columnsAt(rows, 0, 1, kind),
    rows: sheet.rows.filter((one) => one.row >= headRow + headLines).length,
  };
}

/** A head whose cells are merged from above begins there: the upper line may name the year. */
function wholeHead(rows: readonly GridRow[], found: Candidate, kind: ImportKind): Candidate {
  const own = rows[found.at];
  const top = Math.min(...[...(own?.cells.values() ?? [])].map((cell) => cell.top));
  const at = rows.findIndex((row) => row.row === top);
  const lines = found.lines + found.at - at;
  return at >= 0 && at < found.at && lines <= MOST_LINES ? headAt(rows, at, lines, kind) : found;
}

/** The columns where a person says that the head stands. */
export function headColumns(
  sheet: SheetTable,
  headRow: number,
  lines: number,
  kind: ImportKind,
): readonly ColumnChoice[] {
  const rows = [
    ...gridRows({
      ...sheet,
      rows: sheet.rows.filter((one) => one.row >= headRow && one.row < headRow + lines),
    }),
  ];
  return columnsAt(rows, 0, rows.length, kind);
}

function headAt(rows: readonly GridRow[], at: number, lines: number, kind: ImportKind): Candidate {
  const columns = columnsAt(rows, at, lines, kind);
  const score = columns.reduce((sum, one) => sum + (one.field === null ? -0.05 : one.confidence), 0);
  const titled = columns.some((one) => ['title', 'unit', 'person', 'post', 'office'].includes(one.field ?? ''));
  // A further line must bring more than the weight of a doubtful column.
  return { at, lines, columns, score: (titled ? score : score / 2) - LINE * (lines - 1) };
}

function columnsAt(rows: readonly GridRow[], at: number, lines: number, kind: ImportKind): readonly ColumnChoice[] {
  const head = rows.slice(at, at + lines);
  const numbers = [...new Set(head.flatMap((row) => [...row.cells.keys()]))].sort((a, b) => a - b);
  const columns = numbers.map((column) => {
    const texts = head.flatMap((row) => row.cells.get(column)?.text ?? []);
    const distinct = texts.filter((text, index) => texts.indexOf(text) === index);
    // A long text is no head.
    const match = matchHead(distinct.every((text) => text.length <= 60) ? distinct : [], kind);
    return { column, head: distinct.join(' ').slice(0, 200), ...match };
  });
  return withoutRivals(columns);
}

/** Of two columns for one field the surer one keeps it. */
function withoutRivals(columns: readonly ColumnChoice[]): readonly ColumnChoice[] {
  const name = (one: ColumnChoice): string => `${one.field}/${one.year ?? ''}/${one.quarter ?? ''}`;
  const winners = new Map<string, ColumnChoice>();
  for (const one of columns) {
    const rival = winners.get(name(one));
    if (one.field !== null && (!rival || one.confidence > rival.confidence)) winners.set(name(one), one);
  }
  return columns.map((one) =>
    one.field === null || SHARED.includes(one.field) || winners.get(name(one)) === one
      ? one
      : { ...one, field: null, year: null, quarter: null, confidence: 0 },
  );
}

function guessUse(
  sheetName: string,
  above: string,
  columns: readonly ColumnChoice[],
  kind: ImportKind,
): Ledger | 'organisation' {
  const fields = new Set(columns.map((one) => one.field));
  if (kind === 'organisation') return 'organisation';
  for (const text of [sheetName, above]) {
    if (/试点|示范/u.test(text)) return 'pilots';
    if (/创新/u.test(text)) return 'innovations';
    if (/点名/u.test(text)) return 'named';
    if (/指标/u.test(text)) return 'indicators';
    if (/总台账|任务|工作/u.test(text)) return 'tasks';
  }
  if (fields.has('level')) return 'pilots';
  return fields.has('stretch') && fields.has('target') && !fields.has('measures') ? 'indicators' : 'tasks';
}
