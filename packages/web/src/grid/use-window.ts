import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { firstWindow, type Layout, type Scrolled, sameWindow, type Window, windowOf } from './layout.ts';

const UNKNOWN: Scrolled = { top: 0, left: 0, height: 800, width: 1400 };
/** Of the window, the header line and a page's bar at least are no part of the sheet, px. */
const ABOVE = 100;
/** So long at most only what is in sight stands there: whoever scrolls earlier has the rest at once. */
const SETTLED_MS = 400;

/** The part of a sheet that is drawn; drawn anew only when another line or column comes into sight. */
export function useWindow(frame: RefObject<HTMLElement | null>, layout: Layout): Window {
  const [seen, setSeen] = useState<Window>(() => firstWindow(window.innerHeight - ABOVE, window.innerWidth, layout));
  const size = useRef(UNKNOWN);
  const settled = useRef(false);
  const read = useCallback(() => {
    const box = frame.current;
    if (!box) return;
    settled.current = true;
    // Sizes come from the observer: asking for them here would make the browser lay everything out once more.
    const next = windowOf({ ...size.current, top: box.scrollTop, left: box.scrollLeft }, layout);
    setSeen((now) => (sameWindow(now, next) ? now : next));
  }, [frame, layout]);
  // Not a layout effect: the frame stands above what is drawn, and would not be there yet the first time.
  useEffect(() => {
    const box = frame.current;
    if (!box) return;
    box.addEventListener('scroll', read, { passive: true });
    const timer = settled.current ? undefined : setTimeout(read, SETTLED_MS);
    const sized = new ResizeObserver(([entry]) => {
      if (!entry) return;
      size.current = { ...size.current, height: entry.contentRect.height, width: entry.contentRect.width };
      if (settled.current) read();
    });
    sized.observe(box);
    return () => {
      box.removeEventListener('scroll', read);
      clearTimeout(timer);
      sized.disconnect();
    };
  }, [frame, read]);
  return seen;
}
