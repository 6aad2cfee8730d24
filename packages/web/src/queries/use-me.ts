import { ApiError, type Me } from '@gangmu/contract';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from './api.ts';
import { queryClient } from './query-client.ts';
import { arrived } from './signed-in-account.ts';

/** Something must be done first: until then the server refuses everything else, so nothing is offered or asked for. */
export const heldBack = ({ mustChangePassword, mustSetUpTotp }: Me): boolean => mustChangePassword || mustSetUpTotp;

/** The session ended under the hand: what is on the page stays there until the same person has signed in again. */
export class SessionOver extends Error {}

export const meQuery = queryOptions<Me | null>({
  queryKey: ['me'],
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }) => {
    try {
      const me = await api.me.get({}, { signal });
      arrived(me);
      return me;
    } catch (error) {
      if (!(error instanceof ApiError && error.code === 'unauthenticated')) throw error;
      if (queryClient.getQueryData<Me | null>(['me'])) throw new SessionOver();
      return null;
    }
  },
});

/** Who is signed in; null where nobody was. Once somebody was, the end of the session is an error beside the old data. */
export const useMe = () => useQuery(meQuery);
