import { Button, Modal } from 'antd';
import { CopyButton } from '../../components/copy-button.tsx';
import { administrationWords } from '../../messages/administration-words.ts';
import { useWords } from '../../messages/language.tsx';
import { stateWords } from '../../messages/shell-words.ts';

export interface MadePassword {
  readonly name: string;
  readonly password: string;
  /** It opens nothing until the security administrator has agreed. */
  readonly waits: boolean;
}

interface Props {
  readonly made: MadePassword | null;
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
        {made?.waits ? <p>{t.waitsShown}</p> : null}
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
