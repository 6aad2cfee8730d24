import { Link } from 'react-router';
import { useWords } from '../messages/language.tsx';
import { stateWords } from '../messages/shell-words.ts';
import { useRegion } from './region.tsx';

export function NotHere() {
  const t = useWords(stateWords);
  const { base } = useRegion();
  return (
    <div className="gm-state">
      <p>{t.notHere}</p>
      <Link to={base}>{t.toHome}</Link>
    </div>
  );
}
