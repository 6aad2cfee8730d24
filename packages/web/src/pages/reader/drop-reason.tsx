import type { Draft } from '@gangmu/contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useWords } from '../../messages/language.tsx';
import { useMarks } from '../../messages/marks.ts';
import { readerWords } from '../../messages/reader-words.ts';
import { stateWords } from '../../messages/shell-words.ts';
import '../../components/reason-line.css';

/** Deleting asks why, and nothing else; the last reason is offered again. */
let last = '';

export function DropReason({
  rows,
  onDone,
}: {
  readonly rows: readonly Draft[];
  readonly onDone: (reason: string | null) => void;
}) {
  const marks = useMarks();
  const t = useWords(readerWords);
  const state = useWords(stateWords);
  const [reason, setReason] = useState(last);
  return (
    <form
      className="gm-draft-drop"
      onSubmit={(event) => {
        event.preventDefault();
        last = reason.trim();
        if (last !== '') onDone(last);
      }}
    >
      <p>{rows.map((row) => row.title).join(marks.list)}</p>
      <Input
        autoFocus
        maxLength={1000}
        placeholder={t.dropReason}
        aria-label={t.dropReason}
        value={reason}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onDone(null)}
      />
      <Button htmlType="submit" disabled={reason.trim() === ''}>
        {t.dropRows(rows.length)}
      </Button>
      <Button type="text" onClick={() => onDone(null)}>
        {state.cancel}
      </Button>
    </form>
  );
}
