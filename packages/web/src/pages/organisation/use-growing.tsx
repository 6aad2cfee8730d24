import { type ReactNode, useEffect, useRef, useState } from 'react';

const PIECE = 120;

/** The first rows of a long list, and more as the end comes in sight: 2,000 people do not slow down a keystroke. */
export function useGrowing<T>(
  rows: readonly T[],
  reset: string,
): { readonly shown: readonly T[]; readonly end: ReactNode } {
  const [state, setState] = useState({ reset, most: PIECE });
  if (state.reset !== reset) setState({ reset, most: PIECE });
  const end = useRef<HTMLDivElement>(null);
  const more = rows.length > state.most;
  useEffect(() => {
    const box = end.current;
    if (!box || !more) return;
    const seen = new IntersectionObserver(
      (entries) => {
        if (entries.some((one) => one.isIntersecting)) setState((now) => ({ ...now, most: now.most + PIECE }));
      },
      { rootMargin: '600px' },
    );
    seen.observe(box);
    return () => seen.disconnect();
  });
  return {
    shown: more ? rows.slice(0, state.most) : rows,
    end: more ? <div ref={end} className="gm-growing" /> : null,
  };
}
