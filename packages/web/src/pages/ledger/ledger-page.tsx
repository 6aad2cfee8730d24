import type { Item, Ledger } from '@gangmu/contract';
import { LEDGERS } from '@gangmu/contract';
import { useMemo, useState } from 'react';
import { Navigate, useNavigate, useParams, useSearchParams } from 'react-router';
import { useCurrentPlan } from '../../app/current-plan.tsx';
import { usePlace } from '../../app/place.tsx';
import { useRegion } from '../../app/region.tsx';
import { useAsOf } from '../../app/use-as-of.ts';
import { Loading } from '../../components/loading.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { useErrorText } from '../../components/use-error-text.ts';
import { useNarrow } from '../../components/use-narrow.ts';
import { arrange } from '../../grid/lines.ts';
import { Sheet } from '../../grid/sheet.tsx';
import { useCellEdits } from '../../grid/use-cell-edits.ts';
import { gridWords } from '../../messages/grid-words.ts';
import { useWords } from '../../messages/language.tsx';
import { ledgerWords } from '../../messages/ledger-words.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { ItemCards } from './item-cards.tsx';
import { useItemColumns } from './item-columns.tsx';
import { ItemDrawer } from './item-drawer.tsx';
import { LedgerBar } from './ledger-bar.tsx';
import { LedgerEmpty } from './ledger-empty.tsx';
import { LedgerNotices } from './ledger-notices.tsx';
import { saveItems } from './save-items.ts';
import { useLedgerFilter } from './use-ledger-filter.ts';
import { useLedgerRows } from './use-ledger-rows.ts';
import { useLedgerView } from './use-ledger-view.ts';
import { useLiveLedger } from './use-live-ledger.ts';
import './ledger.css';

const isLedger = (name: string | undefined): name is Ledger => LEDGERS.some((one) => one === name);

export function LedgerPage() {
  const { ledger } = useParams();
  return isLedger(ledger) ? <LedgerOf key={ledger} ledger={ledger} /> : <Navigate to="../ledgers/tasks" replace />;
}

function LedgerOf({ ledger }: { readonly ledger: Ledger }) {
  const t = useWords(ledgerWords);
  const grid = useWords(gridWords);
  const say = useErrorText();
  const navigate = useNavigate();
  const narrow = useNarrow();
  const { planId = '', itemId } = useParams();
  const [search] = useSearchParams();
  const { regionId, base, mine, may } = useRegion();
  const { plan } = useCurrentPlan();
  const [asOf] = useAsOf();
  const [filter, setFilter] = useLedgerFilter(asOf);
  const [view, changeView] = useLedgerView(ledger);
  const [remark, setRemark] = useState<string | null>(null);
  const [selectedIds, setSelectedIds] = useState<ReadonlySet<string>>(new Set());
  usePlace(t[ledger], { ofPlan: true, dated: true });
  const { directory, isPending: naming } = useDirectory(regionId, may('organisation.read'));
  const list = useLedgerRows(regionId, planId, ledger, filter);
  const columns = useItemColumns(ledger, plan, directory);
  const live = useLiveLedger(regionId, planId, ledger, mine.personId, asOf === null);
  const save = useMemo(
    () => (batch: Parameters<typeof saveItems>[1]) => saveItems(regionId, batch, list.replace),
    [regionId, list.replace],
  );
  const edits = useCellEdits<Item>({
    rows: list.rows,
    columns,
    save,
    replace: list.replace,
    say,
    unsaved: grid.unsaved,
  });

  const shownColumns = useMemo(
    () =>
      columns.filter((column) => column.frozen || (view.columns ? view.columns.includes(column.key) : !column.spare)),
    [columns, view.columns],
  );
  const selected = useMemo(() => edits.rows.filter((row) => selectedIds.has(row.id)), [edits.rows, selectedIds]);
  const lines = useMemo(() => arrange(edits.rows, columns, view.arrangement), [edits.rows, columns, view.arrangement]);
  const arranged =
    view.arrangement.groupBy !== null ||
    view.arrangement.sort !== null ||
    Object.keys(view.arrangement.filters).length > 0;
  const visitors = useMemo(
    () => new Map(live.people.flatMap((one) => (one.itemId ? [[one.itemId, one.name] as const] : []))),
    [live.people],
  );
  const home = `${base}/plans/${planId}/ledgers/${ledger}`;
  const query = search.size > 0 ? `?${search}` : '';
  const open = (item: Item) => navigate(`${home}/items/${item.id}${query}`);
  const shut = () => navigate(`${home}${query}`);
  const walk = (by: number) => {
    const rows = lines.flatMap((line) => (line.kind === 'row' ? [line.row] : []));
    const next = rows[rows.findIndex((row) => row.id === itemId) + by];
    if (next) navigate(`${home}/items/${next.id}${query}`, { replace: true });
  };
  const awaited = arranged ? 0 : Math.max(0, list.matching - list.rows.length);
  const ready = !list.isPending && !(naming && may('organisation.read'));
  return (
    <div className="gm-ledger">
      <LedgerBar
        planId={planId}
        ledger={ledger}
        filter={filter}
        onFilter={setFilter}
        columns={columns}
        view={view}
        onView={changeView}
        counts={{
          shown: lines.filter((line) => line.kind === 'row').length,
          matching: list.matching,
          total: list.total,
          loaded: list.rows.length,
          arranged,
        }}
        selected={selected}
        directory={directory}
        onBulk={edits.edit}
        readOnly={asOf !== null}
        action={{
          planId,
          ledger,
          filter,
          view,
          columns: shownColumns,
          selected,
          readOnly: asOf !== null,
          reload: () => void list.refetch(),
        }}
      />
      <LedgerNotices
        edits={edits}
        columns={columns}
        live={live}
        asOf={asOf}
        remark={remark}
        onRemarkSeen={() => setRemark(null)}
        reload={() => void list.refetch()}
      />
      <div className="gm-ledger-body">
        <div className="gm-ledger-grid">
          {list.error && list.rows.length === 0 ? (
            <Trouble error={list.error} retry={() => void list.refetch()} />
          ) : null}
          {!ready && !list.error ? <Loading /> : null}
          {ready && list.total === 0 ? <LedgerEmpty ledger={ledger} /> : null}
          {ready && list.total > 0 && narrow ? <ItemCards rows={lines} directory={directory} onOpen={open} /> : null}
          {ready && list.total > 0 && !narrow ? (
            <Sheet<Item>
              label={t[ledger]}
              lines={lines}
              awaited={awaited}
              columns={shownColumns}
              widths={view.widths}
              onWidths={(widths) => changeView({ widths })}
              rowKey={(item) => item.id}
              readOnly={asOf !== null}
              arrangement={view.arrangement}
              onArrange={(arrangement) => changeView({ arrangement })}
              rows={edits.rows}
              states={edits.states}
              visitors={visitors}
              onEdit={edits.edit}
              onUndo={() => {
                const undone = edits.undo();
                if (undone > 1) setRemark(grid.undone(undone));
              }}
              onRedo={edits.redo}
              onSelect={(active, rows) => {
                setSelectedIds(new Set(rows.map((row) => row.id)));
                live.here(active?.id ?? null);
                if (itemId && active && active.id !== itemId)
                  navigate(`${home}/items/${active.id}${query}`, { replace: true });
              }}
              onOpen={open}
              openKey={itemId ?? null}
              onRemark={setRemark}
            />
          ) : null}
        </div>
        {itemId ? <ItemDrawer key={itemId} itemId={itemId} asOf={asOf} onClose={shut} onWalk={walk} /> : null}
      </div>
    </div>
  );
}
