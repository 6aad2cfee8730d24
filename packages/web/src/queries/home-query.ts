import { queryOptions } from '@tanstack/react-query';
import { api } from './api.ts';

/** To be asked for again after every write that changes whose or when a row is, or what waits for whom. */
export const homeKey = (regionId: string) => ['home', regionId] as const;

/** What waits for whoever asks, what lacks an owner and what is due; the figures of it stand on other pages, too. */
export const homeQuery = (regionId: string) =>
  queryOptions({
    queryKey: homeKey(regionId),
    queryFn: ({ signal }) => api.home.get({ params: { regionId } }, { signal }),
  });
