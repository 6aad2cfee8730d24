import { type Home, LEDGER_OF } from '@gangmu/contract';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { useRegion } from '../../app/region.tsx';
import { homeWords } from '../../messages/home-words.ts';
import { useWords } from '../../messages/language.tsx';
import type { HomeWay } from './use-ways.ts';

const SHOWN = 5;

export function HomeColumn({
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

export function HomeLine({
  to,
  words,
  figure,
}: {
  readonly to: string;
  readonly words: string;
  readonly figure: string;
}) {
  return (
    <Link className="gm-home-line" to={to}>
      <span>{words}</span>
      <small>{figure}</small>
    </Link>
  );
}

/** A figure with the rows behind it: the first few at once, the rest on demand, all of them a click away. */
export function HomeRows({
  title,
  list,
  more = [],
  part = '',
  urgent,
}: {
  readonly title: string;
  readonly list: Home['overdue'];
  /** The same rows in the grids that hold them all. */
  readonly more?: readonly HomeWay[];
  /** Where in a row's drawer its answer is given. */
  readonly part?: '#schedule' | '';
  readonly urgent?: boolean;
}) {
  const t = useWords(homeWords);
  const { base } = useRegion();
  const [all, setAll] = useState(false);
  if (list.count === 0) return null;
  const rows = all ? list.rows : list.rows.slice(0, SHOWN);
  return (
    <>
      <h3 className="gm-home-list">
        {title} <b className={urgent ? 'gm-now' : undefined}>{list.count}</b>
        {more.map((way) => (
          <span key={way.plan ?? ''} className={way.plan ? 'gm-home-ledgers gm-home-way' : 'gm-home-ledgers'}>
            {way.plan ? (
              <span className="gm-home-plan" title={way.plan}>
                {way.plan}
              </span>
            ) : null}
            {way.links.map((one) => (
              <Link key={one.to} to={one.to}>
                {one.words}
              </Link>
            ))}
          </span>
        ))}
      </h3>
      {rows.map((row) => (
        <HomeLine
          key={row.id}
          to={`${base}/plans/${row.planId}/ledgers/${LEDGER_OF[row.kind]}/items/${row.id}${part}`}
          words={row.title}
          figure={row.dueOn ?? ''}
        />
      ))}
      {list.rows.length > SHOWN ? (
        <button type="button" className="gm-link gm-home-rest" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t.fewer : t.rest(list.count - SHOWN)}
        </button>
      ) : null}
      {all && list.rows.length < list.count ? (
        <p className="gm-quiet gm-home-rest">{t.cut(list.rows.length, list.count, more.length > 0)}</p>
      ) : null}
    </>
  );
}
