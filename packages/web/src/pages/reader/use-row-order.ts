import type { Draft } from '@gangmu/contract';
import { useMemo, useRef } from 'react';

export type StateFilter = 'open' | 'accepted' | 'dropped' | 'all';
export type KindFilter = Draft['kind'] | 'any';

/**
 * The rows of one list: doubtful first where they are still to be decided, then as in the document. A row that was
 * decided stays where it is until another list is chosen (or `turn` is): nothing moves under the hand.
 */
export function useRowOrder(
  drafts: readonly Draft[],
  state: StateFilter,
  kind: KindFilter,
  turn: number,
): readonly Draft[] {
  const kept = useRef<{ key: string; ids: readonly string[] }>({ key: '', ids: [] });
  return useMemo(() => {
    const byId = new Map(drafts.map((draft) => [draft.id, draft]));
    const key = `${state} ${kind} ${turn} ${drafts.length}`;
    if (kept.current.key !== key) {
      const wanted = drafts.filter(
        (draft) => (state === 'all' || draft.status === state) && (kind === 'any' || draft.kind === kind),
      );
      const sorted = wanted.toSorted(
        (a, b) =>
          (state === 'open' ? Number(a.certain) - Number(b.certain) : 0) ||
          a.start - b.start ||
          a.position - b.position,
      );
      kept.current = { key, ids: sorted.map((draft) => draft.id) };
    }
    return kept.current.ids.flatMap((id) => byId.get(id) ?? []);
  }, [drafts, state, kind, turn]);
}
