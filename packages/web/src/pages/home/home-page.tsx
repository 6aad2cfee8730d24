import type { Home } from '@gangmu/contract';
import { quarterOf } from '@gangmu/plan';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { usePlace } from '../../app/place.tsx';
import { useRegion } from '../../app/region.tsx';
import { Loading } from '../../components/loading.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { homeWords } from '../../messages/home-words.ts';
import { useWords } from '../../messages/language.tsx';
import { useMarks } from '../../messages/marks.ts';
import { scheduleWords } from '../../messages/schedule-words.ts';
import { shellWords } from '../../messages/shell-words.ts';
import { homeQuery } from '../../queries/home-query.ts';
import { HomeColumn, HomeLine, HomeRows } from './home-column.tsx';
import { approvalWays, useWays } from './use-ways.ts';
import './home.css';

/** What waits for me, what has no owner, what is due: by the posts that I hold. */
export function HomePage() {
  const t = useWords(homeWords);
  const { regionId, may } = useRegion();
  usePlace(useWords(shellWords).home);
  const reads = may('home.read');
  const query = useQuery({ ...homeQuery(regionId), enabled: reads });
  if (!reads) return <AdministratorHome />;
  if (query.error && !query.data) return <Trouble error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const home = query.data;
  const nothingYet = home.plans.every((plan) => plan.items === 0) && home.drafts.length === 0;
  return (
    <div className="gm-home">
      <Who today={home.today} />
      {nothingYet ? (
        <Beginning />
      ) : (
        <div className="gm-home-columns">
          <Waiting home={home} title={t.waiting} />
          <Lacking home={home} title={t.lacking} />
          <Due home={home} title={t.days} />
        </div>
      )}
    </div>
  );
}

interface Part {
  readonly home: Home;
  readonly title: string;
}

function Waiting({ home, title }: Part) {
  const t = useWords(homeWords);
  const { base, may } = useRegion();
  // Who only reads and decides nothing has nothing waiting here, and no empty column.
  const decides = may('plan.write') || may('item.adjust.decide') || may('item.schedule.approve');
  // A new version is decided beside the one in force.
  const inForce = new Set(home.plans.filter((plan) => plan.items > 0).map((plan) => plan.id));
  const ways = useWays(home);
  const approvals = approvalWays(home, base, useWords(scheduleWords).approvals);
  // Sent back, quarters wait for who fills them in; a leader sees in the schedule what became of them.
  const returned = may('item.schedule') ? home.returned : { count: 0, rows: [] };
  const lists = [home.adjustments, home.approvals, home.proposals, returned];
  const some = home.drafts.length > 0 || lists.some(({ count }) => count > 0);
  if (!decides && !some) return null;
  return (
    <HomeColumn title={title} empty={some ? null : t.nothing}>
      <HomeRows title={t.approvals} list={home.approvals} more={approvals} part="#schedule" urgent />
      <HomeRows title={t.returned} list={returned} more={ways('returned')} urgent />
      {home.drafts.length > 0 ? <h3 className="gm-home-list">{t.drafts}</h3> : null}
      {home.drafts.map((one) => (
        <HomeLine
          key={one.versionId}
          to={`${base}/plans/${one.planId}/versions/${one.versionId}${inForce.has(one.planId) ? '/revision' : ''}`}
          words={one.title}
          figure={one.number > 1 ? t.revisionOpen(one.number, t.draftsOpen(one.open)) : t.draftsOpen(one.open)}
        />
      ))}
      <HomeRows title={t.adjustments} list={home.adjustments} urgent />
      <HomeRows title={t.proposals} list={home.proposals} />
    </HomeColumn>
  );
}

function Lacking({ home, title }: Part) {
  const t = useWords(homeWords);
  const ways = useWays(home);
  const some = home.noLead.count + home.noOfficer.count + home.noSchedule.count > 0;
  return (
    <HomeColumn title={title} empty={some ? null : t.settled(home.scope === 'own', home.items)}>
      <HomeRows title={t.noLead} list={home.noLead} more={ways('noLead')} urgent />
      <HomeRows title={t.noOfficer} list={home.noOfficer} more={ways('noOfficer')} />
      <HomeRows title={t.noSchedule} list={home.noSchedule} more={ways('noSchedule')} />
    </HomeColumn>
  );
}

function Due({ home, title }: Part) {
  const t = useWords(homeWords);
  const { base } = useRegion();
  const ways = useWays(home);
  const { year, quarter } = quarterOf(home.today);
  const some = home.overdue.count + home.dueSoon.count + home.thisQuarter.count > 0;
  return (
    <HomeColumn title={title} empty={some ? null : home.scope === 'own' ? t.nothingDueOwn : t.nothingDue}>
      <HomeRows title={t.overdue} list={home.overdue} more={ways('overdue')} urgent />
      <HomeRows title={t.dueSoon} list={home.dueSoon} more={ways('dueSoon')} />
      <HomeRows title={t.thisQuarter(year, quarter)} list={home.thisQuarter} more={ways('thisQuarter')} />
      {home.plans.length > 0 ? <h3 className="gm-home-list">{t.plans}</h3> : null}
      {home.plans.map((one) => (
        <HomeLine
          key={one.id}
          to={`${base}/plans/${one.id}/ledgers/tasks`}
          words={one.title}
          figure={t.items(one.items)}
        />
      ))}
    </HomeColumn>
  );
}

/** Nothing has been read yet: the one thing to do. */
function Beginning() {
  const t = useWords(homeWords);
  const { base, may } = useRegion();
  const writes = may('plan.write');
  return (
    <div className="gm-home-start">
      <p>{writes ? t.start : t.startReader}</p>
      {writes ? <Link to={`${base}/plans`}>{t.toPlans}</Link> : null}
    </div>
  );
}

/** The three administrators see no business data: where their own work is. */
function AdministratorHome() {
  const t = useWords(homeWords);
  const { base, may } = useRegion();
  const places = [
    { may: may('account.read'), to: `${base}/administration/accounts`, words: t.administersAccounts },
    { may: may('audit.read'), to: `${base}/administration/audit`, words: t.administersAudit },
    {
      may: may('settings.write') || may('policy.write'),
      to: `${base}/administration/settings`,
      words: t.administersSettings,
    },
    { may: may('organisation.read'), to: `${base}/organisation/posts`, words: t.administersPosts },
  ].filter((one) => one.may);
  return (
    <div className="gm-home">
      <Who today={null} />
      <p className="gm-quiet">{t.administrator}</p>
      <div className="gm-home-narrow">
        {places.map((one) => (
          <HomeLine key={one.to} to={one.to} words={one.words} figure="›" />
        ))}
      </div>
    </div>
  );
}

function Who({ today }: { readonly today: string | null }) {
  const marks = useMarks();
  const t = useWords(homeWords);
  const { mine } = useRegion();
  const [year, month, date] = (today ?? '').split('-').map(Number) as [number, number, number];
  return (
    <p className="gm-home-who">
      {mine.personName}
      <span>{mine.posts.map((post) => post.title).join(marks.list)}</span>
      {today ? <time dateTime={today}>{t.day(year, month, date)}</time> : null}
    </p>
  );
}
