import { type ReactNode, useEffect, useRef } from 'react';

/** The tabs of a page in one line; where the line is too long for a phone, the open one is brought into sight. */
export function Tabs({ children, label }: { readonly children: ReactNode; readonly label?: string }) {
  const line = useRef<HTMLElement>(null);
  const seen = useRef<{ readonly open: Element | null; readonly width: number }>({ open: null, width: 0 });
  const bringIntoSight = () => {
    const box = line.current;
    const open = box?.querySelector('.active') ?? null;
    // Counts come after the tabs and make them wider; else the person's own scrolling is left alone.
    if (!box || !open || (open === seen.current.open && box.scrollWidth === seen.current.width)) return;
    seen.current = { open, width: box.scrollWidth };
    if (box.scrollWidth <= box.clientWidth) return;
    const { left, right } = open.getBoundingClientRect();
    const frame = box.getBoundingClientRect();
    if (left < frame.left || right > frame.right) box.scrollLeft += left - frame.left - 40;
  };
  // With the frame that draws it: asked at once, the browser would lay the page out twice.
  useEffect(() => {
    const frame = requestAnimationFrame(bringIntoSight);
    return () => cancelAnimationFrame(frame);
  });
  return (
    <nav ref={line} className="gm-tabs" aria-label={label}>
      {children}
    </nav>
  );
}
