import { Button, Modal } from 'antd';
import { useState } from 'react';
import { administrationWords } from '../../messages/administration-words.ts';
import { useWords } from '../../messages/language.tsx';
import { stateWords } from '../../messages/shell-words.ts';

interface Props {
  readonly made: { readonly name: string; readonly password: string } | null;
  readonly onClose: () => void;
}

/** A first password, shown once. */
export function FirstPassword({ made, onClose }: Props) {
  const t = useWords(administrationWords);
  const state = useWords(stateWords);
  const [copied, setCopied] = useState(false);
  const close = () => {
    setCopied(false);
    onClose();
  };
  return (
    <Modal
      open={made !== null}
      title={made ? t.firstPassword(made.name) : ''}
      maskClosable={false}
      onCancel={close}
      footer={<Button onClick={close}>{state.close}</Button>}
    >
      <div className="gm-form">
        <code className="gm-password">{made?.password}</code>
        <p className="gm-quiet">
          {t.shownOnce}
          {'　'}
          <button
            type="button"
            className="gm-link"
            onClick={() => void navigator.clipboard?.writeText(made?.password ?? '').then(() => setCopied(true))}
          >
            {copied ? t.copied : t.copy}
          </button>
        </p>
      </div>
    </Modal>
  );
}
