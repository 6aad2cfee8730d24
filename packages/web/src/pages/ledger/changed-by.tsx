import type { Item } from '@gangmu/contract';
import { useQuery } from '@tanstack/react-query';
import { useRegion } from '../../app/region.tsx';
import { dayAndTime } from '../../components/day-and-time.ts';
import type { Conflict } from '../../grid/use-cell-edits.ts';
import { useWords } from '../../messages/language.tsx';
import { ledgerWords } from '../../messages/ledger-words.ts';
import { useMarks } from '../../messages/marks.ts';
import { api } from '../../queries/api.ts';

/** Who has changed the row since it was seen here, and when the last of them did: 余嘉松 2026-11-22 13:05 改过. */
export function ChangedBy({ conflict }: { readonly conflict: Conflict<Item> }) {
  const t = useWords(ledgerWords);
  const marks = useMarks();
  const { regionId } = useRegion();
  const { id, seen, current } = conflict;
  const { data, isPlaceholderData } = useQuery({
    queryKey: ['item', regionId, id, 'since', seen.version, current.version],
    queryFn: ({ signal }) => api.items.get({ params: { regionId, itemId: id }, query: {} }, { signal }),
  });
  // While another row's history stands in for this one's nobody is named.
  const since = (isPlaceholderData ? undefined : data)?.history.filter((one) => one.version > seen.version) ?? [];
  const last = since.at(-1);
  // Its line is there before it is known, so that nothing below moves.
  if (!last) return <span>&nbsp;</span>;
  const names = [...new Set(since.flatMap(({ by }) => (by === null ? [] : [by])))].join(marks.list);
  return <span>{t.changedBy(names, dayAndTime(last.fromAt))}</span>;
}
