import type { SheetMerge, SheetTable } from '@gangmu/plan';

/** A sheet from lines of cells; an empty text is no cell. Merges as `[fromRow, fromColumn, toRow, toColumn]`. */
export function sheetOf(
  name: string,
  lines: readonly (readonly string[])[],
  merges: readonly (readonly [number, number, number, number])[] = [],
): SheetTable {
  return {
    name,
    hidden: false,
    rows: lines.flatMap((texts, row) => {
      const cells = texts.flatMap((text, column) => (text === '' ? [] : [{ column, kind: 'text' as const, text }]));
      return cells.length === 0 ? [] : [{ row, hidden: false, cells }];
    }),
    merges: merges.map(
      ([fromRow, fromColumn, toRow, toColumn]): SheetMerge => ({ fromRow, fromColumn, toRow, toColumn }),
    ),
  };
}
