import { useLayoutEffect, useRef } from 'react';
import { type Location, useLocation } from 'react-router';
import { hasLeft } from '../queries/signed-in-account.ts';

/** What is on no server yet and would be gone with its page. */
export interface Unsaved {
  readonly what: 'cells' | 'form' | 'comment' | 'file';
  /** `on-its-way` is being saved and needs nobody; `held` waits for its person. */
  readonly state: 'on-its-way' | 'held';
  /** Whether it is still there at that address of the app. */
  readonly stays: (to: Pick<Location, 'pathname' | 'search'>) => boolean;
}
type Address = Parameters<Unsaved['stays']>[0];

/**
 * All that is unsaved in a window. Only while there is something the window asks before it is closed or loaded anew: a
 * page that always listened would not be kept whole by the browser for the way back. `lets` says when nothing is asked.
 */
export function unsavedIn(target: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>, lets: () => boolean) {
  let all: readonly Unsaved[] = [];
  let wanted: (() => void) | null = null;
  const listeners = new Set<() => void>();
  const ask = (event: Event) => {
    if (!lets()) event.preventDefault();
  };
  const put = (next: readonly Unsaved[]) => {
    if (all.length === 0 && next.length > 0) target.addEventListener('beforeunload', ask);
    if (all.length > 0 && next.length === 0) target.removeEventListener('beforeunload', ask);
    all = next;
    for (const tell of listeners) tell();
  };
  return {
    /** Until the answer is called. */
    keep(one: Unsaved): () => void {
      put([...all, one]);
      return () => put(all.filter((other) => other !== one));
    },
    now: () => all,
    /** What would be gone at that address, or with the whole page. */
    lostBy: (to: Address | null) => all.filter((one) => to === null || !one.stays(to)),
    /** What somebody wants to do that leaves the page and its program; it waits for the answer where something is unsaved. */
    want(go: () => void): void {
      if (all.length === 0) {
        go();
        return;
      }
      wanted = go;
      put([...all]);
    },
    wanted: () => wanted,
    /** Does what was wanted and asks no more; or leaves it. */
    answer(goes: boolean): void {
      const go = wanted;
      wanted = null;
      put(goes ? [] : [...all]);
      if (goes) go?.();
    },
    listen(tell: () => void): () => void {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
  };
}

/** Of this window. One that has let go of its account shows nothing more that could be lost. */
export const unsaved = unsavedIn(globalThis, hasLeft);

/** Tells the window of something unsaved while there is any: it `stays` at this page's own address where nothing else is said. */
export function useUnsaved(what: Unsaved['what'], state: Unsaved['state'] | null, stays?: Unsaved['stays']): void {
  const { pathname } = useLocation();
  const latest = useRef<Unsaved['stays']>(() => false);
  latest.current = stays ?? ((to) => to.pathname === pathname);
  useLayoutEffect(
    () => (state === null ? undefined : unsaved.keep({ what, state, stays: (to) => latest.current(to) })),
    [what, state],
  );
}
