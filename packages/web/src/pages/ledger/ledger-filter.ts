import { GAPS } from '@gangmu/contract';
import type { Filter } from './ledger-queries.ts';

/** Gap, words, unit and leader stand in the address, so that a link shows the same rows. */
export function filterOf(address: URLSearchParams, asOf: string | null): Filter {
  const gap = GAPS.find((one) => one === address.get('gap'));
  const [text, unitId, leaderPostId] = ['text', 'unit', 'leader'].map((name) => address.get(name)?.trim() || null);
  return {
    ...(asOf ? { asOf } : {}),
    ...(gap ? { gap } : {}),
    ...(text ? { text } : {}),
    ...(unitId ? { unitId } : {}),
    ...(leaderPostId ? { leaderPostId } : {}),
  };
}
