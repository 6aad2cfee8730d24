import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useCurrentPlan } from '../../app/current-plan.tsx';
import { useRegion } from '../../app/region.tsx';
import { useWords } from '../../messages/language.tsx';
import { organisationWords } from '../../messages/organisation-words.ts';
import { api } from '../../queries/api.ts';

const LEDGERS = [
  ['tasks', 'taskItems'],
  ['indicators', 'indicatorItems'],
  ['pilots', 'pilotItems'],
] as const;
const GAPS = [
  ['lead', 'noLead'],
  ['leader', 'noLeader'],
  ['officer', 'noOfficer'],
] as const;

/** Rows of the plan that nobody answers for; each figure opens them. */
export function Unowned() {
  const t = useWords(organisationWords);
  const { regionId, base, may } = useRegion();
  const { plan } = useCurrentPlan();
  const { data } = useQuery({
    queryKey: ['ledger-counts', regionId, plan?.id],
    enabled: plan !== null && may('ledger.read'),
    queryFn: ({ signal }) => api.ledgers.counts({ params: { regionId, planId: plan?.id ?? '' } }, { signal }),
  });
  if (!plan || !data) return null;
  const found = GAPS.flatMap(([gap, says]) => {
    const counts = LEDGERS.map(([ledger, name]) => ({ ledger, name, n: data.counts[ledger]?.gaps[gap] ?? 0 }));
    return counts.some((one) => one.n > 0) ? [{ gap, says, counts }] : [];
  });
  if (found.length === 0) return null;
  return (
    <p className="gm-unowned">
      <span>{t.unowned}</span>
      {found.map(({ gap, says, counts }) => (
        <span key={gap}>
          {t[says]}
          {counts
            .filter((one) => one.n > 0)
            .map(({ ledger, name, n }) => (
              <Link key={ledger} to={`${base}/plans/${plan.id}/ledgers/${ledger}?gap=${gap}`}>
                {t[name]} {n}
              </Link>
            ))}
        </span>
      ))}
    </p>
  );
}
