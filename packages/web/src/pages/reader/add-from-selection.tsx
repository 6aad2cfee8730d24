import type { DraftContent } from '@gangmu/contract';
import { type RefObject, useEffect, useState } from 'react';
import { useWords } from '../../messages/language.tsx';
import { readerWords } from '../../messages/plan-words.ts';
import { guessed } from './draft-fields.ts';
import { DraftForm } from './draft-form.tsx';
import { selectedIn } from './text-range.ts';
import type { useDraftActions } from './use-draft-actions.ts';

interface Chosen {
  readonly start: number;
  readonly end: number;
  readonly left: number;
  readonly top: number;
}
interface Props {
  readonly pane: RefObject<HTMLDivElement | null>;
  readonly text: string;
  readonly actions: ReturnType<typeof useDraftActions>;
}

/** A sentence selected in the document becomes a row. */
export function AddFromSelection({ pane, text, actions }: Props) {
  const t = useWords(readerWords);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [kind, setKind] = useState<DraftContent['kind'] | null>(null);
  useEffect(() => {
    const listen = () => {
      const box = pane.current;
      const span = box ? selectedIn(box) : null;
      if (!span) return setChosen((now) => (document.activeElement?.closest('.gm-add-here') ? now : null));
      const at = window.getSelection()?.getRangeAt(0).getBoundingClientRect();
      setChosen({ ...span, left: Math.max(8, at?.left ?? 0), top: (at?.bottom ?? 0) + 6 });
    };
    document.addEventListener('mouseup', listen);
    document.addEventListener('keyup', listen);
    return () => {
      document.removeEventListener('mouseup', listen);
      document.removeEventListener('keyup', listen);
    };
  }, [pane]);
  const close = () => {
    setKind(null);
    setChosen(null);
    window.getSelection()?.removeAllRanges();
  };
  if (!chosen) return null;
  const quote = text.slice(chosen.start, chosen.end);
  if (kind)
    return (
      <DraftForm
        heading={t.add}
        {...guessed(kind, quote)}
        quote={quote}
        busy={actions.add.isPending}
        error={actions.add.error}
        onSave={(title, content) =>
          actions.add.mutate({ start: chosen.start, end: chosen.end, title, content }, { onSuccess: close })
        }
        onClose={close}
      />
    );
  const offers = [
    ['task', t.addTask],
    ['indicator', t.addIndicator],
    ['pilot', t.addPilot],
  ] as const;
  return (
    <div className="gm-add-here" style={{ left: chosen.left, top: chosen.top }}>
      {offers.map(([name, words]) => (
        <button
          type="button"
          key={name}
          onMouseDown={(event) => event.preventDefault()}
          onMouseUp={(event) => event.stopPropagation()}
          onClick={() => setKind(name)}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
