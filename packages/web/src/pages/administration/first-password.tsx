import { Button, Modal } from 'antd';
import { CopyButton } from '../../components/copy-button.tsx';
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
  return (
    <Modal
      open={made !== null}
      title={made ? t.firstPassword(made.name) : ''}
      maskClosable={false}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{state.close}</Button>}
    >
      <div className="gm-form">
        <code className="gm-password">{made?.password}</code>
        <p className="gm-quiet">
          {t.shownOnce}
          {'　'}
          {made ? <CopyButton text={made.password} /> : null}
        </p>
      </div>
    </Modal>
  );
}
