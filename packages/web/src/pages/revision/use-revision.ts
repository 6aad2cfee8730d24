import type { Revision, RevisionChoices, RevisionRow } from '@gangmu/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../../queries/api.ts';
import { homeKey } from '../../queries/home-query.ts';
import { queryClient } from '../../queries/query-client.ts';
import { plansKey } from '../../queries/use-plans.ts';

const revisionKey = (regionId: string, versionId: string) => ['revision', regionId, versionId] as const;

export const useRevision = (regionId: string, planId: string, versionId: string) =>
  useQuery({
    queryKey: revisionKey(regionId, versionId),
    queryFn: ({ signal }) => api.revisions.get({ params: { regionId, planId, versionId } }, { signal }),
  });

/** A choice about one item, without the version it was seen in. */
export type Wish = Omit<RevisionChoices[number], 'itemId' | 'version'>;

/** So many rows of a reading the server decides at once. */
const MOST = 500;

/** What a choice said before about the row of the new version and the owners. */
const saidOf = ({ choice }: RevisionRow) => ({
  ...(choice?.draftId === undefined ? {} : { draftId: choice.draftId }),
  ...(choice?.owners === undefined ? {} : { owners: choice.owners }),
});

/** Every decision about a new version; a stale one asks for the revision again. */
export function useRevisionActions(regionId: string, revision: Revision) {
  const { plan, to } = revision;
  const params = { regionId, planId: plan.id, versionId: to.versionId };
  const afresh = () => queryClient.invalidateQueries({ queryKey: revisionKey(regionId, to.versionId) });
  const choose = useMutation({
    mutationFn: ({ rows, wish }: { rows: readonly RevisionRow[]; wish: Wish }) =>
      api.revisions.choose({
        params,
        body: {
          choices: rows.map((row) => ({
            itemId: row.key,
            version: row.choice?.version ?? null,
            ...(wish.act === null ? {} : saidOf(row)),
            ...wish,
          })),
        },
      }),
    onSettled: afresh,
  });
  const decideDrafts = useMutation({
    mutationFn: async ({
      rows,
      status,
      reason,
    }: {
      rows: readonly RevisionRow[];
      status: 'open' | 'accepted' | 'dropped';
      reason?: string;
    }) => {
      const decisions = rows.map(({ draft }) => ({
        id: draft?.id ?? '',
        version: draft?.version ?? 1,
        status,
        ...(reason === undefined ? {} : { reason }),
      }));
      for (let at = 0; at < decisions.length; at += MOST)
        await api.drafts.decideMany({ params, body: { rows: decisions.slice(at, at + MOST), remove: [] } });
    },
    onSettled: afresh,
  });
  const acceptCertain = useMutation({ mutationFn: () => api.revisions.acceptCertain({ params }), onSettled: afresh });
  const accept = useMutation({
    mutationFn: () => api.revisions.accept({ params, body: { version: to.version } }),
    onSuccess: () =>
      Promise.all(
        [
          plansKey(regionId),
          ['ledger', regionId],
          ['ledger-counts', regionId],
          homeKey(regionId),
          ['item', regionId],
          ['comparisons', regionId],
          ['reader', regionId],
        ].map((queryKey) => queryClient.invalidateQueries({ queryKey: [...queryKey] })),
      ),
    onError: afresh,
  });
  return { choose, decideDrafts, acceptCertain, accept };
}
export type RevisionActions = ReturnType<typeof useRevisionActions>;
