import { useState } from 'react';
import { dayAndTime } from '../components/day-and-time.ts';
import { useWords } from '../messages/language.tsx';
import { stateWords } from '../messages/shell-words.ts';
import { useRegion } from './region.tsx';

/**
 * An administrator has made a way into this account. Put away in this browser only: whoever came in by it cannot put it
 * away for the person.
 */
export function OpenedNotice() {
  const t = useWords(stateWords);
  const { me } = useRegion();
  const key = `gangmu-opened:${me.username}`;
  const [known, setKnown] = useState(() => localStorage.getItem(key) ?? '');
  const fresh = me.openings.filter((one) => one.at > known);
  const newest = fresh[0];
  if (!newest) return null;
  return (
    <div className="gm-opened" role="status">
      <div>
        {fresh.slice(0, 3).map(({ what, by, at }) => (
          <p key={at}>{t.opened(what, by, dayAndTime(at))}</p>
        ))}
      </div>
      <button
        type="button"
        className="gm-link"
        onClick={() => {
          localStorage.setItem(key, newest.at);
          setKnown(newest.at);
        }}
      >
        {t.understood}
      </button>
    </div>
  );
}
