import type { Item } from '@gangmu/contract';
import { LEDGERS } from '@gangmu/contract';
import { useMemo } from 'react';
import { Link, Navigate, useParams, useSearchParams } from 'react-router';
import { useCurrentPlan } from '../../app/current-plan.tsx';
import { PaperHead } from '../../app/paper-head.tsx';
import { usePlace } from '../../app/place.tsx';
import { useRegion } from '../../app/region.tsx';
import { useAsOf } from '../../app/use-as-of.ts';
import { Loading } from '../../components/loading.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { arrange } from '../../grid/lines.ts';
import { SheetOnPaper } from '../../grid/sheet-on-paper.tsx';
import { useWords } from '../../messages/language.tsx';
import { ledgerViewWords } from '../../messages/ledger-view-words.ts';
import { ledgerWords } from '../../messages/ledger-words.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useItemColumns } from './item-columns.tsx';
import { useLedgerFilter } from './use-ledger-filter.ts';
import { useLedgerRows } from './use-ledger-rows.ts';
import { useLedgerView } from './use-ledger-view.ts';
import { useOwnNumbers } from './use-own-numbers.ts';
import { useSavedViews } from './use-saved-views.ts';
import './ledger-print.css';

/** A ledger on paper: A3 across, the head on every sheet, region, day and page at its foot; rows and columns as on the screen. */
export function LedgerPrint() {
  const t = useWords(ledgerWords);
  const v = useWords(ledgerViewWords);
  const { planId = '', ledger: named } = useParams();
  const ledger = LEDGERS.find((one) => one === named) ?? 'tasks';
  const [search] = useSearchParams();
  const { regionId, base, may } = useRegion();
  const { plan } = useCurrentPlan();
  const [asOf] = useAsOf();
  const [filter] = useLedgerFilter(asOf);
  const saved = useSavedViews(regionId, ledger);
  const [view] = useLedgerView(ledger, saved.views.find((one) => one.id === search.get('view')) ?? null);
  const { directory, isPending: naming } = useDirectory(regionId, may('organisation.read'), asOf);
  const list = useLedgerRows(regionId, planId, ledger, filter);
  const numberOf = useOwnNumbers(regionId, planId, ledger, filter);
  const columns = useItemColumns(ledger, plan, directory);
  usePlace(t[ledger], { ofPlan: true });
  const shown = useMemo(
    () =>
      columns.filter((column) => column.frozen || (view.columns ? view.columns.includes(column.key) : !column.spare)),
    [columns, view.columns],
  );
  const lines = useMemo(
    () => arrange<Item>(list.rows, columns, { ...view.arrangement, closed: [] }, numberOf),
    [list.rows, columns, view.arrangement, numberOf],
  );
  if (named !== ledger) return <Navigate to=".." replace />;
  if (list.error && list.rows.length === 0) return <Trouble error={list.error} retry={() => void list.refetch()} />;
  const whole = list.data !== undefined && !list.hasNextPage && !(naming && may('organisation.read'));
  return (
    <div className="gm-print">
      <p className="gm-print-tools">
        <Link to={`${base}/plans/${planId}/ledgers/${ledger}${search.size > 0 ? `?${search}` : ''}`}>{v.back}</Link>
        <button type="button" className="gm-primary" disabled={!whole} onClick={() => window.print()}>
          {v.printNow}
        </button>
        {whole ? null : <span className="gm-quiet">{v.gathering(list.rows.length, list.matching)}</span>}
      </p>
      {list.isPending ? <Loading /> : null}
      <PaperHead />
      <SheetOnPaper
        label={t[ledger]}
        lines={lines}
        columns={shown}
        rowKey={(item) => item.id}
        total={list.total}
        awaited={0}
      />
    </div>
  );
}
