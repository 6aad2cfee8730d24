import { type RefObject, useEffect, useRef, useState } from 'react';
import './rope.css';

interface Ends {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

const same = (a: Ends, b: Ends): boolean => a.x1 === b.x1 && a.y1 === b.y1 && a.x2 === b.x2 && a.y2 === b.y2;

/** 纲: a thin line between a row and its place in the document, while one of the two is held. */
export function Rope({ frame, held }: { readonly frame: RefObject<HTMLElement | null>; readonly held: string | null }) {
  const [ends, setEnds] = useState<Ends | null>(null);
  const draw = useRef(() => {});
  draw.current = () => {
    const box = frame.current;
    const hung = held && box?.querySelector(`[data-hung="${held}"]`)?.getBoundingClientRect();
    const row = held && box?.querySelector(`[data-draft="${held}"]`)?.getBoundingClientRect();
    if (!box || !hung || !row) return setEnds(null);
    const { left, top, height } = box.getBoundingClientRect();
    const inside = (y: number) => Math.max(2, Math.min(height - 2, y - top));
    const next: Ends = {
      x1: hung.right - left,
      y1: inside(hung.top + hung.height / 2),
      x2: row.left - left,
      y2: inside(row.top + Math.min(22, row.height / 2)),
    };
    setEnds((now) => (now && same(now, next) ? now : next));
  };
  // Rows change their height and place when they are decided: after every drawing the ends are looked up again.
  useEffect(() => draw.current());
  useEffect(() => {
    const box = frame.current;
    if (!box) return;
    const again = () => draw.current();
    box.addEventListener('scroll', again, { capture: true, passive: true });
    const size = new ResizeObserver(again);
    size.observe(box);
    return () => {
      box.removeEventListener('scroll', again, { capture: true });
      size.disconnect();
    };
  }, [frame]);
  if (!ends) return null;
  const { x1, y1, x2, y2 } = ends;
  const bend = (x2 - x1) / 2;
  return (
    <svg className="gm-rope" aria-hidden="true">
      <path d={`M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`} />
      <circle cx={x1} cy={y1} r="2.5" />
      <circle cx={x2} cy={y2} r="2.5" />
    </svg>
  );
}
