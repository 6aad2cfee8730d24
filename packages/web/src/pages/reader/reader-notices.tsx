import { Trouble } from '../../components/trouble.tsx';
import { useWords } from '../../messages/language.tsx';
import { useMarks } from '../../messages/marks.ts';
import { readerConflictWords } from '../../messages/reader-words.ts';
import { stateWords } from '../../messages/shell-words.ts';
import type { DraftActions } from './use-draft-actions.ts';
import type { useLiveReaders } from './use-live-readers.ts';
import '../../components/notices.css';

interface Props {
  readonly actions: DraftActions;
  readonly live: ReturnType<typeof useLiveReaders>;
  /** A dialog is open and shows what went wrong itself. */
  readonly quiet: boolean;
  readonly onLoad: () => void;
}

/** Who else is here, what they changed, and what could not be written; one quiet line each. */
export function ReaderNotices({ actions, live, quiet, onLoad }: Props) {
  const marks = useMarks();
  const t = useWords(readerConflictWords);
  const state = useWords(stateWords);
  const names = live.changedBy.join(marks.list);
  const overtaken = actions.overtaken.map((row) => row.title).join(marks.list);
  const trouble = actions.error && !quiet;
  if (live.people.length === 0 && names === '' && overtaken === '' && !trouble) return null;
  return (
    <div className="gm-notices gm-reader-notices" role="status">
      {live.people.length > 0 ? <span className="gm-quiet">{t.here(live.people.join(marks.list))}</span> : null}
      {names === '' ? null : (
        <span>
          {live.rows.size > 0 ? t.changed(names, live.rows.size) : t.changedSome(names)}{' '}
          <button type="button" className="gm-link" onClick={onLoad}>
            {t.load}
          </button>
        </span>
      )}
      {overtaken === '' ? null : (
        <span className="gm-now">
          {t.overtaken(overtaken)}{' '}
          <button type="button" className="gm-link" onClick={actions.noticed}>
            {state.close}
          </button>
        </span>
      )}
      {trouble ? <Trouble error={actions.error} inline /> : null}
    </div>
  );
}
