import { gridWords } from '../messages/grid-words.ts';
import { useWords } from '../messages/language.tsx';
import type { Column } from './column.ts';
import type { Line } from './lines.ts';
import { paperWidths } from './paper-widths.ts';
import './sheet-on-paper.css';

interface Props<R> {
  readonly label: string;
  readonly lines: readonly Line<R>[];
  readonly columns: readonly Column<R>[];
  readonly rowKey: (row: R) => string;
}

/** The rows and columns of a sheet as a table that fills sheets of paper: every row whole, its head on each of them. */
export function SheetOnPaper<R>({ label, lines, columns, rowKey }: Props<R>) {
  const t = useWords(gridWords);
  const widths = paperWidths(columns);
  return (
    <table className="gm-paper" aria-label={label}>
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
                  {index === 0 ? line.number : (column.show?.(line.row) ?? column.text(line.row))}
                </td>
              ))}
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}
