import { type KeyboardEvent, memo, type PointerEvent, Suspense, useEffect, useRef, useState } from 'react';
import { lazyDressed } from '../components/lazy-dressed.tsx';
import { gridWords } from '../messages/grid-words.ts';
import { useWords } from '../messages/language.tsx';
import type { Column } from './column.ts';
import { HEAD, type Layout } from './layout.ts';
import type { SheetProps } from './sheet-model.ts';

// Opened by few and seldom: it comes when it is asked for.
const HeadMenu = lazyDressed(() => import('./head-menu.tsx'), 'HeadMenu') as <R>(
  props: SheetProps<R> & { readonly column: Column<R>; readonly onDone: () => void },
) => React.ReactNode;

/** The head row: names, what is sorted and filtered, edges to draw wider. */
function Head<R>({ layout, sheet: props }: { readonly sheet: SheetProps<R>; readonly layout: Layout }) {
  const t = useWords(gridWords);
  const { columns, arrangement } = props;
  const [open, setOpen] = useState<{ readonly key: string; readonly left: number } | null>(null);
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const away = (event: Event) => {
      if (
        event instanceof globalThis.KeyboardEvent ? event.key !== 'Escape' : row.current?.contains(event.target as Node)
      )
        return;
      if (event.type === 'keydown') event.preventDefault();
      setOpen(null);
    };
    document.addEventListener('mousedown', away);
    document.addEventListener('keydown', away, true);
    return () => {
      document.removeEventListener('mousedown', away);
      document.removeEventListener('keydown', away, true);
    };
  }, [open]);
  const drag = (column: Column<R>, event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const grip = event.currentTarget;
    const [from, width] = [event.clientX, props.widths[column.key] ?? column.width];
    grip.setPointerCapture(event.pointerId);
    grip.onpointermove = (move) =>
      props.onWidths({ ...props.widths, [column.key]: Math.max(48, Math.min(720, width + move.clientX - from)) });
    grip.onpointerup = () => {
      grip.onpointermove = null;
    };
  };
  /** One stop of the Tab key for the whole row: its heads are walked by ← and →. */
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const buttons = [...(row.current?.querySelectorAll<HTMLElement>('.gm-head-name[aria-haspopup]') ?? [])];
    const at = buttons.indexOf(event.target as HTMLElement);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    buttons[at + step]?.focus();
  };
  /** Below its column, as far as there is room in what is seen of the sheet. */
  const toggle = (key: string, button: HTMLElement) => {
    if (open?.key === key) return setOpen(null);
    const sheet = button.closest('.gm-sheet');
    const inner = row.current;
    if (!sheet || !inner) return;
    const seen = sheet.getBoundingClientRect();
    const left = Math.max(seen.left, Math.min(button.getBoundingClientRect().left, seen.right - 300));
    setOpen({ key, left: left - inner.getBoundingClientRect().left });
  };
  const opened = columns.find((column) => column.key === open?.key);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: its buttons are focusable
    // biome-ignore lint/a11y/useSemanticElements: a virtual grid of sticky cells is no table
    <div ref={row} className="gm-head" role="row" aria-rowindex={1} style={{ height: HEAD }} onKeyDown={walk}>
      {columns.map((column, index) => {
        const left = layout.lefts[index];
        const sorted = arrangement.sort?.column === column.key ? (arrangement.sort.descending ? '↓' : '↑') : '';
        const filtered = arrangement.filters[column.key] ? '▼' : '';
        return (
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          // biome-ignore lint/a11y/useSemanticElements: as above
          <div
            key={column.key}
            role="columnheader"
            aria-sort={sorted === '' ? 'none' : sorted === '↑' ? 'ascending' : 'descending'}
            className={left === undefined ? 'gm-head-cell' : 'gm-head-cell gm-head-frozen'}
            style={left === undefined ? undefined : { left }}
          >
            {index === 0 ? (
              <span className="gm-head-name">{column.head}</span>
            ) : (
              <button
                type="button"
                className="gm-head-name"
                tabIndex={index === 1 ? 0 : -1}
                aria-label={t.headMenu(column.head)}
                aria-haspopup="dialog"
                aria-expanded={open?.key === column.key}
                onClick={(event) => toggle(column.key, event.currentTarget)}
              >
                {column.head} <b>{sorted}</b>
                <b>{filtered}</b>
              </button>
            )}
            <i className="gm-head-grip" onPointerDown={(event) => drag(column, event)} />
          </div>
        );
      })}
      {open && opened ? (
        <div className="gm-head-panel" role="dialog" aria-label={t.headMenu(opened.head)} style={{ left: open.left }}>
          <Suspense fallback={null}>
            <HeadMenu key={open.key} {...props} column={opened} onDone={() => setOpen(null)} />
          </Suspense>
        </div>
      ) : null}
    </div>
  );
}

/** Scrolling draws the rows anew many times a second; the head must not be drawn with them. */
export const SheetHead = memo(Head) as typeof Head;
