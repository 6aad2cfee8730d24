import type { ImportSummary } from '@gangmu/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useRegion } from '../../app/region.tsx';
import { dayAndTime } from '../../components/day-and-time.ts';
import { grouped } from '../../components/grouped.ts';
import { Loading } from '../../components/loading.tsx';
import { Section } from '../../components/section.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { importWords } from '../../messages/import-words.ts';
import { useWords } from '../../messages/language.tsx';
import { api } from '../../queries/api.ts';
import { everyPage, from } from '../../queries/every-page.ts';
import type { Importing } from './import-page.tsx';
import { UndoImport } from './undo-import.tsx';
import { importsKey, isWorking } from './use-import.ts';
import { useResultText } from './use-result-text.ts';

const ASK_MS = 2000;

/** Every import there was, newest first: its state, who, when, and the way to take it back. */
export function EarlierImports({ of }: { readonly of: Importing }) {
  const t = useWords(importWords);
  const say = useResultText();
  const { regionId } = useRegion();
  const { data, error, refetch } = useQuery({
    queryKey: [...importsKey(regionId), of.kind, of.planId],
    // What is under way may have ended since.
    staleTime: 0,
    queryFn: ({ signal }) =>
      everyPage<ImportSummary>((after) =>
        api.imports.list(
          {
            params: { regionId },
            query: { kind: of.kind, limit: 200, ...(of.planId ? { planId: of.planId } : {}), ...from(after) },
          },
          { signal },
        ),
      ),
    refetchInterval: ({ state }) => (state.data?.some(isWorking) ? ASK_MS : false),
  });
  const rows = data?.toSorted((a, b) => b.id.localeCompare(a.id));
  return (
    <Section
      title={t.earlier}
      aside={rows && rows.length > 0 ? <span className="gm-quiet">{t.howMany(rows.length)}</span> : null}
    >
      {error && !rows ? <Trouble error={error} retry={() => void refetch()} /> : null}
      {rows || error ? null : <Loading />}
      {rows?.length === 0 ? <p className="gm-quiet">{t.noEarlier}</p> : null}
      {rows && rows.length > 0 ? (
        <table className="gm-table gm-import-earlier">
          <thead>
            <tr>
              <th>{t.file}</th>
              <th>{t.state}</th>
              <th className="gm-figure">{t.rows}</th>
              <th>{t.result}</th>
              <th>{t.by}</th>
              <th>{t.at}</th>
              <th aria-label={t.undo} />
            </tr>
          </thead>
          <tbody>
            {rows.map((run) => (
              <tr key={run.id}>
                <td>
                  <Link to={`${of.home}/${run.id}`}>{run.fileName}</Link>
                </td>
                <td className={run.status === 'failed' ? 'gm-now' : undefined}>{t[run.status]}</td>
                <td className="gm-figure">{grouped(run.rows)}</td>
                <td>{say(run)}</td>
                <td>{run.by}</td>
                <td>{dayAndTime(run.at)}</td>
                <td>{run.status === 'done' ? <UndoImport run={run} link /> : null}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </Section>
  );
}
