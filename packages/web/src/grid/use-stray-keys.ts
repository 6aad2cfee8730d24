import { type RefObject, useEffect, useRef } from 'react';

const KEYS = new Set([
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'],
  ...['Enter', 'F2', 'Delete', 'Backspace'],
]);
const WITH_CTRL = new Set(['z', 'y', 'd', 'a', 'c', 'x', 'v', 'f']);
const WALKS = new Set(['ArrowUp', 'ArrowDown']);

interface Options {
  readonly frame: RefObject<HTMLElement | null>;
  /** Unsaved cells: where they come from outside, as from a dialog that closes with it, the sheet goes on. */
  readonly unsaved: number;
  /** Beside an open row ↑↓ are the drawer's. */
  readonly drawer: boolean;
}

/**
 * A button that vanishes with its click, a dialog that closes, leave the focus to nobody. Keys pressed then are meant for
 * the sheet, as in a spreadsheet: else Ctrl+Z would be the browser's and take back a text that was long written.
 */
export function useStrayKeys({ frame, unsaved, drawer }: Options): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const pen = frame.current?.querySelector<HTMLTextAreaElement>('.gm-pen');
      const dialogs = [...document.querySelectorAll('[role=dialog]')];
      const free = event.target === document.body && dialogs.every((one) => one.getClientRects().length === 0);
      if (!pen || !free || event.defaultPrevented || (drawer && WALKS.has(event.key))) return;
      const ctrl = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      // Words selected in the drawer are copied as words.
      if (ctrl && (key === 'c' || key === 'x') && !(document.getSelection()?.isCollapsed ?? true)) return;
      const types = event.key.length === 1 && event.key !== '?' && event.key !== ' ';
      if (ctrl ? !WITH_CTRL.has(key) && !KEYS.has(event.key) : !types && !KEYS.has(event.key)) return;
      pen.focus({ preventScroll: true });
      const { code, ctrlKey, metaKey, shiftKey, altKey } = event;
      const again = { key: event.key, code, ctrlKey, metaKey, shiftKey, altKey, bubbles: true, cancelable: true };
      event.stopPropagation();
      // What the sheet does not take is left to the browser, which now writes, copies and pastes in the pen.
      if (!pen.dispatchEvent(new window.KeyboardEvent('keydown', again))) event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [frame, drawer]);
  const before = useRef(unsaved);
  useEffect(() => {
    const more = unsaved > before.current;
    before.current = unsaved;
    if (more && document.activeElement === document.body)
      frame.current?.querySelector<HTMLTextAreaElement>('.gm-pen')?.focus({ preventScroll: true });
  }, [frame, unsaved]);
}
