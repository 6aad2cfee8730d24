import type { ItemDetail } from '@gangmu/contract';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { useRegion } from '../../app/region.tsx';
import { Section } from '../../components/section.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { itemWords } from '../../messages/item-words.ts';
import { useWords } from '../../messages/language.tsx';
import { ledgerWords } from '../../messages/ledger-words.ts';
import { api } from '../../queries/api.ts';
import { homeKey } from '../../queries/home-query.ts';
import { queryClient } from '../../queries/query-client.ts';
import { useMayOn } from '../ledger/item-columns.tsx';

export function ItemSchedule({ detail, readOnly }: { readonly detail: ItemDetail; readonly readOnly: boolean }) {
  const t = useWords(itemWords);
  const l = useWords(ledgerWords);
  const { regionId, base, may } = useRegion();
  const mayOn = useMayOn();
  const { item } = detail;
  const { hash, key } = useLocation();
  const table = useRef<HTMLTableElement>(null);
  // Asked for by name, as from what waits for an approval, it is gone to, each time anew (`key`).
  useEffect(() => {
    if (key && hash === '#schedule') table.current?.closest('section')?.scrollIntoView({ block: 'start' });
  }, [hash, key]);
  const approve = useMutation({
    mutationFn: () =>
      api.items.approveSchedule({ params: { regionId, itemId: item.id }, body: { version: item.version } }),
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ['item', regionId, item.id] }),
        queryClient.invalidateQueries({ queryKey: ['ledger', regionId] }),
        queryClient.invalidateQueries({ queryKey: homeKey(regionId) }),
      ]),
  });
  const open = item.milestones.some((one) => !one.approved);
  const figure = (value: string | null, share: string | null) =>
    [value, share === null ? null : `${share}%`].filter((one) => one !== null).join(' · ');
  return (
    <Section
      title={t.schedule}
      aside={
        may('item.schedule') && !readOnly ? (
          <Link to={`${base}/plans/${item.planId}/schedule?text=${encodeURIComponent(item.title)}`}>
            {t.toSchedule}
          </Link>
        ) : null
      }
    >
      {item.goals.length + item.milestones.length === 0 ? <p className="gm-quiet">{t.noSchedule}</p> : null}
      <table ref={table} className="gm-table gm-schedule-table">
        <tbody>
          {item.goals.map((goal) => (
            <tr key={`g${goal.year}`}>
              <td>{l.goal(goal.year)}</td>
              <td>{goal.words}</td>
              <td className="gm-figure">{goal.value}</td>
            </tr>
          ))}
          {item.milestones.map((one) => (
            <tr key={`${one.year}-${one.quarter}`}>
              <td>{l.quarter(one.year, one.quarter)}</td>
              <td>{one.words}</td>
              <td className="gm-figure">
                {figure(one.value, one.share)}
                {one.approved ? null : <small className="gm-quiet"> {t.waiting}</small>}
                {one.returned ? <small className="gm-now"> {t.returned(one.returned)}</small> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {open && !readOnly && mayOn('item.schedule.approve')(item) ? (
        <Button size="small" loading={approve.isPending} onClick={() => approve.mutate()}>
          {t.approve}
        </Button>
      ) : null}
      {approve.error ? <Trouble error={approve.error} inline /> : null}
    </Section>
  );
}
