import { type PointerEvent, type RefObject, useState } from 'react';
import { gridWords } from '../messages/grid-words.ts';
import { useWords } from '../messages/language.tsx';
import { HEAD, type Layout, LINE } from './layout.ts';
import type { Block } from './selection.ts';

interface Props {
  readonly frame: RefObject<HTMLElement | null>;
  readonly layout: Layout;
  readonly block: Block;
  readonly lines: number;
  /** Fills from the block down to a line. */
  readonly onFill: (to: number) => void;
}

/** The small square at the corner of the selection: drawn down, it fills the rows below. */
export function FillHandle({ frame, layout, block, lines, onFill }: Props) {
  const t = useWords(gridWords);
  const [to, setTo] = useState<number | null>(null);
  const left = layout.edges[block.left] ?? 0;
  const right = (layout.edges[block.right] ?? 0) + (layout.widths[block.right] ?? 0);
  const lineAt = (y: number): number => {
    const box = frame.current;
    if (!box) return block.bottom;
    const inBox = y - box.getBoundingClientRect().top;
    if (inBox > box.clientHeight - 12) box.scrollTop += LINE / 2;
    if (inBox < HEAD + 12) box.scrollTop -= LINE / 2;
    const line = Math.floor((inBox + box.scrollTop - HEAD) / LINE);
    return Math.max(block.bottom, Math.min(lines - 1, line));
  };
  const draw = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    const handle = event.currentTarget;
    handle.setPointerCapture(event.pointerId);
    let last = block.bottom;
    handle.onpointermove = (move) => {
      last = lineAt(move.clientY);
      setTo(last);
    };
    const end = (fills: boolean) => () => {
      handle.onpointermove = null;
      handle.onpointerup = null;
      handle.onpointercancel = null;
      setTo(null);
      if (fills && last > block.bottom) onFill(last);
    };
    handle.onpointerup = end(true);
    handle.onpointercancel = end(false);
  };
  const frozen = block.right < layout.lefts.length;
  return (
    <>
      {to !== null && to > block.bottom ? (
        <div
          className="gm-fill-to"
          style={{
            left,
            width: right - left,
            top: HEAD + (block.bottom + 1) * LINE,
            height: (to - block.bottom) * LINE,
          }}
        />
      ) : null}
      <div
        className={frozen ? 'gm-fill-line gm-fill-frozen' : 'gm-fill-line'}
        style={{ top: HEAD + (block.bottom + 1) * LINE - 5 }}
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the mouse's way to what Ctrl+D does */}
        <div
          className="gm-fill-handle"
          title={t.fillHandle}
          style={{ left: right - 6 }}
          onPointerDown={draw}
          onMouseDown={(event) => {
            event.preventDefault();
            event.stopPropagation();
          }}
        />
      </div>
    </>
  );
}
