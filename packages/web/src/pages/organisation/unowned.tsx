import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useRegion } from '../../app/region.tsx';
import { useWords } from '../../messages/language.tsx';
import { organisationWords } from '../../messages/organisation-words.ts';
import { homeQuery } from '../../queries/home-query.ts';
import { useWays } from '../home/use-ways.ts';

const GAPS = ['noLead', 'noLeader', 'noOfficer'] as const;

/** Rows of every plan that nobody answers for, counted as the home page counts them; each figure opens its own part. */
export function Unowned() {
  const t = useWords(organisationWords);
  const { regionId, may } = useRegion();
  const { data } = useQuery({ ...homeQuery(regionId), enabled: may('home.read') && may('ledger.read') });
  const ways = useWays(data);
  const lacking = GAPS.map((gap) => ({
    gap,
    ways: ways(gap),
    rows: data?.gaps.reduce((all, one) => all + one[gap], 0) ?? 0,
  })).filter(({ rows }) => rows > 0);
  if (lacking.length === 0) return null;
  return (
    <section className="gm-unowned" aria-label={t.unowned}>
      <p>{t.unowned}</p>
      {lacking.map(({ gap, ways, rows }) => (
        <p key={gap} className={ways.some((way) => way.plan !== null) ? 'gm-unowned-plans' : undefined}>
          <span>
            {t[gap]} <b>{rows}</b>
          </span>
          {ways.map((way) => (
            <span key={way.plan ?? ''}>
              {way.plan === null ? null : <span title={way.plan}>{way.plan}</span>}
              {way.links.map((one) => (
                <Link key={one.to} to={one.to}>
                  {one.words}
                </Link>
              ))}
            </span>
          ))}
        </p>
      ))}
    </section>
  );
}
