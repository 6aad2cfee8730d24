import type { ComparedClause, Comparison, NewDecision } from '@gangmu/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '../../queries/api.ts';
import { everyPage, from } from '../../queries/every-page.ts';
import { queryClient } from '../../queries/query-client.ts';

export const comparisonsKey = (regionId: string, planId: string) => ['comparisons', regionId, planId] as const;
const partKey = (regionId: string, id: string, part: string) => ['comparison', regionId, id, part] as const;

/** The comparisons of a plan, latest first. */
export const useComparisons = (regionId: string, planId: string) =>
  useQuery({
    queryKey: comparisonsKey(regionId, planId),
    queryFn: async ({ signal }) => {
      const rows = await everyPage<Comparison>((after) =>
        api.comparisons.list({ params: { regionId }, query: { planId, limit: 100, ...from(after) } }, { signal }),
      );
      return rows.toSorted((a, b) => b.id.localeCompare(a.id));
    },
  });

export interface ClausesOf {
  readonly superior: readonly ComparedClause[];
  readonly own: readonly ComparedClause[];
}

/** Both sides of a comparison, whole. */
export const useClauses = (regionId: string, comparisonId: string) =>
  useQuery({
    queryKey: partKey(regionId, comparisonId, 'clauses'),
    queryFn: async ({ signal }): Promise<ClausesOf> => {
      const side = (name: 'superior' | 'own') =>
        everyPage<ComparedClause>((after) =>
          api.comparisons.clauses(
            { params: { regionId, comparisonId }, query: { side: name, limit: 500, ...from(after) } },
            { signal },
          ),
        );
      const [superior, own] = await Promise.all([side('superior'), side('own')]);
      return { superior, own };
    },
  });

/** A part of a comparison that one answer holds, or a list of pages. */
export function usePart<T>(
  regionId: string,
  comparisonId: string,
  part: string,
  ask: (signal: AbortSignal) => Promise<T>,
  enabled = true,
) {
  return useQuery({
    queryKey: partKey(regionId, comparisonId, part),
    enabled,
    queryFn: ({ signal }) => ask(signal),
  });
}

/** Decisions of one click; without ids until they are saved. */
interface Step {
  ids: readonly string[];
}

/** Everything that changes a comparison: decide, undo, apply. A stale write asks for the comparison again. */
export function useComparisonActions(regionId: string, comparison: Comparison) {
  const { id } = comparison;
  const planId = comparison.own.planId;
  const version = useRef(comparison.version);
  version.current = Math.max(version.current, comparison.version);
  const params = { regionId, comparisonId: id };
  const taken = useRef<readonly Step[]>([]);
  const [steps, setSteps] = useState(0);
  const take = (next: readonly Step[]) => {
    taken.current = next;
    setSteps(next.length);
  };
  const afresh = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: ['comparison', regionId, id] }),
      queryClient.invalidateQueries({ queryKey: comparisonsKey(regionId, planId) }),
    ]);
  const onError = async () => {
    await afresh();
  };
  const decide = useMutation({
    // One after the other: each decision names the version that the one before has made.
    scope: { id: `comparison-${id}` },
    mutationFn: (decisions: readonly NewDecision[]) =>
      api.comparisons.decide({ params, body: { version: version.current, decisions: [...decisions] } }),
    onMutate: () => {
      const step: Step = { ids: [] };
      take([...taken.current, step]);
      return step;
    },
    onSuccess: ({ comparison: now, decisionIds }, _, step) => {
      version.current = now.version;
      step.ids = decisionIds;
      return afresh();
    },
    onError: (_, __, step) => {
      take(taken.current.filter((one) => one !== step));
      return afresh();
    },
  });
  const withdraw = useMutation({
    scope: { id: `comparison-${id}` },
    mutationFn: (decisionIds: readonly string[]) =>
      api.comparisons.withdraw({ params, body: { version: version.current, decisionIds: [...decisionIds] } }),
    onSuccess: (now, decisionIds) => {
      version.current = now.version;
      take(taken.current.filter(({ ids }) => !ids.some((one) => decisionIds.includes(one))));
      return afresh();
    },
    onError,
  });
  // What is being undone may still be on its way: in the same line behind it, it is there once this has its turn. Where
  // it was refused there is nothing to undo, and what was decided before it stays.
  const undoing = useMutation({
    scope: { id: `comparison-${id}` },
    mutationFn: async ({ ids }: Step) =>
      ids.length === 0
        ? null
        : api.comparisons.withdraw({ params, body: { version: version.current, decisionIds: [...ids] } }),
    onSuccess: (now) => {
      if (now) version.current = now.version;
      return afresh();
    },
    onError: (_, step) => {
      take([...taken.current, step]);
      return afresh();
    },
  });
  const apply = useMutation({
    scope: { id: `comparison-${id}` },
    mutationFn: (leaveUndecided: boolean) =>
      api.comparisons.apply({ params, body: { version: version.current, leaveUndecided } }),
    onSuccess: () =>
      Promise.all([
        afresh(),
        ...['ledger', 'ledger-counts', 'home', 'item'].map((name) =>
          queryClient.invalidateQueries({ queryKey: [name, regionId] }),
        ),
      ]),
    onError,
  });
  const undo = () => {
    const last = taken.current.at(-1);
    if (!last) return;
    take(taken.current.slice(0, -1));
    undoing.mutate(last);
  };
  return { decide, withdraw, apply, undo, undoing, steps };
}
export type ComparisonActions = ReturnType<typeof useComparisonActions>;
