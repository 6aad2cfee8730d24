import { gridWords } from '../messages/grid-words.ts';
import { useWords } from '../messages/language.tsx';
import { stateWords } from '../messages/shell-words.ts';
import type { Column } from './column.ts';
import type { Line } from './lines.ts';
import { paperWidths } from './paper-widths.ts';
import './sheet-on-paper.css';

interface Props<R> {
  readonly label: string;
  readonly lines: readonly Line<R>[];
  readonly columns: readonly Column<R>[];
  readonly rowKey: (row: R) => string;
  /** Of how many: those that a filter hides stand on no sheet. */
  readonly total: number;
  /** How many more the page waits for: whoever holds the paper is told that it is not whole. */
  readonly awaited: number;
}

/** The rows and columns of a sheet as a table that fills sheets of paper: every row whole, its head on each of them. */
export function SheetOnPaper<R>({ label, lines, columns, rowKey, total, awaited }: Props<R>) {
  const t = useWords(gridWords);
  const state = useWords(stateWords);
  const widths = paperWidths(columns);
  const count = lines.reduce((sum, line) => sum + (line.kind === 'row' ? 1 : line.closed ? line.count : 0), 0);
  return (
    <table className="gm-paper" aria-label={label}>
      <caption>
        {count === total ? state.count(total) : state.filtered(count, total)}
        {awaited > 0 ? t.notOnPaper(awaited) : ''}
      </caption>
      <colgroup>
        {columns.map((column, at) => (
          <col key={column.key} style={{ width: `${widths[at]}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col">
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) =>
          line.kind === 'group' ? (
            <tr key={`g${line.name}`} className="gm-paper-group">
              <td colSpan={columns.length}>
                {line.name || t.unnamed} {t.rows(line.count)}
              </td>
            </tr>
          ) : (
            <tr key={rowKey(line.row)}>
              {columns.map((column, index) => (
                <td key={column.key} className={column.right ? 'gm-paper-right' : undefined}>
                  {index === 0 ? line.number || '' : (column.show?.(line.row) ?? column.text(line.row))}
                </td>
              ))}
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}
