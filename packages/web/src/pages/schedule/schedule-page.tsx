import { type Item, LEDGERS, type Ledger } from '@gangmu/contract';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useCurrentPlan } from '../../app/current-plan.tsx';
import { usePlace } from '../../app/place.tsx';
import { useRegion } from '../../app/region.tsx';
import { useAsOf } from '../../app/use-as-of.ts';
import { Loading } from '../../components/loading.tsx';
import { NoMatch } from '../../components/no-match.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { useUnsaved } from '../../components/unsaved.ts';
import { useErrorText } from '../../components/use-error-text.ts';
import { useNarrow } from '../../components/use-narrow.ts';
import { arrange } from '../../grid/lines.ts';
import { Sheet } from '../../grid/sheet.tsx';
import type { SheetHandle } from '../../grid/sheet-model.ts';
import { useCellEdits } from '../../grid/use-cell-edits.ts';
import { gridWords } from '../../messages/grid-words.ts';
import { useWords } from '../../messages/language.tsx';
import { ledgerWords } from '../../messages/ledger-words.ts';
import { scheduleWords } from '../../messages/schedule-words.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useSettings } from '../../queries/use-settings.ts';
import { useMayOn, yearsOf } from '../ledger/item-columns.tsx';
import { ItemDrawer } from '../ledger/item-drawer.tsx';
import { LedgerEmpty } from '../ledger/ledger-empty.tsx';
import { LedgerNotices, PastNotice } from '../ledger/ledger-notices.tsx';
import { saveItems } from '../ledger/save-items.ts';
import { useLedgerRows } from '../ledger/use-ledger-rows.ts';
import { useLedgerView } from '../ledger/use-ledger-view.ts';
import { useOwnNumbers } from '../ledger/use-own-numbers.ts';
import type { QuarterField } from '../ledger/writes.ts';
import { Approvals } from './approvals.tsx';
import { Chart } from './chart.tsx';
import { withMoved } from './chart-layout.ts';
import { laidQuarters } from './laid-quarters.ts';
import { type Pattern, PatternDialog } from './pattern-dialog.tsx';
import { QuarterList } from './quarter-list.tsx';
import { ScheduleBar, VIEWS, type View } from './schedule-bar.tsx';
import { cellsOf } from './schedule-cells.ts';
import { useScheduleColumns } from './schedule-columns.tsx';
import { useScheduleFilter } from './use-schedule-filter.ts';
import { useSieved } from './use-sieved.ts';
import { useWaitingCount } from './use-waiting-count.ts';
import { scheduleYears } from './years.ts';
import '../ledger/ledger.css';
import './schedule.css';

const NOBODY = new Map<string, string>();
const LAID = { words: 'laid', value: 'laidValue', share: 'laidShare' } as const;
const asLedger = (name: string | null): Ledger => LEDGERS.find((one) => one === name) ?? 'tasks';

/** A plan's items by quarter: as a grid, as a chart, and what waits for approval. */
export function SchedulePage() {
  const { planId = '' } = useParams();
  const [search] = useSearchParams();
  const ledger = asLedger(search.get('ledger'));
  // What was typed in one ledger, and what undoes it, is of no use in another.
  return <ScheduleOf key={`${planId}/${ledger}`} planId={planId} ledger={ledger} />;
}

function ScheduleOf({ planId, ledger }: { readonly planId: string; readonly ledger: Ledger }) {
  const t = useWords(scheduleWords);
  const l = useWords(ledgerWords);
  const grid = useWords(gridWords);
  const say = useErrorText();
  const navigate = useNavigate();
  const narrow = useNarrow();
  const { view: named, itemId } = useParams();
  const view: View = VIEWS.find((one) => one === named) ?? 'table';
  const shownRows = useScheduleFilter();
  const { sieve, text, query } = shownRows;
  const { regionId, base, may } = useRegion();
  const { plan, pending } = useCurrentPlan();
  const mayOn = useMayOn();
  const [asOf] = useAsOf();
  const [field, setField] = useState<QuarterField>('words');
  const [habits, changeHabits] = useLedgerView(view === 'chart' ? 'schedule-chart' : `schedule-${field}`);
  const sheet = useRef<SheetHandle>(null);
  /** What a pattern has laid, to be brought into sight once its columns are shown. */
  const toSpan = useRef<{ readonly from: string; readonly to: string } | null>(null);
  useEffect(() => {
    if (toSpan.current && sheet.current?.span(toSpan.current.from, toSpan.current.to)) toSpan.current = null;
  });
  const [remark, setRemark] = useState<string | null>(null);
  const [selectedIds, setSelectedIds] = useState<ReadonlySet<string>>(new Set());
  const [pattern, setPattern] = useState<Pattern | null>(null);
  usePlace(t.place, { ofPlan: true, dated: true });
  const filter = useMemo(() => ({ ...(asOf ? { asOf } : {}), ...(text ? { text } : {}) }), [asOf, text]);
  const { directory } = useDirectory(regionId, may('organisation.read'));
  const { data: settings } = useSettings(regionId, may('settings.read'));
  const approval = settings?.approveSchedules ?? true;
  const today = asOf ?? new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
  const list = useLedgerRows(regionId, planId, ledger, filter);
  const numberOf = useOwnNumbers(regionId, planId, ledger, filter);
  const years = useMemo(() => scheduleYears(plan, list.rows), [plan, list.rows]);
  const { all, shown } = useScheduleColumns({ years, directory, field, today, approval });
  const save = useMemo(
    () => (batch: Parameters<typeof saveItems>[1]) => saveItems(regionId, batch, list.replace),
    [regionId, list.replace],
  );
  const edits = useCellEdits<Item>({
    rows: list.rows,
    columns: all,
    save,
    replace: list.replace,
    say,
    unsaved: grid.unsaved,
  });
  const sieved = useSieved(edits.rows, sieve, { today, approval, soon: settings?.dueSoonDays ?? 0 });
  const selected = useMemo(() => sieved.rows.filter((row) => selectedIds.has(row.id)), [sieved.rows, selectedIds]);
  const lines = useMemo(
    () => arrange(sieved.rows, all, habits.arrangement, numberOf),
    [sieved.rows, all, habits.arrangement, numberOf],
  );
  const groupsClosed = habits.arrangement.closed;
  const fold = (closed: readonly string[]) => changeHabits({ arrangement: { ...habits.arrangement, closed } });

  const undo = () => {
    const undone = edits.undo();
    if (undone > 1) setRemark(grid.undone(undone));
  };
  const home = `${base}/plans/${planId}/schedule`;
  useUnsaved(
    'cells',
    edits.unwritten,
    (to) => to.pathname.startsWith(home) && asLedger(new URLSearchParams(to.search).get('ledger')) === ledger,
  );
  const addressOf = (name: View) => `${home}/${name}${query}`;
  const open = (item: Item) => navigate(`${home}/${view}/items/${item.id}${query}`);
  const walk = (by: number) => {
    const rows = lines.flatMap((line) => (line.kind === 'row' ? [line.row] : []));
    const next = rows[rows.findIndex((row) => row.id === itemId) + by];
    if (next) navigate(`${home}/${view}/items/${next.id}${query}`, { replace: true });
  };
  const waiting = useWaitingCount(regionId, planId);
  const fills = may('item.schedule') && asOf === null;
  // The plan's years are columns: they do not come after the grid has been looked at.
  const ready = !list.isPending && list.total > 0 && !(pending && may('plan.read'));
  const nothing = ready && lines.length === 0;
  return (
    <div className="gm-ledger">
      <ScheduleBar
        view={view}
        narrow={narrow}
        addressOf={addressOf}
        ledger={ledger}
        onLedger={shownRows.setLedger}
        field={field}
        onField={setField}
        sieve={sieve}
        onSieve={shownRows.setSieve}
        sieves={sieved.counts}
        groupBy={habits.arrangement.groupBy}
        onGroupBy={(groupBy) => changeHabits({ arrangement: { ...habits.arrangement, groupBy, closed: [] } })}
        shown={lines.filter((line) => line.kind === 'row').length}
        total={list.total}
        ready={!list.isPending}
        selected={selected.length}
        fills={fills}
        waiting={waiting}
        onPattern={setPattern}
        onFold={(closed) =>
          fold(closed ? [...new Set(sieved.rows.map((row) => groupOf(all, habits.arrangement.groupBy, row)))] : [])
        }
      />
      {asOf ? <PastNotice asOf={asOf} /> : null}
      <div className="gm-ledger-body">
        <div className="gm-ledger-grid">
          {view === 'approvals' ? (
            <Approvals
              planId={planId}
              directory={directory}
              approval={approval}
              readOnly={asOf !== null}
              onOpen={open}
            />
          ) : (
            <>
              {list.error && list.rows.length === 0 ? (
                <Trouble error={list.error} retry={() => void list.refetch()} />
              ) : null}
              {list.isPending ? <Loading /> : null}
              {!list.isPending && !list.error && list.total === 0 ? <LedgerEmpty ledger={ledger} /> : null}
              {nothing ? (
                <NoMatch
                  onClear={() => {
                    shownRows.clear();
                    changeHabits({ arrangement: { ...habits.arrangement, filters: {} } });
                  }}
                />
              ) : null}
              {ready && !nothing && narrow ? (
                <QuarterList
                  key={years.join()}
                  rows={sieved.rows}
                  years={years}
                  today={today}
                  approval={approval}
                  directory={directory}
                  onOpen={open}
                />
              ) : null}
              {ready && !nothing && view === 'chart' && !narrow ? (
                <Chart
                  lines={lines}
                  years={years}
                  today={today}
                  approval={approval}
                  openKey={itemId ?? null}
                  mayMove={(item) => fills && mayOn('item.schedule')(item)}
                  onUndo={undo}
                  onRedo={edits.redo}
                  onMove={(item, at, to) => edits.edit(cellsOf(item, withMoved(item, at, to)))}
                  onOpen={open}
                  onGroup={(name) =>
                    fold(
                      groupsClosed.includes(name)
                        ? groupsClosed.filter((one) => one !== name)
                        : [...groupsClosed, name],
                    )
                  }
                  onRemark={setRemark}
                />
              ) : null}
              {ready && !nothing && view === 'table' && !narrow ? (
                <Sheet<Item>
                  label={t.place}
                  lines={lines}
                  awaited={0}
                  total={list.total}
                  columns={shown}
                  widths={habits.widths}
                  onWidths={(widths) => changeHabits({ widths })}
                  rowKey={(item) => item.id}
                  readOnly={!fills}
                  whyReadOnly={asOf === null ? null : grid.fixedPast}
                  arrangement={habits.arrangement}
                  onArrange={(arrangement) => changeHabits({ arrangement })}
                  rows={sieved.rows}
                  coming={
                    list.rows.length < list.matching ? sieved.rows.length + list.matching - list.rows.length : null
                  }
                  states={edits.states}
                  visitors={NOBODY}
                  onEdit={(changes) => {
                    setRemark(null);
                    edits.edit(changes);
                  }}
                  onUndo={undo}
                  onRedo={edits.redo}
                  onSelect={(_, rows) => setSelectedIds(new Set(rows.map((row) => row.id)))}
                  onOpen={open}
                  onHistory={(item) => navigate(`${home}/${view}/items/${item.id}${query}#history`)}
                  handle={sheet}
                  openKey={itemId ?? null}
                  onRemark={setRemark}
                />
              ) : null}
            </>
          )}
        </div>
        {itemId ? (
          <ItemDrawer
            key={itemId}
            itemId={itemId}
            asOf={asOf}
            onClose={() => navigate(`${home}/${view}${query}`)}
            onWalk={walk}
          />
        ) : null}
      </div>
      <LedgerNotices
        edits={edits}
        columns={all}
        live={null}
        remark={remark}
        onRemarkSeen={() => setRemark(null)}
        onGo={(id, column) => {
          if (!(sheet.current?.go(id, column) ?? false)) setRemark(l.notShown);
        }}
        reload={() => void list.refetch()}
      />
      {pattern ? (
        <PatternDialog
          pattern={pattern}
          rows={selected}
          years={years}
          planEnd={yearsOf(plan).at(-1) ?? years.at(-1) ?? Number(today.slice(0, 4))}
          today={today}
          onApply={(changes) => {
            edits.edit(changes);
            const laid = laidQuarters(changes, field);
            if (!laid) return;
            const { count, wrote, firstYear, lastYear } = laid;
            const says = wrote.length > 1 ? 'laid' : LAID[laid.field];
            setRemark(t[says](count, t.laidYears(firstYear, lastYear)));
            setField(laid.field);
            toSpan.current = laid;
          }}
          onClose={() => setPattern(null)}
        />
      ) : null}
    </div>
  );
}

const groupOf = (columns: ReturnType<typeof useScheduleColumns>['all'], key: string | null, row: Item): string =>
  columns.find((column) => column.key === key)?.text(row) ?? '';
