import { Link } from 'react-router';
import { useWords } from '../messages/language.tsx';
import { shellWords, stateWords } from '../messages/shell-words.ts';
import { signOut } from '../queries/sign-out.ts';
import { usePlace } from './place.tsx';

/** A page that exists, or may exist, and that is not for this person. */
export function NoRight({ base }: { readonly base: string }) {
  const t = useWords(stateWords);
  usePlace(t.noRightPlace);
  return (
    <div className="gm-state" role="alert">
      <p>{t.noRight}</p>
      <Link to={base}>{t.toHome}</Link>
    </div>
  );
}

/** Signed in, and without any post. */
export function NoRegion() {
  const t = useWords(stateWords);
  const shell = useWords(shellWords);
  return (
    <main className="gm-state" role="alert">
      <p>{t.noRegion}</p>
      <button type="button" className="gm-link" onClick={() => void signOut()}>
        {shell.signOut}
      </button>
    </main>
  );
}
