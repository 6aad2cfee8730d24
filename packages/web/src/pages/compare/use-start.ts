import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useRegion } from '../../app/region.tsx';
import { api } from '../../queries/api.ts';
import { queryClient } from '../../queries/query-client.ts';
import { comparisonsKey } from './use-comparison.ts';

/** Compares two versions and opens the result, unless the person has gone elsewhere meanwhile. */
export function useStart(planId: string) {
  const { regionId, base } = useRegion();
  const navigate = useNavigate();
  const at = `${base}/plans/${planId}/compare`;
  return useMutation({
    mutationFn: (body: { ownVersionId: string; superiorVersionId: string }) =>
      api.comparisons.add({ params: { regionId }, body }),
    onSuccess: async (made) => {
      await queryClient.invalidateQueries({ queryKey: comparisonsKey(regionId, planId) });
      await queryClient.invalidateQueries({ queryKey: ['comparison', regionId, made.id] });
      if (window.location.pathname.startsWith(at)) navigate(`${at}/${made.id}`);
    },
  });
}
