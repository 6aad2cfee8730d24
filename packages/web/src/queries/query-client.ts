import { ApiError } from '@gangmu/contract';
import { keepPreviousData, MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { tellConnection } from './connection.ts';

/** What ends a session under the hand: the page asks who we are again and shows the sign-in page. */
const endsSession = (error: unknown): boolean =>
  error instanceof ApiError && ['unauthenticated', 'password-must-change', 'second-factor-needed'].includes(error.code);
const passes = (error: unknown): boolean =>
  error instanceof ApiError && (error.code === 'unavailable' || error.status === 0);

function onError(error: unknown, key?: readonly unknown[]): void {
  if (passes(error)) tellConnection(false);
  if (endsSession(error) && key?.[0] !== 'me') void queryClient.invalidateQueries({ queryKey: ['me'] });
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onSuccess: () => tellConnection(true),
    onError: (error, query) => onError(error, query.queryKey),
  }),
  mutationCache: new MutationCache({ onSuccess: () => tellConnection(true), onError: (error) => onError(error) }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      placeholderData: keepPreviousData,
      retry: (count, error) => count < 2 && passes(error),
    },
  },
});
