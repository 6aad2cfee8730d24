import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../../messages/language.tsx';
import { organisationWords } from '../../messages/organisation-words.ts';

const TYPING = /^(?:INPUT|TEXTAREA|SELECT)$/u;

interface Props {
  readonly title: string;
  readonly remark?: string | null;
  readonly onClose: () => void;
  readonly onWalk: (by: number) => void;
  readonly children: ReactNode;
}

/** One thing whole, at its own address beside its list; Escape closes, ↑↓ walk. */
export function SidePanel({ title, remark, onClose, onWalk, children }: Props) {
  const t = useWords(organisationWords);
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      // A dialog above it has the keys first.
      if (event.defaultPrevented || document.querySelector('.ant-modal-wrap:not([style*="display: none"])')) return;
      const writes = event.target instanceof HTMLElement && TYPING.test(event.target.tagName);
      if (event.key === 'Escape') onClose();
      else if (!writes && event.key === 'ArrowDown') onWalk(1);
      else if (!writes && event.key === 'ArrowUp') onWalk(-1);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [onClose, onWalk]);
  return (
    <aside className="gm-side" aria-label={title}>
      <header className="gm-side-head">
        <h2>
          {title}
          {remark ? <small className="gm-quiet"> {remark}</small> : null}
        </h2>
        <button
          ref={close}
          type="button"
          className="gm-side-close"
          title={t.closeDrawer}
          aria-label={t.closeDrawer}
          onClick={onClose}
        >
          ✕
        </button>
      </header>
      <div className="gm-side-body">{children}</div>
    </aside>
  );
}
