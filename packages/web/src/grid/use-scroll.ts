import { type RefObject, useEffect, useState } from 'react';

interface Scroll {
  readonly top: number;
  readonly left: number;
  readonly height: number;
}

/** Where a box is scrolled to, once a frame at most. */
export function useScroll(frame: RefObject<HTMLElement | null>): Scroll {
  const [scroll, setScroll] = useState<Scroll>({ top: 0, left: 0, height: 800 });
  useEffect(() => {
    const box = frame.current;
    if (!box) return;
    let asked = 0;
    const read = () => {
      asked = 0;
      setScroll({ top: box.scrollTop, left: box.scrollLeft, height: box.clientHeight });
    };
    const listen = () => {
      asked ||= requestAnimationFrame(read);
    };
    read();
    box.addEventListener('scroll', listen, { passive: true });
    const sized = new ResizeObserver(listen);
    sized.observe(box);
    return () => {
      cancelAnimationFrame(asked);
      box.removeEventListener('scroll', listen);
      sized.disconnect();
    };
  }, [frame]);
  return scroll;
}
