import { Link } from 'react-router';
import { useWords } from '../messages/language.tsx';
import { stateWords } from '../messages/shell-words.ts';
import { usePlace } from './place.tsx';
import { useRegion } from './region.tsx';

/** An address of nothing. */
export function NotHere() {
  const t = useWords(stateWords);
  const { base } = useRegion();
  usePlace(t.nothingHere);
  return (
    <div className="gm-state">
      <p>{t.notHere}</p>
      <Link to={base}>{t.toHome}</Link>
    </div>
  );
}
