import { ERRORS, type ErrorCode, type ImportSummary } from '@gangmu/contract';
import { useCallback } from 'react';
import { grouped } from '../../components/grouped.ts';
import { importWords } from '../../messages/import-words.ts';
import { useLanguage, useWords } from '../../messages/language.tsx';
import { useMarks } from '../../messages/marks.ts';

/** What came of an import in a few words; empty before anything did. */
export function useResultText(): (run: Pick<ImportSummary, 'status' | 'result'>) => string {
  const t = useWords(importWords);
  const marks = useMarks();
  const { language } = useLanguage();
  return useCallback(
    ({ status, result }) => {
      if (!result) return '';
      const { created, updated, organisation, undone, failure } = result;
      if (failure) {
        // What is no fault of the file is tried three times before it is given up.
        const known = failure.code in ERRORS ? ERRORS[failure.code as ErrorCode][language] : failure.code;
        const why = failure.code === 'internal' ? t.givenUp : known;
        return status === 'done' ? `${t.undoFailed}${why}` : why;
      }
      if (status === 'undone') return t.resultUndone(grouped(undone));
      if (result.tables) {
        const of = (part: 'created' | 'updated', says: (list: string) => string): string[] => {
          const some = result.tables
            ?.filter((one) => one[part] > 0)
            .map((one) => t.records(t[one.table], grouped(one[part])));
          return some && some.length > 0 ? [says(some.join(marks.list))] : [];
        };
        const all = [...of('created', t.recordsCreated), ...of('updated', t.recordsUpdated)];
        return all.join(marks.semicolon) || t.resultNothing;
      }
      const said = [
        ...(created > 0 ? [t.resultCreated(grouped(created))] : []),
        ...(updated > 0 ? [t.resultUpdated(grouped(updated))] : []),
        ...(organisation > 0 ? [t.resultOrganisation(grouped(organisation))] : []),
      ];
      return said.join(marks.comma) || t.resultNothing;
    },
    [t, marks, language],
  );
}
