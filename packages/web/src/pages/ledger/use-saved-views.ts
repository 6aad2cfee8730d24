import type { Ledger, SavedView, ViewContent } from '@gangmu/contract';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../queries/api.ts';

export const savedViewsQuery = (regionId: string) =>
  queryOptions({
    queryKey: ['saved-views', regionId],
    queryFn: ({ signal }) => api.savedViews.list({ params: { regionId } }, { signal }),
  });

/** Views of a ledger, own ones and those shared with all, and what can be done with them. */
export function useSavedViews(regionId: string, ledger: Ledger) {
  const client = useQueryClient();
  const params = { regionId };
  const { queryKey } = savedViewsQuery(regionId);
  const { data } = useQuery(savedViewsQuery(regionId));
  const again = () => client.invalidateQueries({ queryKey });
  const keep = useMutation({
    mutationFn: (body: { readonly name: string; readonly shared: boolean; readonly content: ViewContent }) =>
      api.savedViews.add({ params, body: { ...body, ledger } }),
    onSuccess: again,
  });
  const change = useMutation({
    mutationFn: ({ id, version, content }: Pick<SavedView, 'id' | 'version' | 'content'>) =>
      api.savedViews.change({ params: { ...params, viewId: id }, body: { version, content } }),
    onSettled: again,
  });
  const remove = useMutation({
    mutationFn: ({ id, version }: Pick<SavedView, 'id' | 'version'>) =>
      api.savedViews.remove({ params: { ...params, viewId: id }, body: { version } }),
    onSettled: again,
  });
  return { views: (data?.rows ?? []).filter((view) => view.ledger === ledger), keep, change, remove };
}
