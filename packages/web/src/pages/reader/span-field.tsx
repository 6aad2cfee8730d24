import { useEffect, useMemo, useRef } from 'react';
import { useWords } from '../../messages/language.tsx';
import { readerWords } from '../../messages/reader-words.ts';
import { nextEdge } from './clause-edges.ts';

export interface Ends {
  readonly start: number;
  readonly end: number;
}
const AROUND = 160;

/** The sentence of a row in its surroundings; selecting in it, or the four buttons, moves its ends. */
export function SpanField({
  text,
  value,
  onChange,
}: {
  readonly text: string;
  readonly value: Ends;
  readonly onChange?: (ends: Ends) => void;
}) {
  const t = useWords(readerWords);
  const box = useRef<HTMLQuoteElement>(null);
  // What is shown stays as it was opened, so that nothing jumps while the ends move.
  const shown = useRef<Ends | null>(null);
  shown.current ??= { start: Math.max(0, value.start - AROUND), end: Math.min(text.length, value.end + AROUND) };
  const from = Math.min(shown.current.start, value.start);
  const to = Math.max(shown.current.end, value.end);
  // Opened on what it is about; while the ends move it stays where it is. The box alone scrolls, not the page.
  useEffect(() => {
    // A dialog comes into the page only after its parts, and is still small while it opens: so a moment later, and by
    // the layout, not by what is seen.
    const frame = requestAnimationFrame(() => {
      const inside = box.current?.querySelector<HTMLElement>('.gm-span-inside');
      if (!box.current || !inside) return;
      const top = inside.offsetTop - (inside.offsetParent === box.current ? 0 : box.current.offsetTop);
      box.current.scrollTop = top - Math.max(0, (box.current.clientHeight - inside.offsetHeight) / 2);
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  const parts = useMemo(
    () => [
      { at: from, words: text.slice(from, value.start), inside: false },
      { at: value.start, words: text.slice(value.start, value.end), inside: true },
      { at: value.end, words: text.slice(value.end, to), inside: false },
    ],
    [text, from, to, value.start, value.end],
  );
  const select = () => {
    const selection = window.getSelection();
    if (!onChange || !selection || selection.isCollapsed || selection.rangeCount === 0) return;
    const range = selection.getRangeAt(0);
    const offset = (node: Node, at: number): number | null => {
      const part = node.parentElement?.closest<HTMLElement>('[data-at]');
      return part && box.current?.contains(part) ? Number(part.dataset.at) + at : null;
    };
    const start = offset(range.startContainer, range.startOffset);
    const end = offset(range.endContainer, range.endOffset);
    selection.removeAllRanges();
    if (start !== null && end !== null && end > start) onChange({ start, end });
  };
  const move = (end: 'start' | 'end', by: -1 | 1) => {
    const next = { ...value, [end]: nextEdge(text, value[end], by) };
    if (next.end > next.start) onChange?.(next);
  };
  return (
    <div className="gm-span">
      {/* The buttons below do the same by keyboard. */}
      <blockquote ref={box} className="gm-draft-quote" onMouseUp={select}>
        {parts.map((part) => (
          <span
            key={`${part.inside}${part.at}`}
            data-at={part.at}
            className={part.inside ? 'gm-span-inside' : undefined}
          >
            {part.words}
          </span>
        ))}
      </blockquote>
      {onChange ? (
        <p className="gm-span-ends">
          <span className="gm-quiet">{t.sourceHint}</span>
          <button type="button" className="gm-link" onClick={() => move('start', -1)}>
            {t.startEarlier}
          </button>
          <button type="button" className="gm-link" onClick={() => move('start', 1)}>
            {t.startLater}
          </button>
          <button type="button" className="gm-link" onClick={() => move('end', -1)}>
            {t.endEarlier}
          </button>
          <button type="button" className="gm-link" onClick={() => move('end', 1)}>
            {t.endLater}
          </button>
        </p>
      ) : null}
    </div>
  );
}
