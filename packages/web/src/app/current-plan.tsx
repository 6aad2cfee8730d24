import type { Plan } from '@gangmu/contract';
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import { useParams } from 'react-router';
import { usePlans } from '../queries/use-plans.ts';
import { useRegion } from './region.tsx';

interface Current {
  readonly plan: Plan | null;
  /** Whose ledgers are kept here: the plan of the address where it is one of our own, else our own last seen. */
  readonly own: Plan | null;
  /** Own plans first: those whose ledgers this region keeps. */
  readonly plans: readonly Plan[];
  /** The plans are not known yet. */
  readonly pending: boolean;
  readonly error: unknown;
  readonly again: () => void;
}
const CurrentPlanContext = createContext<Current>({
  plan: null,
  own: null,
  plans: [],
  pending: true,
  error: null,
  again: () => {},
});
export const useCurrentPlan = () => useContext(CurrentPlanContext);

/** The plan of the address, else the last of our own seen here, else the first of our own that is confirmed. */
export function CurrentPlanProvider({ children }: { readonly children: ReactNode }) {
  const { regionId, may, mine } = useRegion();
  const { planId } = useParams();
  const { data, isPlaceholderData, error, refetch } = usePlans(regionId, may('plan.read'));
  const kept = `gangmu.plan.${mine.personId}`;
  const value = useMemo(() => {
    // While another region's plans stand in for ours they are not ours.
    const known = data !== undefined && !isPlaceholderData;
    const plans = (known ? data : []).toSorted((a, b) => Number(b.role === 'own') - Number(a.role === 'own'));
    const ours = plans.filter((one) => one.role === 'own');
    const named = plans.find((one) => one.id === planId);
    const last = ours.find((one) => one.id === localStorage.getItem(kept));
    const confirmed = ours.find((one) => one.currentVersionId !== null);
    const own = named?.role === 'own' ? named : (last ?? confirmed ?? ours[0] ?? null);
    return {
      plans,
      plan: named ?? own ?? plans[0] ?? null,
      own,
      pending: !known && !error,
      error: known ? null : error,
      again: () => void refetch(),
    };
  }, [data, planId, kept, isPlaceholderData, error, refetch]);
  useEffect(() => {
    // A superior plan is read and compared with; it has no ledger to come back to.
    if (value.own && value.own.id === planId) localStorage.setItem(kept, planId);
  }, [planId, kept, value.own]);
  return <CurrentPlanContext value={value}>{children}</CurrentPlanContext>;
}
