import { useQuery } from '@tanstack/react-query';
import { api } from './api.ts';

export const readerKey = (regionId: string, versionId: string) => ['reader', regionId, versionId] as const;

/** A version whole: text, places, what was read, proposed rows. Large, so kept for the session. */
export const useReaderView = (regionId: string, planId: string, versionId: string, enabled = true) =>
  useQuery({
    queryKey: readerKey(regionId, versionId),
    enabled,
    staleTime: 10 * 60_000,
    queryFn: ({ signal }) => api.versions.read({ params: { regionId, planId, versionId } }, { signal }),
  });
