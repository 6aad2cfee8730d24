import type { Home } from '@gangmu/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useRegion } from '../../app/region.tsx';
import { useWords } from '../../messages/language.tsx';
import { organisationWords } from '../../messages/organisation-words.ts';
import { api } from '../../queries/api.ts';

const LEDGERS = [
  ['task', 'tasks', 'taskItems'],
  ['indicator', 'indicators', 'indicatorItems'],
  ['pilot', 'pilots', 'pilotItems'],
] as const;
const GAPS = [
  ['lead', 'noLead'],
  ['leader', 'noLeader'],
  ['officer', 'noOfficer'],
] as const;
type Gap = (typeof GAPS)[number][1];

const sum = (gaps: Home['gaps'], gap: Gap): number => gaps.reduce((all, one) => all + one[gap], 0);

/** Rows of every plan that nobody answers for, counted as the home page counts them; each figure opens its own part. */
export function Unowned() {
  const t = useWords(organisationWords);
  const { regionId, may } = useRegion();
  const { data } = useQuery({
    queryKey: ['home', regionId],
    enabled: may('home.read') && may('ledger.read'),
    queryFn: ({ signal }) => api.home.get({ params: { regionId } }, { signal }),
  });
  const lacking = GAPS.filter(([, gap]) => data && sum(data.gaps, gap) > 0);
  if (!data || lacking.length === 0) return null;
  const plans = data.plans.filter(({ id }) => data.gaps.some((one) => one.planId === id));
  const one = plans.length === 1 ? plans[0] : undefined;
  return (
    <section className="gm-unowned" aria-label={t.unowned}>
      <p>
        <span>{t.unowned}</span>
        {lacking.map(([gap, says]) => (
          <span key={gap}>
            {t[says]} <b>{sum(data.gaps, says)}</b>
            {one ? <Parts gaps={data.gaps} planId={one.id} of={[gap, says]} /> : null}
          </span>
        ))}
      </p>
      {one
        ? null
        : plans.map((plan) => {
            const own = data.gaps.filter(({ planId }) => planId === plan.id);
            return (
              <p key={plan.id}>
                <span title={plan.title}>{plan.title}</span>
                {lacking
                  .filter(([, says]) => sum(own, says) > 0)
                  .map(([gap, says]) => (
                    <span key={gap}>
                      {t[says]}
                      <Parts gaps={own} planId={plan.id} of={[gap, says]} />
                    </span>
                  ))}
              </p>
            );
          })}
    </section>
  );
}

interface PartsProps {
  readonly gaps: Home['gaps'];
  readonly planId: string;
  readonly of: readonly [gap: string, says: Gap];
}

function Parts({ gaps, planId, of: [gap, says] }: PartsProps) {
  const t = useWords(organisationWords);
  const { base } = useRegion();
  return LEDGERS.map(([kind, ledger, name]) => {
    const n = sum(
      gaps.filter((one) => one.planId === planId && one.kind === kind),
      says,
    );
    return n === 0 ? null : (
      <Link key={kind} to={`${base}/plans/${planId}/ledgers/${ledger}?gap=${gap}`}>
        {t[name]} {n}
      </Link>
    );
  });
}
