import type { MouseEvent, RefObject } from 'react';
import type { PenHandle } from './pen.tsx';
import { blockOf, inside, type Selection, type Spot, single, wholeLines } from './selection.ts';

interface Options {
  readonly columns: number;
  readonly selection: Selection;
  readonly select: (next: Selection) => void;
  readonly pen: RefObject<PenHandle | null>;
  /** The person goes elsewhere: what was being looked for is left. */
  readonly leave: () => void;
  readonly onMenu: (at: { readonly x: number; readonly y: number }) => void;
  readonly onOpen: () => void;
}

/** A press begins a selection, a drag and Shift extend it; the first column takes whole lines. */
export function useSheetMouse({ columns, selection, select, pen, leave, onMenu, onOpen }: Options) {
  const { anchor, head } = selection;
  const byLines = anchor.column === 0 && head.column === columns - 1;
  const spotOf = (event: MouseEvent): Spot | null => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-line]');
    return cell ? { line: Number(cell.dataset.line), column: Number(cell.dataset.column) } : null;
  };
  const to = (spot: Spot, lines: boolean): Selection =>
    lines ? wholeLines(anchor.line, spot.line, columns) : { anchor, head: spot };
  const onMouseDown = (event: MouseEvent) => {
    const spot = spotOf(event);
    if (!spot || (event.button !== 0 && event.button !== 2)) return;
    event.preventDefault();
    leave();
    pen.current?.commit();
    // The right button keeps a selection that it is pressed in.
    if (event.button === 0 || !inside(blockOf(selection), spot)) {
      const lines = spot.column === 0;
      if (event.shiftKey && event.button === 0) select(to(spot, lines));
      else select(lines ? wholeLines(spot.line, spot.line, columns) : single(spot));
    }
    pen.current?.focus();
  };
  const onMouseMove = (event: MouseEvent) => {
    if (event.buttons !== 1) return;
    const spot = spotOf(event);
    if (spot && (spot.line !== head.line || (!byLines && spot.column !== head.column))) select(to(spot, byLines));
  };
  const onContextMenu = (event: MouseEvent) => {
    const byKey = event.target instanceof HTMLTextAreaElement;
    // In a text that is being written the browser's own menu stays.
    if ((byKey && pen.current?.writing()) || !(byKey || spotOf(event))) return;
    event.preventDefault();
    onMenu({ x: event.clientX, y: event.clientY });
  };
  const onDoubleClick = (event: MouseEvent) => {
    if (spotOf(event)) onOpen();
  };
  return { onMouseDown, onMouseMove, onContextMenu, onDoubleClick };
}
