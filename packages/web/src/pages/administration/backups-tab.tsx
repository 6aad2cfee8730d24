import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRegion } from '../../app/region.tsx';
import { dayAndTime } from '../../components/day-and-time.ts';
import { Loading } from '../../components/loading.tsx';
import { PageAction } from '../../components/page-action.tsx';
import { Section } from '../../components/section.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { administrationWords } from '../../messages/administration-words.ts';
import { useWords } from '../../messages/language.tsx';
import { stateWords } from '../../messages/shell-words.ts';
import { api } from '../../queries/api.ts';
import { queryClient } from '../../queries/query-client.ts';

const MEGA = 1_000_000;

/** Backups of the embedded database: when, how big, with which hash; one now; how to get back. */
export function BackupsTab() {
  const t = useWords(administrationWords);
  const state = useWords(stateWords);
  const { regionId } = useRegion();
  const key = ['backups', regionId];
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.backups.list({ params: { regionId } }, { signal }),
  });
  const run = useMutation({
    mutationFn: () => api.backups.run({ params: { regionId } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: key }),
  });
  if (error && !data) return <Trouble error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.kind === 'above')
    return (
      <div className="gm-list">
        <p>{t.backupsAbove}</p>
      </div>
    );
  if (data.kind === 'server')
    return (
      <div className="gm-list">
        <p>{t.backupsServer}</p>
        <pre className="gm-command">
          pg_dump -Fc "$DATABASE_URL" &gt; gangmu.dump{'\n'}tar -czf files.tar.gz data/files
        </pre>
        <p>{t.restoreHow}</p>
        <pre className="gm-command">pg_restore -d "$DATABASE_URL" gangmu.dump{'\n'}tar -xzf files.tar.gz</pre>
        <p className="gm-quiet">{t.copyElsewhere}</p>
      </div>
    );
  return (
    <div className="gm-list">
      <PageAction place="administration-action">
        <Button type="primary" loading={run.isPending} onClick={() => run.mutate()}>
          {run.isPending ? t.backingUp : t.backUpNow}
        </Button>
      </PageAction>
      {run.error ? <Trouble error={run.error} inline /> : null}
      <p>
        {t.backupsRule(data.everyHours ?? 0, data.kept ?? 0)}　<span className="gm-quiet">{t.backupsFolder}</span>{' '}
        <code>{data.folder}</code>
      </p>
      {data.rows.length === 0 ? <p className="gm-quiet gm-admin-hint">{t.backupsNone}</p> : null}
      {data.rows.length > 0 ? (
        <>
          <p className="gm-quiet">{state.count(data.rows.length)}</p>
          <table className="gm-table gm-table-cards">
            <thead>
              <tr>
                <th>{t.time}</th>
                <th className="gm-figure">{t.size}</th>
                <th className="gm-figure">{t.files}</th>
                <th>{t.backupName}</th>
                <th>{t.hash}</th>
              </tr>
            </thead>
            <tbody>
              {data.rows.map((one) => (
                <tr key={one.name}>
                  <td>{dayAndTime(one.at)}</td>
                  <td className="gm-figure">
                    {(one.bytes / MEGA).toFixed(1)}
                    <span className="gm-unit">MB</span>
                  </td>
                  <td className="gm-figure">{one.files}</td>
                  <td>
                    <code>{one.name}</code>
                  </td>
                  <td>
                    <code className="gm-hash">{one.sha256}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      ) : null}
      <div className="gm-admin-section">
        <Section title={t.restoreHow}>
          <p>{t.restoreSteps}</p>
          <pre className="gm-command">
            GANGMU_DATA=data-restored npx gangmu restore {data.folder}/{data.rows[0]?.name ?? '…'}
          </pre>
          <p className="gm-quiet">{t.copyElsewhere}</p>
        </Section>
      </div>
    </div>
  );
}
