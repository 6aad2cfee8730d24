import { importIssueText } from '@gangmu/contract';
import { type ImportCheck, isImportError, type RowOutcome } from '@gangmu/delivery';
import { cellAddress, type MarkedCell, type MarkedSheet, type SheetTables } from '@gangmu/plan';

/** The table as it was handed in, each troubled cell marked and commented, after a sheet that lists everything. */
export async function markedErrors(
  tables: SheetTables,
  check: ImportCheck,
  language: 'zh' | 'en',
  pause: () => Promise<void>,
): Promise<readonly MarkedSheet[]> {
  const told = check.outcomes.filter((one) => one.issues.length > 0);
  const sheets: MarkedSheet[] = [list(tables, told, language)];
  for (const [at, table] of tables.sheets.entries()) {
    const byRow = new Map(told.flatMap((one) => (one.sheet === at ? [[one.row, one] as const] : [])));
    const rows: { row: number; cells: readonly MarkedCell[] }[] = [];
    for (const [count, { row, cells }] of table.rows.entries()) {
      rows.push({ row, cells: marked(cells, byRow.get(row), language) });
      if (count % 200 === 0) await pause();
    }
    sheets.push({ name: table.name, rows, merges: table.merges.slice(0, 20_000), widths: [] });
  }
  return sheets;
}

function marked(
  cells: readonly { readonly column: number; readonly text: string }[],
  outcome: RowOutcome | undefined,
  language: 'zh' | 'en',
): readonly MarkedCell[] {
  const plain = cells.map(({ column, text }): MarkedCell => ({ column, text, mark: 'plain', comment: null }));
  if (!outcome) return plain;
  const byColumn = new Map(plain.map((one) => [one.column, one]));
  const first = plain[0]?.column ?? 0;
  for (const issue of outcome.issues) {
    const column = issue.column ?? first;
    const now = byColumn.get(column) ?? { column, text: '', mark: 'plain' as const, comment: null };
    const mark = isImportError(issue) || now.mark === 'error' ? 'error' : 'warning';
    byColumn.set(column, {
      ...now,
      mark,
      comment: [now.comment, importIssueText(issue, language)].filter(Boolean).join('\n'),
    });
  }
  return [...byColumn.values()].sort((a, b) => a.column - b.column);
}

const WORDS = {
  zh: {
    name: '问题清单',
    heads: ['工作表', '单元格', '级别', '问题和处理办法', '事项'],
    error: '错误',
    warning: '提醒',
  },
  en: {
    name: 'Issues',
    heads: ['Sheet', 'Cell', 'Level', 'What is wrong and what to do', 'Item'],
    error: 'error',
    warning: 'warning',
  },
} as const;

function list(tables: SheetTables, told: readonly RowOutcome[], language: 'zh' | 'en'): MarkedSheet {
  const words = WORDS[language];
  const line = (texts: readonly string[], mark: MarkedCell['mark']): readonly MarkedCell[] =>
    texts.map((text, column) => ({
      column,
      text,
      mark: column === 2 || mark === 'head' ? mark : 'plain',
      comment: null,
    }));
  const rows = told.flatMap((outcome) =>
    outcome.issues.map((issue) => {
      const error = isImportError(issue);
      const place = issue.column === null ? String(outcome.row + 1) : cellAddress(outcome.row, issue.column);
      const texts = [
        tables.sheets[outcome.sheet]?.name ?? '',
        place,
        error ? words.error : words.warning,
        importIssueText(issue, language),
        outcome.title,
      ];
      return line(texts, error ? 'error' : 'warning');
    }),
  );
  return {
    name: words.name,
    rows: [line(words.heads, 'head'), ...rows].map((cells, row) => ({ row, cells })),
    merges: [],
    widths: [16, 10, 8, 70, 40],
  };
}
