import type { Item, Plan } from '@gangmu/contract';
import { useCallback } from 'react';
import { useAsOf } from '../app/use-as-of.ts';
import { useWords } from '../messages/language.tsx';
import { ledgerWords } from '../messages/ledger-words.ts';

/**
 * 第6条, or 第6条（第1版） where the row has stayed with an edition that is no longer in force: the edition in force may
 * have another sixth clause. On a past day the edition of that day is meant.
 */
export function useClauseName(plan: Pick<Plan, 'currentVersionId' | 'versions'> | null) {
  const t = useWords(ledgerWords);
  const [asOf] = useAsOf();
  return useCallback(
    ({ clause, versionId }: Pick<Item, 'clause' | 'versionId'>): string => {
      if (clause === null) return '';
      const named = t.clauseOf(clause);
      if (asOf !== null || !plan?.currentVersionId || plan.currentVersionId === versionId) return named;
      const edition = plan.versions.find((one) => one.id === versionId);
      return edition ? t.ofEdition(named, edition.number) : named;
    },
    [t, plan, asOf],
  );
}
