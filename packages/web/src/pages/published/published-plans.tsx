import type { PublishedPlan } from '@gangmu/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useRegion } from '../../app/region.tsx';
import { Section } from '../../components/section.tsx';
import { useWords } from '../../messages/language.tsx';
import { publishedWords } from '../../messages/published-words.ts';
import { publicationsQuery } from '../../queries/publications-query.ts';

/** What the levels below have published to this region, with the way into their ledgers; nothing where there is none. */
export function PlansFromBelow() {
  const t = useWords(publishedWords);
  const { regionId } = useRegion();
  const { data } = useQuery(publicationsQuery(regionId));
  const below = (data?.others ?? []).filter((one) => one.stands === 'below');
  if (below.length === 0) return null;
  return (
    <Section title={t.below}>
      <ul className="gm-published-list">
        {below.map((one) => (
          <PublishedLine key={`${one.regionId}${one.planId}`} plan={one} />
        ))}
      </ul>
    </Section>
  );
}

function PublishedLine({ plan }: { readonly plan: PublishedPlan }) {
  const t = useWords(publishedWords);
  const { base } = useRegion();
  return (
    <li>
      <div>
        <p>
          {plan.region}　<span className="gm-serif">{plan.title}</span>
        </p>
        <p className="gm-quiet">
          {t.version(plan.number)}　{t.since(plan.publishedAt.slice(0, 10))}
        </p>
      </div>
      <Link to={`${base}/published/${plan.regionId}/plans/${plan.planId}/tasks`}>{t.toLedger}</Link>
    </li>
  );
}
