import { GAPS, type Gap, type LedgerFilter } from '@gangmu/contract';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

export type Filter = Pick<LedgerFilter, 'asOf' | 'gap' | 'text' | 'unitId' | 'leaderPostId' | 'officerPostId'>;

/** Gap, words, unit and leader stand in the address, so that a link shows the same rows. */
export function useLedgerFilter(
  asOf: string | null,
): readonly [Filter, (patch: { gap?: Gap | null; text?: string }) => void] {
  const [search, setSearch] = useSearchParams();
  const address = search.toString();
  const filter = useMemo((): Filter => {
    const given = new URLSearchParams(address);
    const gap = GAPS.find((one) => one === given.get('gap'));
    const [text, unitId, leaderPostId, officerPostId] = ['text', 'unit', 'leader', 'officer'].map(
      (name) => given.get(name)?.trim() || null,
    );
    return {
      ...(asOf ? { asOf } : {}),
      ...(gap ? { gap } : {}),
      ...(text ? { text } : {}),
      ...(unitId ? { unitId } : {}),
      ...(leaderPostId ? { leaderPostId } : {}),
      ...(officerPostId ? { officerPostId } : {}),
    };
  }, [address, asOf]);
  const change = (patch: { gap?: Gap | null; text?: string }) =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        for (const [name, value] of Object.entries(patch))
          if (value) next.set(name, value);
          else next.delete(name);
        return next;
      },
      { replace: true },
    );
  return [filter, change];
}
