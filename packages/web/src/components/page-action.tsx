import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';

/** The one primary action of a page, put at the top right where a page's bar keeps room for it. */
export function PageAction({ place, children }: { readonly place: string; readonly children: ReactNode }) {
  const [room, setRoom] = useState<HTMLElement | null>(null);
  useEffect(() => setRoom(document.getElementById(place)), [place]);
  return room ? createPortal(children, room) : null;
}
