import { keepPreviousData, useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Button, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { Fragment, useMemo, useState } from 'react';
import { useRegion } from '../../app/region.tsx';
import { dayAndTime } from '../../components/day-and-time.ts';
import { Loading } from '../../components/loading.tsx';
import { nearOptions } from '../../components/near-options.ts';
import { NoMatch } from '../../components/no-match.tsx';
import { PageAction } from '../../components/page-action.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { administrationWords } from '../../messages/administration-words.ts';
import { auditNounWords, auditTableWords } from '../../messages/audit-event-words.ts';
import { useWords } from '../../messages/language.tsx';
import { shellWords, stateWords } from '../../messages/shell-words.ts';
import { api } from '../../queries/api.ts';
import { AuditDetail } from './audit-detail.tsx';
import { useEventText } from './use-event-text.ts';

interface Filter {
  readonly event?: string;
  readonly actor?: string;
  readonly objectId?: string;
  readonly from?: string;
  readonly to?: string;
}

/** Newest first; by who, what, which object and when; a line opens what exactly was done; the chain is verified on demand. */
export function AuditTab() {
  const t = useWords(administrationWords);
  const nouns = useWords(auditNounWords);
  const tables = useWords(auditTableWords);
  const state = useWords(stateWords);
  const shell = useWords(shellWords);
  const eventText = useEventText();
  const { regionId } = useRegion();
  const [filter, setFilter] = useState<Filter>({});
  /** As it is being typed; it is looked for when it is whole. */
  const [actor, setActor] = useState('');
  const [open, setOpen] = useState<number | null>(null);
  const asked = useMemo(
    () => Object.fromEntries(Object.entries(filter).filter(([, value]) => value)) as Filter,
    [filter],
  );
  const query = useInfiniteQuery({
    queryKey: ['audit', regionId, asked],
    placeholderData: keepPreviousData,
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.audit.list(
        { params: { regionId }, query: { limit: 100, ...(pageParam ? { before: pageParam } : {}), ...asked } },
        { signal },
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const verify = useMutation({ mutationFn: () => api.audit.verify({ params: { regionId } }) });
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  const set = (patch: Filter) => setFilter((now) => ({ ...now, ...patch }));
  return (
    <div className="gm-list gm-audit">
      <PageAction place="administration-action">
        {verify.data && !verify.isPending ? (
          <span className={verify.data.whole ? 'gm-audit-verdict' : 'gm-audit-verdict gm-now'} role="status">
            {verify.data.whole ? t.whole : t.broken(verify.data.brokenAt ?? 0)}
          </span>
        ) : null}
        <a href={api.urlOf('audit.export', { params: { regionId } })} download="audit.ndjson">
          {t.exportAudit}
        </a>
        <Button type="primary" loading={verify.isPending} onClick={() => verify.mutate()}>
          {verify.isPending ? t.verifying : t.verify}
        </Button>
      </PageAction>
      {verify.error ? <Trouble error={verify.error} inline /> : null}
      <div className="gm-list-tools">
        <Select
          size="small"
          showSearch={nearOptions}
          allowClear
          aria-label={t.eventKind}
          placeholder={t.allEvents}
          style={{ width: 150 }}
          value={filter.event ?? null}
          onChange={(value: string | undefined | null) => set({ event: value ?? '' })}
          options={Object.entries(nouns).map(([value, label]) => ({ value, label }))}
        />
        <Input.Search
          size="small"
          allowClear
          // The page's one primary button is another.
          enterButton={<Button>{shell.searchPlace}</Button>}
          aria-label={t.filterActor}
          placeholder={t.filterActor}
          value={actor}
          onChange={(event) => setActor(event.target.value)}
          onSearch={(words) => set({ actor: words.trim() })}
        />
        <Input
          size="small"
          allowClear
          aria-label={t.objectId}
          placeholder={t.objectId}
          value={filter.objectId ?? ''}
          onChange={(event) => set({ objectId: event.target.value.trim() })}
        />
        <DatePicker.RangePicker
          size="small"
          allowEmpty={[true, true]}
          aria-label={t.period}
          value={[filter.from ? dayjs(filter.from) : null, filter.to ? dayjs(filter.to) : null]}
          onChange={(days) =>
            set({ from: days?.[0]?.format('YYYY-MM-DD') ?? '', to: days?.[1]?.format('YYYY-MM-DD') ?? '' })
          }
        />
        <span className="gm-quiet">{t.lines(rows.length)}</span>
      </div>
      {query.error && rows.length === 0 ? <Trouble error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isPending ? <Loading /> : null}
      {query.data && rows.length === 0 ? (
        <NoMatch
          says={t.emptyAudit}
          onClear={() => {
            setFilter({});
            setActor('');
          }}
        />
      ) : null}
      <table className="gm-table gm-table-cards gm-audit-lines" hidden={rows.length === 0}>
        <thead>
          <tr>
            <th className="gm-figure">{t.seq}</th>
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
              <tr className={open === line.seq ? 'gm-row-open' : undefined}>
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
                <td>
                  {line.actor}
                  {typeof line.detail.account === 'string' ? (
                    <small className="gm-audit-account">{line.detail.account}</small>
                  ) : null}
                </td>
                <td title={line.event}>{eventText(line.event)}</td>
                <td>
                  {line.object ? (
                    <button
                      type="button"
                      className="gm-link"
                      title={line.object.id}
                      onClick={() => set({ objectId: line.object?.id ?? '' })}
                    >
                      {line.object.table in tables
                        ? tables[line.object.table as keyof typeof tables]
                        : line.object.table}{' '}
                      {line.object.id.slice(-6)}
                    </button>
                  ) : null}
                </td>
                <td className={line.result === 'done' ? undefined : 'gm-now'}>{t[line.result]}</td>
                <td>{line.address}</td>
              </tr>
              {open === line.seq ? (
                <tr>
                  <td colSpan={7}>
                    <AuditDetail line={line} />
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
