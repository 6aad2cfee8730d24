import { LEDGERS, type Ledger } from '@gangmu/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, NavLink, useParams } from 'react-router';
import { usePlace } from '../../app/place.tsx';
import { useRegion } from '../../app/region.tsx';
import { Empty } from '../../components/empty.tsx';
import { Loading } from '../../components/loading.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { useWords } from '../../messages/language.tsx';
import { ledgerWords } from '../../messages/ledger-words.ts';
import { publishedWords } from '../../messages/published-words.ts';
import { api } from '../../queries/api.ts';
import { from } from '../../queries/every-page.ts';
import { PublishedRow } from './published-row.tsx';
import './published.css';
import { Tabs } from '../../components/tabs.tsx';

/** A ledger that another level has published: what is promised, by which units, by when. Nothing can be written. */
export function PublishedLedger() {
  const t = useWords(publishedWords);
  const l = useWords(ledgerWords);
  const { regionId, base, may } = useRegion();
  const { ownerId = '', planId = '', ledger: named } = useParams();
  const ledger: Ledger = LEDGERS.find((one) => one === named) ?? 'tasks';
  const home = `${base}/published/${ownerId}/plans/${planId}`;
  const { data, error, isPending, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['published-ledger-rows', regionId, ownerId, planId, ledger],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.publishedLedgers.rows(
        { params: { regionId, ownerId, planId, ledger }, query: { limit: 100, ...from(pageParam) } },
        { signal },
      ),
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const [first] = data?.pages ?? [];
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  usePlace(first ? `${first.region} ${l[ledger]}` : t.place);
  return (
    <div>
      <div className="gm-bar">
        <Tabs>
          {LEDGERS.map((name) => (
            <NavLink key={name} className={name === ledger ? 'gm-tab active' : 'gm-tab'} to={`${home}/${name}`}>
              {l[name]}
            </NavLink>
          ))}
        </Tabs>
        <div className="gm-bar-end">
          <Link to={may('plan.read') ? `${base}/plans` : `${base}/published`}>{t.back}</Link>
        </div>
      </div>
      <div className="gm-published">
        {isPending ? <Loading /> : null}
        {error && !data ? <Trouble error={error} retry={() => void refetch()} /> : null}
        {first ? (
          <>
            <h2 className="gm-serif">{first.plan}</h2>
            <p className="gm-quiet">{t.readOnly(first.region)}</p>
            <p>{rows.length < first.total ? t.shown(rows.length, first.total) : t.count(first.total)}</p>
            {rows.length === 0 ? <Empty says={t.empty} /> : null}
            {rows.length > 0 ? (
              <table className="gm-table gm-table-cards gm-published-table">
                <thead>
                  <tr>
                    <th>{l.title}</th>
                    <th>{l.clause}</th>
                    <th>{l.target}</th>
                    <th>{l.lead}</th>
                    <th>{l.joint}</th>
                    <th>{l.dueOn}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row, index) => (
                    <PublishedRow key={row.id} row={row} number={index + 1} />
                  ))}
                </tbody>
              </table>
            ) : null}
            {hasNextPage ? (
              <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                {t.more}
              </Button>
            ) : null}
          </>
        ) : null}
      </div>
    </div>
  );
}
