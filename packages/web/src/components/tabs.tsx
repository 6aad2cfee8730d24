import { type ReactNode, useEffect, useRef } from 'react';

/** The tabs of a page in one line; where the line is too long for a phone, the open one is brought into sight. */
export function Tabs({ children, label }: { readonly children: ReactNode; readonly label?: string }) {
  const line = useRef<HTMLElement>(null);
  const shown = useRef<Element | null>(null);
  useEffect(() => {
    const box = line.current;
    const open = box?.querySelector('.active') ?? null;
    if (!box || open === shown.current) return;
    shown.current = open;
    if (!(open instanceof HTMLElement) || box.scrollWidth <= box.clientWidth) return;
    const { left, right } = open.getBoundingClientRect();
    const frame = box.getBoundingClientRect();
    if (left < frame.left || right > frame.right) box.scrollLeft += left - frame.left - 40;
  });
  return (
    <nav ref={line} className="gm-tabs" aria-label={label}>
      {children}
    </nav>
  );
}
