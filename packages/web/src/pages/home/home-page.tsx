import type { Home } from '@gangmu/contract';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { usePlace } from '../../app/place.tsx';
import { useRegion } from '../../app/region.tsx';
import { Loading } from '../../components/loading.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { homeWords } from '../../messages/home-words.ts';
import { useWords } from '../../messages/language.tsx';
import { shellWords } from '../../messages/shell-words.ts';
import { api } from '../../queries/api.ts';
import './home.css';

const LEDGER_OF = { task: 'tasks', indicator: 'indicators', pilot: 'pilots' } as const;
type List = Home['overdue'];

/** What waits for me, what has no owner, what is due: by the posts that I hold. */
export function HomePage() {
  const t = useWords(homeWords);
  const { regionId, base, may, mine } = useRegion();
  usePlace(useWords(shellWords).home);
  const reads = may('home.read');
  const query = useQuery({
    queryKey: ['home', regionId],
    enabled: reads,
    queryFn: ({ signal }) => api.home.get({ params: { regionId } }, { signal }),
  });
  if (!reads)
    return (
      <div className="gm-state">
        <p>{t.administrator}</p>
        <Link to={`${base}/administration`}>{t.toAdministration}</Link>
      </div>
    );
  if (query.error && !query.data) return <Trouble error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const home = query.data;
  const plan = home.plans[0]?.id;
  const gap = (name: string) => (plan ? `${base}/plans/${plan}/ledgers/tasks?gap=${name}` : null);
  const waits = home.drafts.length > 0 || home.adjustments.count > 0 || home.approvals.count > 0;
  const lacks = home.noLead.count + home.noOfficer.count + home.noSchedule.count > 0;
  return (
    <div className="gm-home">
      <p className="gm-home-who">
        {mine.personName}
        <span>{mine.posts.map((post) => post.title).join('、')}</span>
        <time>{chineseDay(home.today)}</time>
      </p>
      <div className="gm-home-columns">
        <Column title={t.waiting} empty={waits ? null : t.nothing}>
          {home.drafts.map((one) => (
            <Line
              key={one.versionId}
              to={`${base}/plans/${one.planId}/versions/${one.versionId}`}
              words={one.title}
              figure={t.draftsOpen(one.open)}
            />
          ))}
          {home.adjustments.count > 0 ? (
            <p className="gm-home-note gm-now">{t.adjustmentsCount(home.adjustments.count)}</p>
          ) : null}
          <Rows title={t.approvals} list={home.approvals} more={null} />
        </Column>
        <Column title={t.lacking} empty={lacks ? null : t.nothingLacks}>
          <Rows title={t.noLead} list={home.noLead} more={gap('lead')} />
          <Rows title={t.noOfficer} list={home.noOfficer} more={gap('officer')} />
          <Rows title={t.noSchedule} list={home.noSchedule} more={gap('schedule')} />
        </Column>
        <Column title={t.days} empty={home.overdue.count + home.dueSoon.count > 0 ? null : t.nothingDue}>
          <Rows title={t.overdue} list={home.overdue} more={null} urgent />
          <Rows title={t.dueSoon} list={home.dueSoon} more={null} />
          {home.plans.length > 0 ? <h3 className="gm-home-list">{t.plans}</h3> : null}
          {home.plans.map((one) => (
            <Line
              key={one.id}
              to={`${base}/plans/${one.id}/ledgers/tasks`}
              words={one.title}
              figure={t.items(one.items)}
            />
          ))}
        </Column>
      </div>
    </div>
  );
}

const chineseDay = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

function Column({
  title,
  empty,
  children,
}: {
  readonly title: string;
  readonly empty: string | null;
  readonly children: ReactNode;
}) {
  return (
    <section>
      <h2>{title}</h2>
      {empty ? <p className="gm-quiet gm-home-note">{empty}</p> : null}
      {children}
    </section>
  );
}

function Line({ to, words, figure }: { readonly to: string; readonly words: string; readonly figure: string }) {
  return (
    <Link className="gm-home-line" to={to}>
      <span>{words}</span>
      <small>{figure}</small>
    </Link>
  );
}

const SHOWN = 6;
function Rows({
  title,
  list,
  more,
  urgent,
}: {
  readonly title: string;
  readonly list: List;
  readonly more: string | null;
  readonly urgent?: boolean;
}) {
  const t = useWords(homeWords);
  const { base } = useRegion();
  if (list.count === 0) return null;
  return (
    <>
      <h3 className="gm-home-list">
        {title} <b className={urgent ? 'gm-now' : undefined}>{list.count}</b>
        {more && list.count > SHOWN ? <Link to={more}>{t.all(list.count)}</Link> : null}
      </h3>
      {list.rows.slice(0, SHOWN).map((row) => (
        <Line
          key={row.id}
          to={`${base}/plans/${row.planId}/ledgers/${LEDGER_OF[row.kind]}/items/${row.id}`}
          words={row.title}
          figure={row.dueOn ?? ''}
        />
      ))}
    </>
  );
}
