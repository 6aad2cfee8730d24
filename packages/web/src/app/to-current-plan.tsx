import { Link, Navigate } from 'react-router';
import { Empty } from '../components/empty.tsx';
import { Loading } from '../components/loading.tsx';
import { Trouble } from '../components/trouble.tsx';
import { useWords } from '../messages/language.tsx';
import { ledgerWords } from '../messages/ledger-words.ts';
import { shellWords } from '../messages/shell-words.ts';
import { useCurrentPlan } from './current-plan.tsx';
import { usePlace } from './place.tsx';
import { useRegion } from './region.tsx';

/** Leads on to the current plan as soon as it is known; where there is none, to the plans. */
function ToPlan({ page, place }: { readonly page: string; readonly place: 'ledgers' | 'schedule' }) {
  const t = useWords(ledgerWords);
  usePlace(useWords(shellWords)[place]);
  const { base } = useRegion();
  const { own, pending, error, again } = useCurrentPlan();
  if (own) return <Navigate to={`${base}/plans/${own.id}/${page}`} replace />;
  if (error) return <Trouble error={error} retry={again} />;
  if (pending) return <Loading />;
  return (
    <Empty says={t.empty}>
      <Link to={`${base}/plans`}>{t.toPlans}</Link>
    </Empty>
  );
}

export const ToLedgers = () => <ToPlan page="ledgers/tasks" place="ledgers" />;
export const ToSchedule = () => <ToPlan page="schedule" place="schedule" />;
