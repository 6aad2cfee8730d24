import type { ImportField } from '@gangmu/contract';
import { LEDGER_COLUMNS } from '@gangmu/plan';
import { useCallback } from 'react';
import { importFieldWords, importWords } from '../../messages/import-words.ts';
import { useLanguage, useWords } from '../../messages/language.tsx';
import type { Meaning } from './column-meaning.ts';

/** What a column is taken for, in words: `2026年一季度`, `牵头单位`. */
export function useFieldName(
  kind: 'ledger' | 'organisation',
): (of: Meaning & { readonly field: ImportField }) => string {
  const t = useWords(importWords);
  const f = useWords(importFieldWords);
  const { language } = useLanguage();
  return useCallback(
    ({ field, year, quarter }) => {
      if (kind === 'organisation') return field in f ? f[field as keyof typeof f] : field;
      if (field === 'goal') return year === null ? t.goalAny : t.goalOf(year);
      if (field === 'quarter') {
        if (year === null) return quarter === null ? t.quarterAny : t.quarterNoYear(quarter);
        return quarter === null ? t.yearQuarters(year) : t.quarterOf(year, quarter);
      }
      return LEDGER_COLUMNS.find((one) => one.key === field)?.[language] ?? field;
    },
    [kind, t, f, language],
  );
}
