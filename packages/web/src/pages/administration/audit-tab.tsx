import { keepPreviousData, useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { Fragment, useState } from 'react';
import { useRegion } from '../../app/region.tsx';
import { dayAndTime } from '../../components/day-and-time.ts';
import { Loading } from '../../components/loading.tsx';
import { PageAction } from '../../components/page-action.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { administrationWords } from '../../messages/administration-words.ts';
import { useWords } from '../../messages/language.tsx';
import { stateWords } from '../../messages/shell-words.ts';
import { api } from '../../queries/api.ts';

/** Newest first; a line opens what exactly was done; the chain is verified on demand. */
export function AuditTab() {
  const t = useWords(administrationWords);
  const state = useWords(stateWords);
  const { regionId } = useRegion();
  const [event, setEvent] = useState('');
  const [actor, setActor] = useState('');
  const [open, setOpen] = useState<number | null>(null);
  const query = useInfiniteQuery({
    queryKey: ['audit', regionId, event, actor],
    placeholderData: keepPreviousData,
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.audit.list(
        {
          params: { regionId },
          query: {
            limit: 100,
            ...(pageParam ? { before: pageParam } : {}),
            ...(event ? { event } : {}),
            ...(actor ? { actor } : {}),
          },
        },
        { signal },
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const verify = useMutation({ mutationFn: () => api.audit.verify({ params: { regionId } }) });
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <div className="gm-narrow gm-audit">
      <PageAction place="administration-action">
        <a href={api.urlOf('audit.export', { params: { regionId } })} download="audit.ndjson">
          {t.exportAudit}
        </a>
        <Button type="primary" loading={verify.isPending} onClick={() => verify.mutate()}>
          {t.verify}
        </Button>
      </PageAction>
      {verify.data ? (
        <p className={verify.data.whole ? undefined : 'gm-now'}>
          {verify.data.whole ? t.whole : t.broken(verify.data.brokenAt ?? 0)}
        </p>
      ) : null}
      {verify.error ? <Trouble error={verify.error} inline /> : null}
      <div className="gm-list-tools">
        <Input.Search size="small" allowClear placeholder={t.filterEvent} onSearch={setEvent} style={{ width: 220 }} />
        <Input.Search size="small" allowClear placeholder={t.filterActor} onSearch={setActor} style={{ width: 160 }} />
      </div>
      {query.error && rows.length === 0 ? <Trouble error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isPending ? <Loading /> : null}
      {query.data && rows.length === 0 ? <p className="gm-quiet">{t.emptyAudit}</p> : null}
      <table className="gm-table gm-table-cards">
        <thead>
          <tr>
            <th className="gm-figure">#</th>
            <th>{t.time}</th>
            <th>{t.actor}</th>
            <th>{t.event}</th>
            <th>{t.object}</th>
            <th>{t.result}</th>
            <th>{t.address}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((line) => (
            <Fragment key={line.seq}>
              <tr>
                <td className="gm-figure">
                  <button
                    type="button"
                    className="gm-link"
                    aria-expanded={open === line.seq}
                    onClick={() => setOpen(open === line.seq ? null : line.seq)}
                  >
                    {line.seq}
                  </button>
                </td>
                <td>{dayAndTime(line.at)}</td>
                <td>{line.actor}</td>
                <td>{line.event}</td>
                <td>{line.object ? `${line.object.table} ${line.object.id.slice(-6)}` : ''}</td>
                <td className={line.result === 'done' ? undefined : 'gm-now'}>{t[line.result]}</td>
                <td>{line.address}</td>
              </tr>
              {open === line.seq ? (
                <tr>
                  <td colSpan={7}>
                    <pre className="gm-audit-detail">{JSON.stringify(line.detail, null, 1)}</pre>
                    <p className="gm-quiet gm-audit-hash">{line.hash}</p>
                  </td>
                </tr>
              ) : null}
            </Fragment>
          ))}
        </tbody>
      </table>
      {query.hasNextPage ? (
        <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {state.more}
        </Button>
      ) : null}
    </div>
  );
}
