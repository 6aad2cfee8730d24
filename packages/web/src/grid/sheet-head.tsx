import { Popover } from 'antd';
import { memo, type PointerEvent, useState } from 'react';
import { gridWords } from '../messages/grid-words.ts';
import { useWords } from '../messages/language.tsx';
import type { Column } from './column.ts';
import { HeadMenu } from './head-menu.tsx';
import { HEAD, type Layout } from './layout.ts';
import type { SheetProps } from './sheet-model.ts';

/** The head row: names, what is sorted and filtered, edges to draw wider. */
function Head<R>({ layout, sheet: props }: { readonly sheet: SheetProps<R>; readonly layout: Layout }) {
  const t = useWords(gridWords);
  const { columns, arrangement } = props;
  const [open, setOpen] = useState<string | null>(null);
  const drag = (column: Column<R>, event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const grip = event.currentTarget;
    const [from, width] = [event.clientX, props.widths[column.key] ?? column.width];
    grip.setPointerCapture(event.pointerId);
    grip.onpointermove = (move) =>
      props.onWidths({ ...props.widths, [column.key]: Math.max(48, Math.min(720, width + move.clientX - from)) });
    grip.onpointerup = () => {
      grip.onpointermove = null;
    };
  };
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: its buttons are focusable
    // biome-ignore lint/a11y/useSemanticElements: a virtual grid of sticky cells is no table
    <div className="gm-head" role="row" aria-rowindex={1} style={{ height: HEAD }}>
      {columns.map((column, index) => {
        const left = layout.lefts[index];
        const sorted = arrangement.sort?.column === column.key ? (arrangement.sort.descending ? '↓' : '↑') : '';
        const filtered = arrangement.filters[column.key] ? '▼' : '';
        return (
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          // biome-ignore lint/a11y/useSemanticElements: as above
          <div
            key={column.key}
            role="columnheader"
            aria-sort={sorted === '' ? 'none' : sorted === '↑' ? 'ascending' : 'descending'}
            className={left === undefined ? 'gm-head-cell' : 'gm-head-cell gm-cell-frozen'}
            style={left === undefined ? undefined : { left }}
          >
            {index === 0 ? (
              <span className="gm-head-name">{column.head}</span>
            ) : (
              <Popover
                open={open === column.key}
                onOpenChange={(next) => setOpen(next ? column.key : null)}
                trigger="click"
                placement="bottomLeft"
                arrow={false}
                destroyOnHidden
                content={<HeadMenu {...props} column={column} onDone={() => setOpen(null)} />}
              >
                <button type="button" className="gm-head-name" aria-label={t.headMenu(column.head)}>
                  {column.head} <b>{sorted}</b>
                  <b>{filtered}</b>
                </button>
              </Popover>
            )}
            <i className="gm-head-grip" onPointerDown={(event) => drag(column, event)} />
          </div>
        );
      })}
    </div>
  );
}

/** Scrolling draws the rows anew many times a second; the head must not be drawn with them. */
export const SheetHead = memo(Head) as typeof Head;
