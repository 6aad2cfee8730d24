import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import './drop-down.css';

/** Pixels that stay free beside a panel. */
const EDGE = 8;

interface Props {
  readonly label: ReactNode;
  readonly className?: string;
  readonly title?: string;
  /** The panel's edge that stays with the button's. */
  readonly align?: 'left' | 'right';
  readonly children: (close: () => void) => ReactNode;
}

/** A button and a panel under it, there while it is looked at: closed by Escape and by a press elsewhere. */
export function DropDown({ label, className = 'gm-link', title, align = 'left', children }: Props) {
  const [open, setOpen] = useState(false);
  const whole = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const panel = useId();
  useEffect(() => {
    if (!open) return;
    const press = (event: MouseEvent) => {
      const at = event.target as Element;
      // Calendars and lists of a field inside open at the page's end.
      if (!whole.current?.contains(at) && !at.closest('.ant-picker-dropdown, .ant-select-dropdown')) setOpen(false);
    };
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('mousedown', press);
    document.addEventListener('keydown', key, true);
    return () => {
      document.removeEventListener('mousedown', press);
      document.removeEventListener('keydown', key, true);
    };
  }, [open]);
  // As wide as its words, it may reach beyond the window: then it moves back in.
  useLayoutEffect(() => {
    const box = inner.current;
    if (!open || !box) return;
    const { left, right } = box.getBoundingClientRect();
    const over = Math.max(0, right - (document.documentElement.clientWidth - EDGE));
    const shift = left - over < EDGE ? EDGE - left : -over;
    if (shift !== 0) box.style.marginInline = `${shift}px ${-shift}px`;
  }, [open]);
  return (
    <span ref={whole} className="gm-drop">
      <button
        ref={button}
        type="button"
        className={className}
        title={title}
        aria-expanded={open}
        aria-controls={open ? panel : undefined}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      {open ? (
        <div ref={inner} id={panel} className={align === 'right' ? 'gm-drop-panel gm-drop-right' : 'gm-drop-panel'}>
          {children(() => setOpen(false))}
        </div>
      ) : null}
    </span>
  );
}

/** A choice in a panel. */
export function DropItem({
  onChoose,
  on,
  children,
}: {
  readonly onChoose: () => void;
  readonly on?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <button type="button" className={on ? 'gm-drop-item gm-drop-item-on' : 'gm-drop-item'} onClick={onChoose}>
      {children}
    </button>
  );
}
