import { useQuery } from '@tanstack/react-query';
import { api } from './api.ts';

/** What the region decides for itself; undefined for whoever may not read it, and while it is on its way. */
export const useSettings = (regionId: string, enabled = true) =>
  useQuery({
    queryKey: ['settings', regionId],
    enabled,
    queryFn: ({ signal }) => api.settings.get({ params: { regionId } }, { signal }),
    staleTime: 60_000,
  });
