import type { Draft } from '@gangmu/contract';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { Trouble } from '../../components/trouble.tsx';
import { useWords } from '../../messages/language.tsx';
import { readerWords } from '../../messages/reader-words.ts';
import { stateWords } from '../../messages/shell-words.ts';

interface Props {
  readonly rows: readonly Draft[];
  readonly busy: boolean;
  readonly error: unknown;
  readonly onMerge: (title: string) => void;
  readonly onClose: () => void;
}

/** Several rows of one kind become one; the others are dropped and say into which. */
export function MergeDialog({ rows, busy, error, onMerge, onClose }: Props) {
  const t = useWords(readerWords);
  const state = useWords(stateWords);
  const [title, setTitle] = useState(rows[0]?.title ?? '');
  const mixed = new Set(rows.map((row) => row.kind)).size > 1;
  const trouble = mixed ? t.mergeKind : rows.length < 2 ? t.mergeNeeds : null;
  const save = () => trouble === null && title.trim() !== '' && onMerge(title.trim());
  return (
    <Modal
      open
      title={t.merge}
      okText={t.merge}
      okButtonProps={{ disabled: trouble !== null || title.trim() === '' }}
      cancelText={state.cancel}
      confirmLoading={busy}
      onOk={save}
      onCancel={onClose}
    >
      <ul className="gm-merge">
        {rows.map((row) => (
          <li key={row.id}>
            {t[row.kind]} {row.title}
          </li>
        ))}
      </ul>
      {trouble ? (
        <p className="gm-now">{trouble}</p>
      ) : (
        <>
          <p className="gm-quiet">{t.mergeHint}</p>
          <Input
            autoFocus
            maxLength={500}
            aria-label={t.titleField}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
            onPressEnter={save}
          />
        </>
      )}
      {error ? <Trouble error={error} inline /> : null}
    </Modal>
  );
}
