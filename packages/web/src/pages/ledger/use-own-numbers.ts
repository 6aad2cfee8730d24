import type { Item, Ledger } from '@gangmu/contract';
import { useCallback, useMemo } from 'react';
import type { Filter } from './ledger-queries.ts';
import { useLedgerRows } from './use-ledger-rows.ts';

/**
 * 序号: a row's place in its whole ledger, so that 第30号 is the same row whatever is filtered or sorted; 0 while the rows
 * before it are still on their way. Unfiltered, the ledger is read once for both.
 */
export function useOwnNumbers(regionId: string, planId: string, ledger: Ledger, { asOf }: Filter) {
  const whole = useMemo((): Filter => (asOf === undefined ? {} : { asOf }), [asOf]);
  const { rows, isPlaceholderData } = useLedgerRows(regionId, planId, ledger, whole);
  const numbers = useMemo(
    () => new Map(isPlaceholderData ? [] : rows.map(({ id }, index) => [id, index + 1] as const)),
    [rows, isPlaceholderData],
  );
  return useCallback((row: Item) => numbers.get(row.id) ?? 0, [numbers]);
}
