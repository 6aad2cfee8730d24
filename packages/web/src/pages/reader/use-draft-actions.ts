import type { Draft, DraftContent, ReaderView } from '@gangmu/contract';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../queries/api.ts';
import { queryClient } from '../../queries/query-client.ts';
import { plansKey } from '../../queries/use-plans.ts';
import { readerKey } from '../../queries/use-reader-view.ts';

interface Decision {
  readonly draft: Draft;
  readonly status: Draft['status'];
  readonly title?: string;
  readonly content?: DraftContent;
  readonly reason?: string;
}

/** Every decision of the reader view; a decided row is put in place without asking for the whole version again. */
export function useDraftActions(regionId: string, planId: string, versionId: string) {
  const key = readerKey(regionId, versionId);
  const params = { regionId, planId, versionId };
  const afresh = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: key }),
      queryClient.invalidateQueries({ queryKey: plansKey(regionId) }),
    ]);
  const place = (draft: Draft) =>
    queryClient.setQueryData<ReaderView>(
      key,
      (view) => view && { ...view, drafts: view.drafts.map((one) => (one.id === draft.id ? draft : one)) },
    );
  const decide = useMutation({
    mutationFn: ({ draft, ...body }: Decision) =>
      api.drafts.decide({ params: { regionId, draftId: draft.id }, body: { version: draft.version, ...body } }),
    onSuccess: place,
    onError: () => queryClient.invalidateQueries({ queryKey: key }),
  });
  const acceptCertain = useMutation({ mutationFn: () => api.versions.acceptCertain({ params }), onSuccess: afresh });
  const add = useMutation({
    mutationFn: (body: { start: number; end: number; title: string; content: DraftContent }) =>
      api.drafts.add({ params, body }),
    onSuccess: afresh,
  });
  const confirm = useMutation({
    mutationFn: (version: number) => api.versions.confirm({ params, body: { version } }),
    onSuccess: () =>
      Promise.all([
        afresh(),
        ...['ledger', 'ledger-counts', 'home'].map((name) =>
          queryClient.invalidateQueries({ queryKey: [name, regionId] }),
        ),
      ]),
  });
  return { decide, acceptCertain, add, confirm };
}
