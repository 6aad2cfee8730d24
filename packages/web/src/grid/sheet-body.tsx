import { memo, type RefObject, useId, useMemo, useState } from 'react';
import { gridWords } from '../messages/grid-words.ts';
import { useWords } from '../messages/language.tsx';
import type { Column } from './column.ts';
import { type Layout, LINE } from './layout.ts';
import type { Line } from './lines.ts';
import type { Block, Spot } from './selection.ts';
import { AwaitedLine, type CellState, type DrawnColumn, SheetRow } from './sheet-row.tsx';
import { useWindow } from './use-window.ts';

interface Props<R> {
  readonly frame: RefObject<HTMLElement | null>;
  readonly lines: readonly Line<R>[];
  /** Lines in all, those included that are still on their way. */
  readonly count: number;
  readonly columns: readonly Column<R>[];
  readonly layout: Layout;
  readonly block: Block;
  readonly active: Spot;
  readonly rowKey: (row: R) => string;
  readonly openKey: string | null;
  readonly states: ReadonlyMap<string, ReadonlyMap<string, CellState>>;
  readonly visitors: ReadonlyMap<string, string>;
  readonly onToggle: (name: string) => void;
}

/**
 * The lines in sight, in two panes: frozen columns in one that sticks to the left edge, the others beside it. A line
 * that leaves gives its elements to one that comes.
 */
function Body<R>(props: Props<R>) {
  const { frame, lines, count, columns, layout, block, active, rowKey, openKey, states, visitors } = props;
  const { first, last, left, right } = useWindow(frame, layout);
  const t = useWords(gridWords);
  const name = useId();
  const frozen = layout.lefts.length;
  const [still, moving] = useMemo(() => {
    const drawn = columns.map(
      (column, index): DrawnColumn<R> => ({
        column,
        index,
        left: layout.edges[index] ?? 0,
        width: layout.widths[index] ?? 0,
      }),
    );
    return [drawn.slice(0, frozen), drawn.slice(Math.max(left, frozen), right + 1)];
  }, [columns, layout, frozen, left, right]);
  const slots = last - first + 1;
  // Grows and stays: a line is drawn anew when the function that names its cells is another.
  const [ids] = useState<((index: number) => string)[]>(() => []);
  for (let slot = ids.length; slot < slots; slot += 1) ids.push((index) => `${name}${slot}-${index}`);
  const panes: [React.ReactNode[], React.ReactNode[]] = [[], []];
  for (let line = first; line <= Math.min(last, count - 1); line += 1) {
    const slot = line % slots;
    const top = line * LINE;
    const one = lines[line];
    if (!one) {
      panes[1].push(<AwaitedLine key={slot} top={top} />);
      continue;
    }
    if (one.kind === 'group') {
      panes[0].push(
        <button
          type="button"
          key={`g${slot}`}
          aria-expanded={!one.closed}
          className={line === active.line ? 'gm-group gm-group-active' : 'gm-group'}
          style={{ top, width: layout.width }}
          tabIndex={-1}
          onClick={() => props.onToggle(one.name)}
        >
          <span>
            {one.closed ? '▸' : '▾'} {one.name === '' ? t.unnamed : one.name} <small>{t.rows(one.count)}</small>
          </span>
        </button>,
      );
      continue;
    }
    const key = rowKey(one.row);
    const inside = line >= block.top && line <= block.bottom;
    const idOf = ids[slot] ?? null;
    const shared = {
      row: one.row,
      line,
      number: one.number,
      top,
      from: inside ? block.left : -1,
      to: inside ? block.right : -2,
      active: line === active.line ? active.column : -1,
      opened: key === openKey,
      states: states.get(key),
    };
    panes[0].push(
      <SheetRow key={slot} {...shared} columns={still} owns={null} idOf={idOf} visitor={visitors.get(key)} />,
    );
    panes[1].push(
      <SheetRow
        key={slot}
        {...shared}
        columns={moving}
        owns={still.map(({ index }) => idOf?.(index)).join(' ')}
        idOf={null}
        visitor={undefined}
      />,
    );
  }
  return (
    <>
      <div className="gm-pane-frozen" style={{ width: layout.frozenWidth, height: count * LINE }} role="presentation">
        {panes[0]}
      </div>
      <div className="gm-pane" role="presentation">
        {panes[1]}
      </div>
    </>
  );
}

/** Scrolling draws this part alone; what is typed and selected, and the head, stand outside. */
export const SheetBody = memo(Body) as typeof Body;
