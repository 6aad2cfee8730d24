import type { Me } from '@gangmu/contract';

const KEPT = 'gangmu.signed-in';

/** Whose data this window shows; null before anybody's. */
let shown: string | null = null;
let left = false;

/** Whether somebody was signed in here who has not signed out: then a session that is no more has ended by itself. */
export const wasSignedIn = (): boolean => localStorage.getItem(KEPT) !== null;

/** To be called where somebody leaves: the next one is not told that a session ended, and other windows let go, too. */
export const forgetSession = (): void => localStorage.removeItem(KEPT);

/** Nothing may be asked or written any more: the window is on its way to whoever is signed in now. */
export const hasLeft = (): boolean => left;

/** Shows nothing more of the first account, and reads this address anew for whoever is signed in now, if anybody. */
function leave(): void {
  left = true;
  document.body.hidden = true;
  window.location.reload();
}

/** Told whenever it is known who is there: two accounts never share a window. */
export function arrived({ username }: Pick<Me, 'username'>): void {
  if (shown !== null && shown !== username) leave();
  else {
    shown = username;
    localStorage.setItem(KEPT, username);
  }
}

/**
 * All windows of a browser hold one session: where somebody signs out or another one signs in, the others let go of what
 * they show. A session that ends by itself changes nothing here: what is on the page waits for its person.
 */
export function watchAccount(): () => void {
  const look = () => {
    if (!left && shown !== null && localStorage.getItem(KEPT) !== shown) leave();
  };
  const events = [
    [window, 'storage'],
    // Back to a page that the browser kept whole, or to a window that slept.
    [window, 'pageshow'],
    [document, 'visibilitychange'],
  ] as const;
  for (const [target, name] of events) target.addEventListener(name, look);
  return () => {
    for (const [target, name] of events) target.removeEventListener(name, look);
  };
}
