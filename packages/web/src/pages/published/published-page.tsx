import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { usePlace } from '../../app/place.tsx';
import { useRegion } from '../../app/region.tsx';
import { Empty } from '../../components/empty.tsx';
import { Loading } from '../../components/loading.tsx';
import { Section } from '../../components/section.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { useWords } from '../../messages/language.tsx';
import { publishedWords } from '../../messages/published-words.ts';
import { publicationsQuery } from '../../queries/publications-query.ts';
import { publishedLedgerQuery } from './published-ledger-query.ts';
import { PlansFromBelow } from './published-plans.tsx';
import './published.css';

/** For whoever reads published ledgers only, the superior level's post in a region above all. */
export function PublishedPage() {
  const t = useWords(publishedWords);
  const { regionId } = useRegion();
  const { data, error, isPending, refetch } = useQuery(publicationsQuery(regionId));
  usePlace(t.place);
  const own = (data?.own ?? []).filter((one) => one.upwards);
  const below = (data?.others ?? []).some((one) => one.stands === 'below');
  return (
    <div className="gm-narrow">
      {isPending ? <Loading /> : null}
      {error && !data ? <Trouble error={error} retry={() => void refetch()} /> : null}
      {data && own.length === 0 && !below ? <Empty says={t.none} /> : null}
      {own.length > 0 ? (
        <Section title={t.own}>
          <ul className="gm-published-list">
            {own.map((one) => (
              <OwnLine key={one.id} planId={one.planId} />
            ))}
          </ul>
        </Section>
      ) : null}
      <PlansFromBelow />
    </div>
  );
}

/** The publication names no title; its ledger does. */
function OwnLine({ planId }: { readonly planId: string }) {
  const t = useWords(publishedWords);
  const { regionId, base, mine } = useRegion();
  const { data } = useQuery(publishedLedgerQuery(regionId, regionId, planId, 'tasks'));
  return (
    <li>
      <p>
        {mine.name}　<span className="gm-serif">{data?.plan}</span>
      </p>
      <Link to={`${base}/published/${regionId}/plans/${planId}/tasks`}>{t.toLedger}</Link>
    </li>
  );
}
