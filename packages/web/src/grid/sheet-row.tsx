import { memo } from 'react';
import { type Column, editable } from './column.ts';

export interface CellState {
  readonly kind: 'unsaved' | 'failed' | 'conflict';
  readonly says: string;
  /** What was typed, where it could not be taken. */
  readonly text?: string;
}
interface Props<R> {
  readonly row: R;
  readonly line: number;
  readonly number: number;
  readonly top: number;
  readonly height: number;
  readonly columns: readonly Column<R>[];
  /** Left edges of the frozen columns; the rest follow in order. */
  readonly lefts: readonly number[];
  /** Selected columns of this row, both inclusive; -1 for none. */
  readonly from: number;
  readonly to: number;
  readonly active: number;
  readonly opened: boolean;
  readonly states: ReadonlyMap<string, CellState> | undefined;
  /** Somebody else in this row. */
  readonly visitor: string | undefined;
}

function Row<R>({
  row,
  line,
  number,
  top,
  height,
  columns,
  lefts,
  from,
  to,
  active,
  opened,
  states,
  visitor,
}: Props<R>) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the pen of the sheet holds the focus, as in a spreadsheet
    // biome-ignore lint/a11y/useSemanticElements: a virtual grid of sticky cells is no table
    <div
      className={opened ? 'gm-line gm-line-opened' : 'gm-line'}
      role="row"
      aria-rowindex={line + 2}
      style={{ top, height }}
    >
      {columns.map((column, index) => {
        const state = states?.get(column.key);
        const left = lefts[index];
        const names = [
          'gm-cell',
          left === undefined ? '' : 'gm-cell-frozen',
          column.right ? 'gm-cell-right' : '',
          index >= from && index <= to ? 'gm-cell-in' : '',
          index === active ? 'gm-cell-active' : '',
          state ? `gm-cell-${state.kind}` : '',
          editable(column, row) ? '' : 'gm-cell-fixed',
        ];
        return (
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          // biome-ignore lint/a11y/useSemanticElements: as above
          <div
            key={column.key}
            role="gridcell"
            className={names.filter(Boolean).join(' ')}
            style={left === undefined ? undefined : { left }}
            data-line={line}
            data-column={index}
            title={state?.says}
          >
            {index === 0 ? (
              <span className="gm-cell-number">
                {visitor ? <b className="gm-visitor">{visitor.slice(-1)}</b> : null}
                {number}
              </span>
            ) : (
              <span className="gm-cell-text">{state?.text ?? (column.show ? column.show(row) : column.text(row))}</span>
            )}
          </div>
        );
      })}
    </div>
  );
}

export const SheetRow = memo(Row) as typeof Row;
