import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from './api.ts';
import { everyPage, from } from './every-page.ts';

export const plansKey = (regionId: string) => ['plans', regionId] as const;

export const plansQuery = (regionId: string) =>
  queryOptions({
    queryKey: plansKey(regionId),
    queryFn: ({ signal }) =>
      everyPage((after) => api.plans.list({ params: { regionId }, query: { limit: 200, ...from(after) } }, { signal })),
  });

export const usePlans = (regionId: string, enabled = true) => useQuery({ ...plansQuery(regionId), enabled });
