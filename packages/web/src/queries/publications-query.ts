import { queryOptions } from '@tanstack/react-query';
import { api } from './api.ts';

export const publicationsKey = (regionId: string) => ['publications', regionId] as const;

/** What this region publishes, and what other levels publish to it. */
export const publicationsQuery = (regionId: string) =>
  queryOptions({
    queryKey: publicationsKey(regionId),
    queryFn: ({ signal }) => api.publications.list({ params: { regionId } }, { signal }),
  });
