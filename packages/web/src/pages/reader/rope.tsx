import { type RefObject, useEffect, useState } from 'react';
import './rope.css';

interface Ends {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** 纲: a thin line between a row and its place in the document, while one of the two is held. */
export function Rope({ frame, held }: { readonly frame: RefObject<HTMLElement | null>; readonly held: string | null }) {
  const [ends, setEnds] = useState<Ends | null>(null);
  useEffect(() => {
    const box = frame.current;
    if (!held || !box) return setEnds(null);
    const draw = () => {
      const hung = box.querySelector(`[data-hung="${held}"]`)?.getBoundingClientRect();
      const row = box.querySelector(`[data-draft="${held}"]`)?.getBoundingClientRect();
      const { left, top, height } = box.getBoundingClientRect();
      if (!hung || !row) return setEnds(null);
      const inside = (y: number) => Math.max(2, Math.min(height - 2, y - top));
      setEnds({
        x1: hung.right - left,
        y1: inside(hung.top + hung.height / 2),
        x2: row.left - left,
        y2: inside(row.top + Math.min(22, row.height / 2)),
      });
    };
    draw();
    box.addEventListener('scroll', draw, { capture: true, passive: true });
    return () => box.removeEventListener('scroll', draw, { capture: true });
  }, [frame, held]);
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
