import type { Item } from '@gangmu/contract';
import { useMemo } from 'react';
import { useRegion } from '../../app/region.tsx';
import { useLedgerRows } from '../ledger/use-ledger-rows.ts';

/** Rows whose quarters wait: those of the leader who asks, else all of the plan. Tasks, indicators and pilots. */
export function useWaiting(regionId: string, planId: string) {
  const { mine } = useRegion();
  const leaderPostId = mine.posts.find((post) => post.role === 'leader')?.id;
  const filter = useMemo(() => (leaderPostId ? { leaderPostId } : {}), [leaderPostId]);
  const tasks = useLedgerRows(regionId, planId, 'tasks', filter);
  const indicators = useLedgerRows(regionId, planId, 'indicators', filter);
  const pilots = useLedgerRows(regionId, planId, 'pilots', filter);
  const lists = [tasks, indicators, pilots];
  const rows = useMemo(
    () =>
      [...tasks.rows, ...indicators.rows, ...pilots.rows]
        .filter((row: Item) => row.status === 'open' && row.milestones.some((one) => !one.approved))
        .toSorted((a, b) => a.position - b.position),
    [tasks.rows, indicators.rows, pilots.rows],
  );
  return {
    rows,
    isPending: lists.some((list) => list.isPending || list.hasNextPage),
    error: lists.find((list) => list.error)?.error ?? null,
    refetch: () => void Promise.all(lists.map((list) => list.refetch())),
    replace: tasks.replace,
  };
}
