import type { Item, Ledger, SavedView } from '@gangmu/contract';
import { LEDGERS } from '@gangmu/contract';
import { useQuery } from '@tanstack/react-query';
import { Suspense, startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Navigate, useNavigate, useParams, useSearchParams } from 'react-router';
import { useCurrentPlan } from '../../app/current-plan.tsx';
import { usePlace } from '../../app/place.tsx';
import { useRegion } from '../../app/region.tsx';
import { useAsOf } from '../../app/use-as-of.ts';
import { lazyDressed } from '../../components/lazy-dressed.tsx';
import { Loading } from '../../components/loading.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { useUnsaved } from '../../components/unsaved.ts';
import { useErrorText } from '../../components/use-error-text.ts';
import { useNarrow } from '../../components/use-narrow.ts';
import type { CellEdit } from '../../grid/block-edits.ts';
import { arrange } from '../../grid/lines.ts';
import { Sheet } from '../../grid/sheet.tsx';
import type { SheetHandle } from '../../grid/sheet-model.ts';
import { useCellEdits } from '../../grid/use-cell-edits.ts';
import { gridWords } from '../../messages/grid-words.ts';
import { useWords } from '../../messages/language.tsx';
import { ledgerWords } from '../../messages/ledger-words.ts';
import { useMarks } from '../../messages/marks.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { emptied } from './emptied.ts';
import { ItemCards } from './item-cards.tsx';
import { useItemColumns } from './item-columns.tsx';
import { LedgerBar } from './ledger-bar.tsx';
import { LedgerEmpty } from './ledger-empty.tsx';
import { LedgerNotices, PastNotice } from './ledger-notices.tsx';
import { countsQuery } from './ledger-queries.ts';
import { LedgerTools } from './ledger-tools.tsx';
import { saveItems } from './save-items.ts';
import { unlistedUnits } from './unlisted-units.tsx';
import { type FilterPatch, useLedgerFilter } from './use-ledger-filter.ts';
import { useLedgerRows } from './use-ledger-rows.ts';
import { useLedgerView } from './use-ledger-view.ts';
import { useLiveLedger } from './use-live-ledger.ts';
import { useOwnNumbers } from './use-own-numbers.ts';
import { useSavedViews } from './use-saved-views.ts';
import './ledger.css';
import '../../components/drawer.css';

const ItemDrawer = lazyDressed(() => import('./item-drawer.tsx'), 'ItemDrawer');

const isLedger = (name: string | undefined): name is Ledger => LEDGERS.some((one) => one === name);

export function LedgerPage() {
  const { planId, ledger } = useParams();
  return isLedger(ledger) ? (
    <LedgerOf key={`${planId}/${ledger}`} ledger={ledger} />
  ) : (
    <Navigate to="../ledgers/tasks" replace />
  );
}

function LedgerOf({ ledger }: { readonly ledger: Ledger }) {
  const t = useWords(ledgerWords);
  const grid = useWords(gridWords);
  const marks = useMarks();
  const say = useErrorText();
  const navigate = useNavigate();
  const narrow = useNarrow();
  const { planId = '', itemId } = useParams();
  const [search] = useSearchParams();
  const { regionId, base, mine, may } = useRegion();
  const { plan, pending } = useCurrentPlan();
  const [asOf] = useAsOf();
  const [filter, setFilter] = useLedgerFilter(asOf);
  const saved = useSavedViews(regionId, ledger);
  const chosen = saved.views.find((one) => one.id === search.get('view')) ?? null;
  const [view, changeView] = useLedgerView(ledger, chosen);
  useViewsFilter(chosen, setFilter);
  const [remark, setRemark] = useState<string | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const sheet = useRef<SheetHandle>(null);
  const [selectedIds, setSelectedIds] = useState<ReadonlySet<string>>(new Set());
  usePlace(t[ledger], { ofPlan: true, dated: true });
  const { directory, isPending: naming } = useDirectory(regionId, may('organisation.read'), asOf);
  const counts = useQuery(countsQuery(regionId, planId, asOf)).data;
  const list = useLedgerRows(regionId, planId, ledger, filter);
  const numberOf = useOwnNumbers(regionId, planId, ledger, filter);
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

  const write = (changes: readonly CellEdit<Item>[]) => {
    const gone = edits.edit(changes).filter((step) => step.after === '');
    setRemark(gone.length === 0 ? null : emptied(gone, columns, edits.rows, directory, t, marks.list));
  };

  const shownColumns = useMemo(
    () =>
      columns.filter((column) => column.frozen || (view.columns ? view.columns.includes(column.key) : !column.spare)),
    [columns, view.columns],
  );
  const readOnly = asOf !== null || naming;
  const selected = useMemo(() => edits.rows.filter((row) => selectedIds.has(row.id)), [edits.rows, selectedIds]);
  const lines = useMemo(
    () => arrange(edits.rows, columns, view.arrangement, numberOf),
    [edits.rows, columns, view.arrangement, numberOf],
  );
  const counted = lines.reduce((sum, line) => sum + (line.kind === 'row' ? 1 : line.closed ? line.count : 0), 0);
  const groups = useMemo(() => lines.flatMap((line) => (line.kind === 'group' ? [line.name] : [])), [lines]);
  const arranged =
    view.arrangement.groupBy !== null ||
    view.arrangement.sort !== null ||
    Object.keys(view.arrangement.filters).length > 0;
  const unlisted = useMemo(() => {
    const missing = unlistedUnits(directory, mine.name);
    return list.rows.map((row) => missing(row).join('、')).filter((names) => names !== '');
  }, [list.rows, directory, mine.name]);
  const visitors = useMemo(
    () => new Map(live.people.flatMap((one) => (one.itemId ? [[one.itemId, one.name] as const] : []))),
    [live.people],
  );
  const setWidths = useCallback((widths: typeof view.widths) => changeView({ widths }), [changeView]);
  const setArrangement = useCallback(
    (arrangement: typeof view.arrangement) => changeView({ arrangement }),
    [changeView],
  );
  const home = `${base}/plans/${planId}/ledgers/${ledger}`;
  useUnsaved('cells', edits.unwritten, ({ pathname }) => pathname === home || pathname.startsWith(`${home}/items/`));
  const query = search.size > 0 ? `?${search}` : '';
  const open = (item: Item) => navigate(`${home}/items/${item.id}${query}`);
  const shut = () => navigate(`${home}${query}`);
  const walk = (by: number) => {
    const rows = lines.flatMap((line) => (line.kind === 'row' ? [line.row] : []));
    const next = rows[rows.findIndex((row) => row.id === itemId) + by];
    if (next) navigate(`${home}/items/${next.id}${query}`, { replace: true });
  };
  const awaited = arranged ? 0 : Math.max(0, list.matching - list.rows.length);
  // The plan's years are columns: they do not come after the grid has been looked at.
  const ready = !list.isPending && !(pending && may('plan.read'));
  const nothing = ready && lines.length === 0;
  const action = {
    planId,
    ledger,
    filter,
    view,
    columns: shownColumns,
    selected,
    shownIds: () => lines.flatMap((line) => (line.kind === 'row' ? [line.row.id] : [])),
    shownNumbers: () =>
      new Map(lines.flatMap((line) => (line.kind === 'row' && line.number > 0 ? [[line.row.id, line.number]] : []))),
    // An export names so many rows at most; of more it takes the filter itself.
    whole: list.rows.length >= list.matching && list.rows.length <= 20_000,
    readOnly,
    reload: () => void list.refetch(),
  };
  return (
    <div className="gm-ledger">
      <LedgerBar
        planId={planId}
        ledger={ledger}
        asOf={asOf}
        counts={counts}
        columns={columns}
        selected={selected}
        directory={directory}
        onBulk={write}
        readOnly={readOnly}
        action={action}
      />
      <LedgerTools
        action={action}
        ready={!list.isPending}
        filter={filter}
        onFilter={setFilter}
        columns={columns}
        groups={groups}
        view={view}
        onView={changeView}
        saved={saved}
        chosen={chosen}
        counts={{
          shown: counted,
          matching: list.matching,
          total: list.total,
          loaded: list.rows.length,
          arranged,
        }}
        gaps={counts?.counts[ledger].gaps}
        unlisted={unlisted}
        directory={directory}
      />
      {asOf ? <PastNotice asOf={asOf} /> : null}
      <div ref={body} className="gm-ledger-body">
        <div className="gm-ledger-grid">
          {list.error && list.rows.length === 0 ? (
            <Trouble error={list.error} retry={() => void list.refetch()} />
          ) : null}
          {!ready && !list.error ? <Loading /> : null}
          {nothing ? (
            <LedgerEmpty
              ledger={ledger}
              total={list.total}
              asOf={asOf}
              onClear={() => {
                setFilter({ gap: null, text: null, unit: null, leader: null });
                changeView({ arrangement: { ...view.arrangement, filters: {} } });
              }}
            />
          ) : null}
          {ready && !nothing && narrow ? <ItemCards rows={lines} directory={directory} onOpen={open} /> : null}
          {ready && !nothing && !narrow ? (
            <Sheet<Item>
              label={t[ledger]}
              lines={lines}
              awaited={awaited}
              total={list.total}
              columns={shownColumns}
              widths={view.widths}
              onWidths={setWidths}
              rowKey={keyOf}
              readOnly={readOnly}
              arrangement={view.arrangement}
              onArrange={setArrangement}
              rows={edits.rows}
              coming={list.rows.length < list.matching ? list.matching : null}
              states={edits.states}
              visitors={visitors}
              whyReadOnly={asOf === null ? null : grid.fixedPast}
              onEdit={write}
              onUndo={() => {
                const undone = edits.undo();
                if (undone > 1) setRemark(grid.undone(undone));
              }}
              onRedo={edits.redo}
              onSelect={(active, rows) => {
                // The grid answers first; what counts the chosen rows follows.
                startTransition(() => setSelectedIds(new Set(rows.map((row) => row.id))));
                live.here(active?.id ?? null);
                if (itemId && active && active.id !== itemId)
                  navigate(`${home}/items/${active.id}${query}`, { replace: true });
              }}
              onOpen={open}
              onHistory={(item) => navigate(`${home}/items/${item.id}${query}#history`)}
              onFind={() => body.current?.parentElement?.querySelector<HTMLInputElement>('.gm-ledger-search')?.select()}
              handle={sheet}
              openKey={itemId ?? null}
              onRemark={setRemark}
            />
          ) : null}
        </div>
        {itemId ? (
          <Suspense fallback={<aside className="gm-drawer" />}>
            <ItemDrawer key={itemId} itemId={itemId} asOf={asOf} onClose={shut} onWalk={walk} />
          </Suspense>
        ) : null}
      </div>
      <LedgerNotices
        edits={edits}
        columns={columns}
        live={live}
        remark={remark}
        onRemarkSeen={() => setRemark(null)}
        onGo={(id, column) => {
          if (!(sheet.current?.go(id, column) ?? false)) setRemark(t.notShown);
        }}
        reload={() => void list.takeIn(live.changes.itemIds)}
      />
    </div>
  );
}

const keyOf = (item: Item): string => item.id;

/** A view that was chosen, or opened by a link, brings its filter into the address, once. */
function useViewsFilter(chosen: SavedView | null, setFilter: (patch: FilterPatch) => void): void {
  const done = useRef<string | null>(null);
  useEffect(() => {
    const key = chosen?.id ?? null;
    if (done.current === key) return;
    done.current = key;
    if (!chosen) return;
    const { gap, text, unitId, leaderPostId } = chosen.content;
    setFilter({ gap, text, unit: unitId, leader: leaderPostId });
  }, [chosen, setFilter]);
}
