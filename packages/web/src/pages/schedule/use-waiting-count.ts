import type { Home } from '@gangmu/contract';
import { useQuery } from '@tanstack/react-query';
import { useRegion } from '../../app/region.tsx';
import { homeQuery } from '../../queries/home-query.ts';

/**
 * How many rows of one plan wait: `100+` where there are more than the list names, so that those of another plan may be
 * among the rest; null where all that is named is of other plans.
 */
export function waitingIn({ count, rows }: Home['approvals'], planId: string): string | null {
  const here = rows.filter((row) => row.planId === planId).length;
  if (rows.length === count) return String(here);
  return here === 0 ? null : `${here}+`;
}

/** How many rows of a plan wait for the approval of whoever asks, as their home page names them; null where they approve none. */
export function useWaitingCount(regionId: string, planId: string): string | null {
  const { may } = useRegion();
  const approves = may('item.schedule.approve') && may('home.read');
  const { data } = useQuery({ ...homeQuery(regionId), enabled: approves });
  return approves && data ? waitingIn(data.approvals, planId) : null;
}
