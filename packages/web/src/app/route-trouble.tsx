import { useRouteError } from 'react-router';
import { useWords } from '../messages/language.tsx';
import { stateWords } from '../messages/shell-words.ts';

/** A page that failed in itself, such as a chunk that a new release has replaced. */
export function RouteTrouble() {
  const t = useWords(stateWords);
  const error = useRouteError();
  return (
    <main className="gm-state" role="alert">
      <p>{t.crashed}</p>
      <p className="gm-quiet">{error instanceof Error ? error.message : null}</p>
      <button type="button" className="gm-button" onClick={() => window.location.reload()}>
        {t.reload}
      </button>
    </main>
  );
}
