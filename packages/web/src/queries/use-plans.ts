import { useQuery } from '@tanstack/react-query';
import { api } from './api.ts';
import { everyPage, from } from './every-page.ts';

export const plansKey = (regionId: string) => ['plans', regionId] as const;

export const usePlans = (regionId: string, enabled = true) =>
  useQuery({
    queryKey: plansKey(regionId),
    enabled,
    queryFn: ({ signal }) =>
      everyPage((after) => api.plans.list({ params: { regionId }, query: { limit: 200, ...from(after) } }, { signal })),
  });
