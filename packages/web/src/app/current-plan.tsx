import type { Plan } from '@gangmu/contract';
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import { useParams } from 'react-router';
import { usePlans } from '../queries/use-plans.ts';
import { useRegion } from './region.tsx';

interface Current {
  readonly plan: Plan | null;
  /** Own plans first: those whose ledgers this region keeps. */
  readonly plans: readonly Plan[];
  /** The plans are not known yet. */
  readonly pending: boolean;
  readonly error: unknown;
  readonly again: () => void;
}
const CurrentPlanContext = createContext<Current>({
  plan: null,
  plans: [],
  pending: true,
  error: null,
  again: () => {},
});
export const useCurrentPlan = () => useContext(CurrentPlanContext);

/** The plan of the address, else the last one seen here, else the first of our own that is confirmed. */
export function CurrentPlanProvider({ children }: { readonly children: ReactNode }) {
  const { regionId, may, mine } = useRegion();
  const { planId } = useParams();
  const { data, isPlaceholderData, error, refetch } = usePlans(regionId, may('plan.read'));
  const kept = `gangmu.plan.${mine.personId}`;
  const value = useMemo(() => {
    // While another region's plans stand in for ours they are not ours.
    const known = data !== undefined && !isPlaceholderData;
    const plans = (known ? data : []).toSorted((a, b) => Number(b.role === 'own') - Number(a.role === 'own'));
    const seen = planId ?? localStorage.getItem(kept);
    const confirmed = plans.find((one) => one.role === 'own' && one.currentVersionId !== null);
    return {
      plans,
      plan: plans.find((one) => one.id === seen) ?? confirmed ?? plans[0] ?? null,
      pending: !known && !error,
      error: known ? null : error,
      again: () => void refetch(),
    };
  }, [data, planId, kept, isPlaceholderData, error, refetch]);
  useEffect(() => {
    if (planId) localStorage.setItem(kept, planId);
  }, [planId, kept]);
  return <CurrentPlanContext value={value}>{children}</CurrentPlanContext>;
}
