import { ERRORS, type ErrorCode, type ImportSummary } from '@gangmu/contract';
import { useCallback } from 'react';
import { importWords } from '../../messages/import-words.ts';
import { useLanguage, useWords } from '../../messages/language.tsx';

const figure = (n: number): string => n.toLocaleString('en');

/** What came of an import in a few words; empty before anything did. */
export function useResultText(): (run: Pick<ImportSummary, 'status' | 'result'>) => string {
  const t = useWords(importWords);
  const { language } = useLanguage();
  return useCallback(
    ({ status, result }) => {
      if (!result) return '';
      const { created, updated, organisation, undone, failure } = result;
      if (failure) return failure.code in ERRORS ? ERRORS[failure.code as ErrorCode][language] : failure.code;
      if (status === 'undone') return t.resultUndone(figure(undone));
      const said = [
        ...(created > 0 ? [t.resultCreated(figure(created))] : []),
        ...(updated > 0 ? [t.resultUpdated(figure(updated))] : []),
        ...(organisation > 0 ? [t.resultOrganisation(figure(organisation))] : []),
      ];
      return said.join(language === 'zh' ? '，' : ', ') || t.resultNothing;
    },
    [t, language],
  );
}
