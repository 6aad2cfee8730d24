import type { Item } from '@gangmu/contract';
import type { Column } from '../../grid/column.ts';
import type { Step } from '../../grid/use-cell-edits.ts';
import type { ledgerWords } from '../../messages/ledger-words.ts';
import type { WordsOf } from '../../messages/words.ts';
import type { Directory } from '../../queries/use-directory.ts';

/** More former units than these are not named. */
const FEW = 3;

/** 责任科室、责任人已清空（原属区科技局）: what was emptied because it went with another cell that was written. */
export function emptied(
  gone: readonly Step[],
  columns: readonly Pick<Column<Item>, 'key' | 'head'>[],
  rows: readonly Item[],
  directory: Pick<Directory, 'name'>,
  t: Pick<WordsOf<typeof ledgerWords>, 'emptied'>,
  list: string,
): string {
  const keys = new Set(gone.map((step) => step.column));
  const heads = columns.filter((column) => keys.has(column.key)).map((column) => column.head);
  const ids = new Set(gone.map((step) => step.id));
  const units = new Set(rows.filter((row) => ids.has(row.id)).map((row) => directory.name(row.assignment.leadUnitId)));
  units.delete('');
  return t.emptied(heads.join(list), units.size > FEW ? '' : [...units].join(list), ids.size);
}
