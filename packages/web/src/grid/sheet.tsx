import {
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { gridWords } from '../messages/grid-words.ts';
import { useWords } from '../messages/language.tsx';
import { cleared, copied, filledDown, pasted, rowsIn } from './block-edits.ts';
import { editable } from './column.ts';
import { HEAD, LINE, layoutOf } from './layout.ts';
import { Pen, type PenHandle } from './pen.tsx';
import { blockOf, moved, type Selection, type Spot, single, tabbed } from './selection.ts';
import { SheetBody } from './sheet-body.tsx';
import { SheetHead } from './sheet-head.tsx';
import type { SheetProps } from './sheet-model.ts';
import { SheetOnPaper } from './sheet-on-paper.tsx';
import { parseTsv, toTsv } from './tsv.ts';
import { usePrinting } from './use-printing.ts';
import { useSoughtRow } from './use-sought-row.ts';
import './sheet.css';

/** A grid that behaves as Excel does: one pen, a selection, blocks to and from the clipboard, 10,000 rows. */
export function Sheet<R>(props: SheetProps<R>) {
  const { lines, columns, widths, awaited, rowKey, readOnly, onEdit, onSelect, onOpen, openKey } = props;
  const t = useWords(gridWords);
  const printing = usePrinting();
  const frame = useRef<HTMLDivElement>(null);
  const pen = useRef<PenHandle>(null);
  const [selection, setSelection] = useState<Selection>(() => single({ line: 0, column: 1 }));
  const layout = useMemo(() => layoutOf(columns, widths), [columns, widths]);
  const count = lines.length + awaited;
  const boundsNow = () => ({
    lines: Math.max(1, lines.length),
    columns: columns.length,
    page: Math.max(1, Math.floor(((frame.current?.clientHeight ?? 0) - HEAD) / LINE) - 1),
  });
  const block = useMemo(() => blockOf(selection), [selection]);
  const head = selection.head;
  const line = lines[head.line];
  const row = line?.kind === 'row' ? line.row : null;
  const column = columns[head.column] ?? null;
  const writable = !readOnly && row !== null && column !== null && editable(column, row);
  const shown = { lines, columns };

  const reveal = useCallback(
    ({ line, column }: Spot) => {
      const box = frame.current;
      if (!box) return;
      const top = line * LINE;
      if (top < box.scrollTop) box.scrollTop = top;
      else if (top + LINE + HEAD > box.scrollTop + box.clientHeight)
        box.scrollTop = top + LINE + HEAD - box.clientHeight;
      if (column === 0) box.scrollLeft = 0;
      if (column < layout.lefts.length) return;
      const left = layout.edges[column] ?? 0;
      const right = left + (layout.widths[column] ?? 0);
      if (left < box.scrollLeft + layout.frozenWidth) box.scrollLeft = left - layout.frozenWidth;
      else if (right > box.scrollLeft + box.clientWidth) box.scrollLeft = right - box.clientWidth;
    },
    [layout],
  );
  const sought = useSoughtRow({
    lines,
    rowKey,
    openKey,
    row,
    go: (at) => {
      const spot = { line: at, column: Math.min(Math.max(1, head.column), columns.length - 1) };
      setSelection(single(spot));
      reveal(spot);
    },
  });
  const select = (next: Selection) => {
    sought.leave();
    setSelection(next);
    reveal(next.head);
  };
  // Rows may have gone by a filter: the selection stays inside.
  useLayoutEffect(() => {
    const most = Math.max(0, lines.length - 1);
    if (selection.head.line > most || selection.anchor.line > most || selection.head.column >= columns.length)
      setSelection(
        single({
          line: Math.min(selection.head.line, most),
          column: Math.min(selection.head.column, columns.length - 1),
        }),
      );
  }, [lines.length, columns.length, selection]);
  const told = useRef('');
  useEffect(() => {
    if (sought.awaited()) return;
    const rows = rowsIn({ lines, columns }, block);
    const now = `${row === null ? '' : rowKey(row)}|${block.top}-${block.bottom}|${rows.length}`;
    if (told.current === now) return;
    told.current = now;
    onSelect(row, rows);
  });

  const { arrangement, onArrange } = props;
  const toggle = useCallback(
    (name: string) => {
      const { closed } = arrangement;
      const next = closed.includes(name) ? closed.filter((one) => one !== name) : [...closed, name];
      onArrange({ ...arrangement, closed: next });
    },
    [arrangement, onArrange],
  );

  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const ctrl = event.ctrlKey || event.metaKey;
    const letter = ctrl ? event.key.toLowerCase() : '';
    const bounds = boundsNow();
    const to = moved(head, event.key, ctrl, bounds);
    if (to) select(event.shiftKey ? { anchor: selection.anchor, head: to } : single(to));
    else if (event.key === 'Tab') select(single(tabbed(head, event.shiftKey, bounds)));
    else if (event.key === 'Enter' && ctrl && row !== null) onOpen(row);
    else if (event.key === 'Enter' && line?.kind === 'group') toggle(line.name);
    else if (event.key === 'Enter' && row !== null && head.column === 1 && !event.shiftKey && !writable) onOpen(row);
    else if (event.key === 'Enter')
      select(single(moved(head, event.shiftKey ? 'ArrowUp' : 'ArrowDown', false, bounds) ?? head));
    else if ((event.key === 'Delete' || event.key === 'Backspace') && !readOnly) onEdit(cleared(shown, block));
    else if (letter === 'd' && !readOnly) onEdit(filledDown(shown, block));
    else if (letter === 'z' && !event.shiftKey) props.onUndo();
    else if (letter === 'y' || (letter === 'z' && event.shiftKey)) props.onRedo();
    else if (letter === 'a')
      setSelection({ anchor: { line: 0, column: 0 }, head: { line: bounds.lines - 1, column: columns.length - 1 } });
    else return;
    event.preventDefault();
  };

  const spotOf = (event: MouseEvent): Spot | null => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-line]');
    return cell ? { line: Number(cell.dataset.line), column: Number(cell.dataset.column) } : null;
  };
  const onMouseDown = (event: MouseEvent) => {
    const spot = spotOf(event);
    if (!spot || event.button !== 0) return;
    event.preventDefault();
    sought.leave();
    pen.current?.commit();
    const whole = spot.column === 0;
    const at = whole ? { anchor: { line: spot.line, column: columns.length - 1 }, head: spot } : single(spot);
    setSelection(
      event.shiftKey
        ? { anchor: whole ? { ...selection.anchor, column: columns.length - 1 } : selection.anchor, head: spot }
        : at,
    );
    pen.current?.focus();
  };
  const onMouseMove = (event: MouseEvent) => {
    if (event.buttons !== 1) return;
    const spot = spotOf(event);
    if (spot && (spot.line !== head.line || (head.column !== 0 && spot.column !== head.column)))
      setSelection({ anchor: selection.anchor, head: head.column === 0 ? { line: spot.line, column: 0 } : spot });
  };
  const onDoubleClick = (event: MouseEvent) => {
    if (!spotOf(event) || row === null) return;
    if (writable) pen.current?.open();
    else onOpen(row);
  };

  const place = {
    left: layout.edges[head.column] ?? 0,
    top: HEAD + head.line * LINE,
    width: layout.widths[head.column] ?? 0,
    height: LINE,
    frozen: head.column < layout.lefts.length,
  };
  // Paper has no window to scroll: the grid stands on it whole.
  if (printing) return <SheetOnPaper label={props.label} lines={lines} columns={columns} rowKey={rowKey} />;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtual grid of sticky cells is no table
    <div
      ref={frame}
      className="gm-sheet"
      role="grid"
      aria-label={props.label}
      aria-rowcount={count + 1}
      aria-colcount={columns.length}
      onMouseDown={onMouseDown}
      onMouseMove={onMouseMove}
      onDoubleClick={onDoubleClick}
    >
      <div
        className="gm-sheet-inner"
        style={{
          width: layout.width,
          height: HEAD + count * LINE,
          ['--columns' as string]: layout.widths.map((width) => `${width}px`).join(' '),
        }}
      >
        <SheetHead sheet={props} layout={layout} />
        <SheetBody
          frame={frame}
          lines={lines}
          count={count}
          columns={columns}
          layout={layout}
          block={block}
          head={head}
          rowKey={rowKey}
          openKey={openKey}
          states={props.states}
          visitors={props.visitors}
          onToggle={toggle}
        />
        <Pen
          handle={pen}
          label={column ? `${t.cell(head.line + 1, column.head)}` : ''}
          row={row}
          column={column}
          writable={writable}
          refused={(row !== null && column && props.states.get(rowKey(row))?.get(column.key)?.text) || null}
          place={place}
          onCommit={(text) => row !== null && column && onEdit([{ row, column: column.key, text }])}
          onKey={onKey}
          onCopy={(data, cut) => {
            data.setData('text/plain', toTsv(copied(shown, block)));
            if (cut && !readOnly) onEdit(cleared(shown, block));
          }}
          onPaste={(text) => {
            if (readOnly || text === '') return;
            const { edits, left } = pasted(shown, block, parseTsv(text));
            onEdit(edits);
            if (left > 0) props.onRemark(t.noRoom(left));
            else if (edits.length === 0) props.onRemark(t.notWritable);
          }}
        />
      </div>
    </div>
  );
}
