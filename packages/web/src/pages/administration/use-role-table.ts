import { useQuery } from '@tanstack/react-query';
import { api } from '../../queries/api.ts';

export const useRoleTable = (regionId: string) =>
  useQuery({
    queryKey: ['roles', regionId],
    queryFn: ({ signal }) => api.roles.get({ params: { regionId } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
