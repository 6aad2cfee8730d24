import { useWords } from '../messages/language.tsx';
import { stateWords } from '../messages/shell-words.ts';

interface Props {
  /** What was looked for, where a list can say it better. */
  readonly says?: string | undefined;
  readonly onClear: () => void;
}

/** In place of a list that has rows of which the filter lets none through: that nothing matches, and the way back. */
export function NoMatch({ says, onClear }: Props) {
  const t = useWords(stateWords);
  return (
    <div className="gm-no-match" role="status">
      <p>{says ?? t.noMatch}</p>
      <button type="button" className="gm-link" onClick={onClear}>
        {t.clearFilters}
      </button>
    </div>
  );
}
