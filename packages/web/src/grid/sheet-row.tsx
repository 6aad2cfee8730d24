import { memo } from 'react';
import { type Column, editable } from './column.ts';
import { LINE } from './layout.ts';

export interface CellState {
  readonly kind: 'unsaved' | 'failed' | 'conflict';
  readonly says: string;
  /** What was typed, where it could not be taken. */
  readonly text?: string;
  /** What was perhaps meant, as whole texts for the cell. */
  readonly offers?: readonly string[];
}
export interface DrawnColumn<R> {
  readonly column: Column<R>;
  readonly index: number;
  readonly left: number;
  readonly width: number;
}
interface Props<R> {
  readonly row: R;
  readonly line: number;
  readonly number: number;
  readonly top: number;
  readonly columns: readonly DrawnColumn<R>[];
  /** Ids of the frozen cells of this line, which lie in a pane of their own; null in that pane. */
  readonly owns: string | null;
  readonly idOf: ((index: number) => string) | null;
  /** Selected columns of this row, both inclusive; -1 for none. */
  readonly from: number;
  readonly to: number;
  readonly active: number;
  readonly opened: boolean;
  readonly states: ReadonlyMap<string, CellState> | undefined;
  /** Somebody else in this row. */
  readonly visitor: string | undefined;
}

function Row<R>({ row, line, number, top, columns, owns, idOf, from, to, active, opened, states, visitor }: Props<R>) {
  return (
    <div
      className={opened ? 'gm-line gm-line-opened' : 'gm-line'}
      {...(owns === null
        ? { role: 'presentation' }
        : { role: 'row', 'aria-rowindex': line + 2, ...(owns === '' ? {} : { 'aria-owns': owns }) })}
      style={{ top }}
    >
      {columns.map(({ column, index, left, width }) => {
        const state = states?.get(column.key);
        let name = 'gm-cell';
        if (column.right) name += ' gm-cell-right';
        if (index >= from && index <= to) name += ' gm-cell-in';
        if (index === active) name += ' gm-cell-active';
        if (state) name += ` gm-cell-${state.kind}`;
        if (!editable(column, row)) name += ' gm-cell-fixed';
        const shown = state?.text ?? (column.show ? column.show(row) : column.text(row));
        const short = typeof shown === 'string' && fitsOneLine(shown, width);
        return (
          // biome-ignore lint/a11y/useFocusableInteractive: the pen of the sheet holds the focus, as in a spreadsheet
          // biome-ignore lint/a11y/useSemanticElements: a virtual grid is no table
          <div
            key={column.key}
            id={idOf?.(index)}
            role="gridcell"
            className={name}
            style={{ left, width }}
            aria-colindex={index + 1}
            data-line={line}
            data-column={index}
            title={state?.says}
          >
            {index === 0 ? (
              <span className="gm-cell-number">
                {visitor ? <b className="gm-visitor">{visitor.slice(-1)}</b> : null}
                {number || ''}
              </span>
            ) : (
              <span className={short ? undefined : 'gm-cell-text'}>{shown}</span>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** Whether a text surely stands on one line: cutting off after the second one costs the browser more. */
function fitsOneLine(text: string, width: number): boolean {
  return text.length * 13 <= width - 17 && !text.includes('\n');
}

export const SheetRow = memo(Row) as typeof Row;

/** A line that is still on its way. */
export const AwaitedLine = memo(({ top }: { readonly top: number }) => (
  <div className="gm-line gm-line-awaited" style={{ top, height: LINE }} />
));
