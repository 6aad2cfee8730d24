import { Input } from 'antd';
import { useState } from 'react';
import { importWords } from '../../messages/import-words.ts';
import { useWords } from '../../messages/language.tsx';

export interface CellChoice {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}
interface Props {
  /** `D17` */
  readonly cell: string;
  /** What stands there now. */
  readonly text: string;
  readonly onMend: (text: string) => void;
}

/** A cell of the file mended on the spot: Enter takes it, Esc leaves it; the file itself stays as it was. */
export function MendCell({ cell, text, onMend }: Props) {
  const t = useWords(importWords);
  const [draft, setDraft] = useState<string | null>(null);
  if (draft === null)
    return (
      <button type="button" className="gm-link gm-import-mend" onClick={() => setDraft(text)}>
        {t.mend}
      </button>
    );
  const take = () => {
    setDraft(null);
    if (draft.trim() !== text.trim()) onMend(draft);
  };
  return (
    <span className="gm-import-mending">
      <Input.TextArea
        autoFocus
        autoSize={{ minRows: 1, maxRows: 6 }}
        maxLength={20_000}
        aria-label={t.mendOf(cell)}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => {
          // Enter that ends Chinese typing is not meant for us.
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') setDraft(null);
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            take();
          }
        }}
      />
      <button type="button" className="gm-link" onClick={take}>
        {t.mendTake}
      </button>
      <button type="button" className="gm-link" onClick={() => setDraft(null)}>
        {t.mendLeave}
      </button>
    </span>
  );
}
