import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';

interface MenuEntry {
  readonly name: string;
  readonly keys?: string;
  /** A line above it. */
  readonly apart?: boolean;
  readonly disabled?: boolean;
  readonly act: () => void;
}
interface Props {
  readonly label: string;
  /** Where it was asked for, in the window. */
  readonly at: { readonly x: number; readonly y: number };
  readonly entries: readonly MenuEntry[];
  /** Closed; the sheet takes the focus back. */
  readonly onClose: () => void;
}

/** The menu of the right mouse button, and of the menu key: arrows choose, Escape closes. */
export function SheetMenu({ label, at, entries, onClose }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const menu = box.current;
    if (!menu) return;
    const { width, height } = menu.getBoundingClientRect();
    menu.style.left = `${Math.max(4, Math.min(at.x, window.innerWidth - width - 4))}px`;
    menu.style.top = `${Math.max(4, Math.min(at.y, window.innerHeight - height - 4))}px`;
    menu.querySelector<HTMLButtonElement>('button:not(:disabled)')?.focus();
  }, [at]);
  useEffect(() => {
    const away = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) onClose();
    };
    document.addEventListener('mousedown', away, true);
    document.addEventListener('scroll', away, true);
    window.addEventListener('blur', onClose);
    return () => {
      document.removeEventListener('mousedown', away, true);
      document.removeEventListener('scroll', away, true);
      window.removeEventListener('blur', onClose);
    };
  }, [onClose]);
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(box.current?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)') ?? [])];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      const next = buttons.indexOf(document.activeElement as HTMLButtonElement) + step;
      buttons[(next + buttons.length) % buttons.length]?.focus();
    } else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={box} className="gm-sheet-menu" role="menu" aria-label={label} onKeyDown={onKeyDown}>
      {entries.map(({ name, keys, apart, disabled, act }) => (
        <button
          key={name}
          type="button"
          role="menuitem"
          className={apart ? 'gm-sheet-menu-apart' : undefined}
          disabled={disabled}
          onClick={() => {
            onClose();
            act();
          }}
        >
          {name}
          {keys ? <small>{keys}</small> : null}
        </button>
      ))}
    </div>
  );
}
