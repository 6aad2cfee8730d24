import { useEffect, useState } from 'react';
import { useWords } from '../messages/language.tsx';
import { stateWords } from '../messages/shell-words.ts';

/** Nothing for 300 ms, then a thin line that moves: a fast answer never flickers. */
export function Loading() {
  const t = useWords(stateWords);
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="gm-loading" role="status" aria-live="polite">
      {shown ? (
        <>
          <span className="gm-loading-line" />
          {t.loading}
        </>
      ) : null}
    </div>
  );
}
