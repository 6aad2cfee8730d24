import {
  type KeyboardEvent,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { gridWords } from '../messages/grid-words.ts';
import { useWords } from '../messages/language.tsx';
import { cleared, copied, filledBelow, filledDown, pasted, rowsIn } from './block-edits.ts';
import { editable } from './column.ts';
import { FillHandle } from './fill-handle.tsx';
import { HEAD, LINE, layoutOf } from './layout.ts';
import { Pen, type PenHandle } from './pen.tsx';
import { blockOf, moved, type Selection, type Spot, single, tabbed, withColumns, withLines } from './selection.ts';
import { SheetBody } from './sheet-body.tsx';
import { SheetHead } from './sheet-head.tsx';
import { SheetMenu } from './sheet-menu.tsx';
import type { SheetProps } from './sheet-model.ts';
import { SheetWhilePrinting } from './sheet-while-printing.tsx';
import { parseTsv, toTsv } from './tsv.ts';
import { useSheetMouse } from './use-sheet-mouse.ts';
import { useSoughtRow } from './use-sought-row.ts';
import { useStrayKeys } from './use-stray-keys.ts';
import './sheet.css';

/** A grid that behaves as Excel does: one pen, a selection, blocks to and from the clipboard, 10,000 rows. */
export function Sheet<R>(props: SheetProps<R>) {
  const { lines, columns, widths, awaited, rowKey, readOnly, onEdit, onSelect, onOpen, openKey } = props;
  const t = useWords(gridWords);
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
  const { anchor: active, head } = selection;
  const [menu, setMenu] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const line = lines[active.line];
  const row = line?.kind === 'row' ? line.row : null;
  const column = columns[active.column] ?? null;
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
      const spot = { line: at, column: Math.min(Math.max(1, active.column), columns.length - 1) };
      setSelection(single(spot));
      reveal(spot);
    },
  });
  const select = (next: Selection) => {
    sought.leave();
    setSelection(next);
    const whole = next.anchor.column === 0 && next.head.column === columns.length - 1;
    // Of whole lines only the line comes into sight: the last column is nobody's wish.
    reveal(whole && columns.length > 1 ? { line: next.head.line, column: 1 } : next.head);
  };
  const names = useRef(columns);
  useLayoutEffect(() => {
    const before = names.current;
    names.current = columns;
    const keys = (all: typeof columns) => all.map((one) => one.key);
    if (before !== columns) setSelection((now) => withColumns(now, keys(before), keys(columns)));
  }, [columns]);
  // Rows may have gone by a filter: the selection stays inside.
  useLayoutEffect(() => setSelection((now) => withLines(now, lines.length)), [lines.length]);
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

  const states = props.states;
  useStrayKeys({ frame, unsaved: states.size, drawer: openKey !== null });
  useImperativeHandle(props.handle, () => ({
    go: (key, named) => {
      const spot = {
        line: lines.findIndex((one) => one.kind === 'row' && rowKey(one.row) === key),
        column: columns.findIndex((one) => one.key === named),
      };
      if (spot.line < 0 || spot.column < 0) return false;
      select(single(spot));
      // It is opened once the pen lies on it.
      requestAnimationFrame(() => pen.current?.open());
      return true;
    },
    span: (from, to) => {
      const [start, end] = [from, to].map((named) => columns.findIndex((one) => one.key === named)) as [number, number];
      if (start < 0 || end < 0) return false;
      setSelection({ anchor: { line: block.top, column: start }, head: { line: block.bottom, column: end } });
      // The last one first: where all of them have room all of them are seen, else the first.
      for (const column of [end, start]) reveal({ line: block.top, column });
      return true;
    },
  }));
  const why = props.whyReadOnly ?? (row === null ? null : column?.fixed?.(row)) ?? t.fixed;
  const fillDown = () => onEdit(filledDown(shown, block));
  const clear = () => onEdit(cleared(shown, block));
  const paste = (text: string) => {
    if (text === '') return;
    if (readOnly) return props.onRemark(why);
    const { edits, left, to } = pasted(shown, block, parseTsv(text));
    onEdit(edits);
    // As in Excel, what was pasted is selected: it can be seen, copied on or filled down at once.
    if (edits.length > 0) setSelection({ anchor: { line: block.top, column: block.left }, head: to });
    if (left > 0) props.onRemark(t.noRoom(left));
    else if (edits.length === 0) props.onRemark(t.notWritable);
  };

  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const ctrl = event.ctrlKey || event.metaKey;
    const letter = ctrl ? event.key.toLowerCase() : '';
    const bounds = boundsNow();
    const to = moved(event.shiftKey ? head : active, event.key, ctrl, bounds);
    if (to) select(event.shiftKey ? { anchor: selection.anchor, head: to } : single(to));
    else if (event.key === 'Tab') select(single(tabbed(active, event.shiftKey, bounds)));
    else if (event.key === 'Enter' && ctrl && row !== null) onOpen(row);
    else if (event.key === 'Enter' && line?.kind === 'group') toggle(line.name);
    else if (event.key === 'Enter' && row !== null && active.column === 1 && !event.shiftKey && !writable) onOpen(row);
    else if (event.key === 'Enter')
      select(single(moved(active, event.shiftKey ? 'ArrowUp' : 'ArrowDown', false, bounds) ?? active));
    else if ((event.key === 'Delete' || event.key === 'Backspace') && !readOnly) clear();
    else if (letter === 'd' && !readOnly) fillDown();
    else if (letter === 'z' && !event.shiftKey) props.onUndo();
    else if (letter === 'y' || (letter === 'z' && event.shiftKey)) props.onRedo();
    else if (letter === 'f' && props.onFind) props.onFind();
    else if (letter === 'a')
      setSelection({ anchor: { line: 0, column: 0 }, head: { line: bounds.lines - 1, column: columns.length - 1 } });
    else if (!writable && row !== null && (event.key === 'F2' || (event.key.length === 1 && !ctrl && !event.altKey)))
      // Somebody types, and nothing would happen: it is said why.
      props.onRemark(why);
    else return;
    event.preventDefault();
  };

  const mouse = useSheetMouse({
    columns: columns.length,
    selection,
    select: setSelection,
    pen,
    leave: sought.leave,
    onMenu: setMenu,
    onOpen: () => {
      if (writable) pen.current?.open();
      else if (row !== null) onOpen(row);
    },
  });
  const closeMenu = useCallback(() => {
    setMenu(null);
    pen.current?.focus();
  }, []);
  const pasteFromMenu = async () => {
    // Without https, or where the person says no, a page may not read the clipboard.
    const text = await navigator.clipboard?.readText().catch(() => undefined);
    if (text === undefined) props.onRemark(t.pasteByKey);
    else paste(text);
  };
  const entries = [
    { name: t.cut, keys: 'Ctrl+X', disabled: readOnly, act: () => pen.current?.copy(true) },
    { name: t.copy, keys: 'Ctrl+C', act: () => pen.current?.copy(false) },
    { name: t.paste, keys: 'Ctrl+V', disabled: readOnly, act: () => void pasteFromMenu() },
    { name: t.fillDown, keys: 'Ctrl+D', apart: true, disabled: readOnly || block.top === block.bottom, act: fillDown },
    { name: t.clear, keys: 'Delete', disabled: readOnly, act: clear },
    ...(row === null ? [] : [{ name: t.openRow, keys: 'Ctrl+Enter', apart: true, act: () => onOpen(row) }]),
    ...(row === null || !props.onHistory ? [] : [{ name: t.history, act: () => props.onHistory?.(row) }]),
  ];

  const place = {
    left: layout.edges[active.column] ?? 0,
    top: HEAD + active.line * LINE,
    width: layout.widths[active.column] ?? 0,
    height: LINE,
    frozen: active.column < layout.lefts.length,
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a virtual grid of sticky cells is no table */}
      <div
        ref={frame}
        className="gm-sheet"
        role="grid"
        aria-label={props.label}
        aria-rowcount={count + 1}
        aria-colcount={columns.length}
        {...mouse}
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
            active={active}
            rowKey={rowKey}
            openKey={openKey}
            states={props.states}
            visitors={props.visitors}
            onToggle={toggle}
          />
          <Pen
            handle={pen}
            label={column ? `${t.cell(active.line + 1, column.head)}` : ''}
            row={row}
            column={column}
            writable={writable}
            refused={(row !== null && column && props.states.get(rowKey(row))?.get(column.key)?.text) || null}
            place={place}
            onCommit={(text) => row !== null && column && onEdit([{ row, column: column.key, text }])}
            onKey={onKey}
            onCopy={(data, cut) => {
              data.setData('text/plain', toTsv(copied(shown, block)));
              if (cut && !readOnly) clear();
            }}
            onPaste={paste}
          />
          {readOnly || row === null ? null : (
            <FillHandle
              frame={frame}
              layout={layout}
              block={block}
              lines={lines.length}
              onFill={(to) => {
                onEdit(filledBelow(shown, block, to));
                setSelection({
                  anchor: { line: block.top, column: block.left },
                  head: { line: to, column: block.right },
                });
              }}
            />
          )}
        </div>
        {menu ? <SheetMenu label={t.menu} at={menu} entries={entries} onClose={closeMenu} /> : null}
      </div>
      <SheetWhilePrinting sheet={props} />
    </>
  );
}
