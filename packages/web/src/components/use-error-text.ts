import { ApiError } from '@gangmu/contract';
import { useCallback } from 'react';
import { fieldWords } from '../messages/field-words.ts';
import { useWords } from '../messages/language.tsx';
import { useMarks } from '../messages/marks.ts';
import { stateWords } from '../messages/shell-words.ts';

/** An error as one or two sentences in the reader's language. */
export function useErrorText(): (error: unknown) => string {
  const marks = useMarks();
  const t = useWords(stateWords);
  const f = useWords(fieldWords);
  return useCallback(
    (error) => {
      if (!(error instanceof ApiError)) return error instanceof Error ? error.message : String(error);
      if (error.status === 0) return t.offline;
      const { most } = error.detail;
      if (error.code === 'body-too-large' && typeof most === 'number') return t.tooLarge(Math.floor(most / 1024 ** 2));
      const { reason, names } = error.detail;
      const more = typeof reason === 'string' && reason in f ? f[reason as keyof typeof f] : '';
      // Who has the right and not this once: what the post gives is not the matter.
      if (error.code === 'forbidden' && more) return more.trim();
      const says = `${error.message}${more}`;
      if (!Array.isArray(names) || names.length === 0) return says;
      // The names stand behind the sentence as what it speaks of.
      return `${says.trim().replace(/[。.\uff1a:]$/u, '')}${marks.colon}${names.join(marks.list)}`;
    },
    [t, f, marks],
  );
}
