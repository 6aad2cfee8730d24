import { useCallback } from 'react';
import { entranceWords, passwordFaultWords } from '../../messages/entrance-words.ts';
import { useWords } from '../../messages/language.tsx';

/** Why the server will not have a password, in one sentence; null where it says nothing about it. */
export function useFaultText(): (faults: unknown) => string | null {
  const t = useWords(entranceWords);
  const words = useWords(passwordFaultWords);
  return useCallback(
    (faults) => {
      if (!Array.isArray(faults)) return null;
      const why = faults.flatMap((one) => (one in words ? [words[one as keyof typeof words]] : []));
      return why.length > 0 ? t.passwordWrong(why) : null;
    },
    [t, words],
  );
}
