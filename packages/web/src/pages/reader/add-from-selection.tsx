import type { Draft } from '@gangmu/contract';
import { type RefObject, useEffect, useState } from 'react';
import { useWords } from '../../messages/language.tsx';
import { readerWords } from '../../messages/reader-words.ts';
import { selectedIn } from './text-range.ts';

interface Chosen {
  readonly start: number;
  readonly end: number;
  readonly left: number;
  readonly top: number;
}
const WIDTH = 290;

/** A menu beside what is selected in the document: what shall become of it. */
export function AddFromSelection({
  pane,
  onAdd,
}: {
  readonly pane: RefObject<HTMLDivElement | null>;
  readonly onAdd: (start: number, end: number, kind: Draft['kind']) => void;
}) {
  const t = useWords(readerWords);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  useEffect(() => {
    const listen = (event: Event) => {
      if (event instanceof KeyboardEvent && event.key === 'Escape') return setChosen(null);
      if ((event.target as HTMLElement | null)?.closest?.('.gm-add-here')) return;
      const box = pane.current;
      const span = box ? selectedIn(box) : null;
      if (!span) return setChosen(null);
      const at = window.getSelection()?.getRangeAt(0).getBoundingClientRect();
      setChosen({
        ...span,
        left: Math.max(8, Math.min(at?.left ?? 0, window.innerWidth - WIDTH)),
        top: Math.min((at?.bottom ?? 0) + 6, window.innerHeight - 48),
      });
    };
    const events = ['mouseup', 'keyup', 'touchend'] as const;
    for (const name of events) document.addEventListener(name, listen);
    return () => {
      for (const name of events) document.removeEventListener(name, listen);
    };
  }, [pane]);
  if (!chosen) return null;
  const offers = [
    ['task', t.addTask],
    ['indicator', t.addIndicator],
    ['pilot', t.addPilot],
  ] as const;
  return (
    <div className="gm-add-here" role="menu" style={{ left: chosen.left, top: chosen.top }}>
      {offers.map(([kind, words]) => (
        <button
          type="button"
          role="menuitem"
          key={kind}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            onAdd(chosen.start, chosen.end, kind);
            setChosen(null);
            window.getSelection()?.removeAllRanges();
          }}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
