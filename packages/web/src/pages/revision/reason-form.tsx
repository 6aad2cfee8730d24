import { Button, Input } from 'antd';
import { useState } from 'react';
import { useUnsaved } from '../../components/unsaved.ts';
import { useWords } from '../../messages/language.tsx';
import { stateWords } from '../../messages/shell-words.ts';

interface Props {
  readonly label: string;
  readonly says: string;
  readonly busy: boolean;
  readonly onSave: (reason: string) => void;
  readonly onClose: () => void;
}

/** Taking something out asks for a reason, not for a confirmation. */
export function ReasonForm({ label, says, busy, onSave, onClose }: Props) {
  const state = useWords(stateWords);
  const [reason, setReason] = useState('');
  useUnsaved('form', reason.trim() === '' ? null : busy ? 'on-its-way' : 'held');
  return (
    <form
      className="gm-revised-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '' && !busy) onSave(reason.trim());
      }}
    >
      <Input
        size="small"
        autoFocus
        maxLength={1000}
        placeholder={label}
        aria-label={label}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
      />
      <Button size="small" htmlType="submit" danger loading={busy} disabled={reason.trim() === ''}>
        {says}
      </Button>
      <Button size="small" onClick={onClose}>
        {state.cancel}
      </Button>
    </form>
  );
}
