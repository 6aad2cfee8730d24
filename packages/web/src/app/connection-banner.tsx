import { useCallback, useEffect, useState } from 'react';
import { useWords } from '../messages/language.tsx';
import { stateWords } from '../messages/shell-words.ts';
import { api } from '../queries/api.ts';
import { tellConnection, useConnectionLost } from '../queries/connection.ts';
import { queryClient } from '../queries/query-client.ts';

const AGAIN_MS = 5000;

/** One line while the server cannot be reached; it asks again by itself, and all that failed is asked anew afterwards. */
export function ConnectionBanner() {
  const t = useWords(stateWords);
  const lost = useConnectionLost();
  const [asking, setAsking] = useState(false);
  const ask = useCallback(async () => {
    setAsking(true);
    try {
      await api.entrance.get({});
      tellConnection(true);
      await queryClient.refetchQueries({ predicate: (query) => query.state.status === 'error' || query.isActive() });
    } catch {
      // Still away.
    } finally {
      setAsking(false);
    }
  }, []);
  useEffect(() => {
    const gone = () => tellConnection(false);
    window.addEventListener('offline', gone);
    // The line may have gone while the program was still coming.
    if (!navigator.onLine) gone();
    return () => window.removeEventListener('offline', gone);
  }, []);
  useEffect(() => {
    if (!lost) return;
    const timer = setInterval(() => void ask(), AGAIN_MS);
    const back = () => void ask();
    window.addEventListener('online', back);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', back);
    };
  }, [lost, ask]);
  if (!lost) return null;
  return (
    <div className="gm-connection" role="alert">
      <span>{t.lost}</span>
      <button type="button" className="gm-link" disabled={asking} onClick={() => void ask()}>
        {t.retry}
      </button>
    </div>
  );
}
