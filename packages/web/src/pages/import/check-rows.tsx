import type { ImportRow, ImportRun } from '@gangmu/contract';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useRegion } from '../../app/region.tsx';
import { Loading } from '../../components/loading.tsx';
import { NoMatch } from '../../components/no-match.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { importWords } from '../../messages/import-words.ts';
import { useLanguage, useWords } from '../../messages/language.tsx';
import { api } from '../../queries/api.ts';
import { CheckRow, type RowChoice } from './check-row.tsx';
import type { CellChoice } from './mend-cell.tsx';
import { runKey } from './use-import.ts';

export type Show = 'all' | 'errors' | 'warnings' | 'create' | 'update' | 'same' | 'skip';
const PAGE = 100;
const rowKey = (row: ImportRow): string => `${row.sheet}/${row.row}`;

interface Props {
  readonly run: ImportRun;
  readonly show: Show;
  readonly onAll: () => void;
  readonly onRow: (choice: RowChoice) => void;
  readonly onCell: (choice: CellChoice) => void;
}

/** The rows of the file one below the other, a hundred at a time. */
export function CheckRows({ run, show, onAll, onRow, onCell }: Props) {
  const t = useWords(importWords);
  const { language } = useLanguage();
  const { regionId } = useRegion();
  const params = { regionId, importId: run.id };
  const digest = run.check?.digest;
  const query = useInfiniteQuery({
    queryKey: [...runKey(regionId, run.id), 'rows', show, language, digest],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) =>
      api.imports.rows({ params, query: { show, from: pageParam, limit: PAGE, digest } }, { signal }),
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.rows.length, 0);
      return shown < last.matching ? shown : undefined;
    },
    placeholderData: keepPreviousData,
  });
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = query;
  if (error && !data) return <Trouble error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const rows = data.pages.flatMap((page) => page.rows);
  const matching = data.pages.at(-1)?.matching ?? 0;
  if (rows.length === 0 && show !== 'all')
    return <NoMatch says={show === 'errors' ? t.noErrors : t.noSuch} onClear={onAll} />;
  return (
    <>
      <table className="gm-table gm-import-rows">
        <thead>
          <tr>
            <th>{t.cell}</th>
            <th>{t.becomes}</th>
            <th>{run.kind === 'ledger' ? t.item : t.name}</th>
            <th>{t.whatIs}</th>
            <th aria-label={t.whatFor} />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <CheckRow key={rowKey(row)} run={run} row={row} onRow={onRow} onCell={onCell} />
          ))}
        </tbody>
      </table>
      {hasNextPage ? (
        <button
          type="button"
          className="gm-link gm-import-more"
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t.more(Math.min(PAGE, matching - rows.length), matching)}
        </button>
      ) : null}
    </>
  );
}
