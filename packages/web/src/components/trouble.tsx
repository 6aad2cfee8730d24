import { ApiError } from '@gangmu/contract';
import { useWords } from '../messages/language.tsx';
import { stateWords } from '../messages/shell-words.ts';
import { useErrorText } from './use-error-text.ts';

interface Props {
  readonly error: unknown;
  readonly retry?: () => void;
  /** A line under a form instead of a whole page. */
  readonly inline?: boolean;
}

/** What happened, what was kept, what to do. */
export function Trouble({ error, retry, inline }: Props) {
  const t = useWords(stateWords);
  const say = useErrorText();
  const number = error instanceof ApiError ? error.requestId : null;
  return (
    <div className={inline ? 'gm-trouble' : 'gm-state'} role="alert">
      <p className="gm-trouble-text">{say(error)}</p>
      {number && error instanceof ApiError && error.status >= 500 ? (
        <p className="gm-quiet">{t.requestNumber(number)}</p>
      ) : null}
      {retry ? (
        <button type="button" className="gm-button gm-button-small" onClick={retry}>
          {t.retry}
        </button>
      ) : null}
    </div>
  );
}
