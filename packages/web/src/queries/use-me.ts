import { ApiError, type Me } from '@gangmu/contract';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from './api.ts';

export const meQuery = queryOptions<Me | null>({
  queryKey: ['me'],
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }) => {
    try {
      return await api.me.get({}, { signal });
    } catch (error) {
      if (error instanceof ApiError && error.code === 'unauthenticated') return null;
      throw error;
    }
  },
});

/** Who is signed in; null where nobody is. */
export const useMe = () => useQuery(meQuery);
