import { useQuery } from '@tanstack/react-query';
import { useRegion } from '../../app/region.tsx';
import { api } from '../../queries/api.ts';

/** How many rows of a plan wait for the approval of whoever asks, as their home page says; null where they approve none. */
export function useWaitingCount(regionId: string, planId: string): number | null {
  const { may } = useRegion();
  const approves = may('item.schedule.approve') && may('home.read');
  const { data } = useQuery({
    queryKey: ['home', regionId],
    enabled: approves,
    queryFn: ({ signal }) => api.home.get({ params: { regionId } }, { signal }),
  });
  if (!approves || !data) return null;
  const { count, rows } = data.approvals;
  const here = rows.filter((row) => row.planId === planId).length;
  // Home names the first hundred only; where these are all of this plan, so are the others as far as anyone can tell.
  return here === rows.length ? count : here;
}
