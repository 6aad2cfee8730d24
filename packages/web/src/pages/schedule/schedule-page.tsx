import type { Item } from '@gangmu/contract';
import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox, Radio, Select, Tooltip } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useCurrentPlan } from '../../app/current-plan.tsx';
import { usePlace } from '../../app/place.tsx';
import { useRegion } from '../../app/region.tsx';
import { useAsOf } from '../../app/use-as-of.ts';
import { Loading } from '../../components/loading.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { useErrorText } from '../../components/use-error-text.ts';
import type { CellEdit } from '../../grid/block-edits.ts';
import { arrange } from '../../grid/lines.ts';
import { Sheet } from '../../grid/sheet.tsx';
import { useCellEdits } from '../../grid/use-cell-edits.ts';
import { gridWords } from '../../messages/grid-words.ts';
import { scheduleWords } from '../../messages/home-words.ts';
import { useWords } from '../../messages/language.tsx';
import { ledgerWords } from '../../messages/ledger-words.ts';
import { stateWords } from '../../messages/shell-words.ts';
import { api } from '../../queries/api.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useMayOn, yearsOf } from '../ledger/item-columns.tsx';
import { LedgerEmpty } from '../ledger/ledger-empty.tsx';
import { LedgerNotices } from '../ledger/ledger-notices.tsx';
import { saveItems } from '../ledger/save-items.ts';
import { useLedgerRows } from '../ledger/use-ledger-rows.ts';
import { useLedgerView } from '../ledger/use-ledger-view.ts';
import { milestoneOf, type QuarterField } from '../ledger/writes.ts';
import { asLastYear, backwards, periodsOf, spread } from './patterns.ts';
import { cellKey, useScheduleColumns } from './schedule-columns.ts';
import '../ledger/ledger.css';

const NOBODY = new Map<string, string>();
const FIELDS = ['words', 'value', 'share'] as const;
const GROUPS = ['part', 'lead', 'leader'] as const;
const PATTERNS = { spread, backwards, lastYear: asLastYear } as const;

/** All tasks by quarter over the years of the plan; patterns fill many rows at once. */
export function SchedulePage() {
  const t = useWords(scheduleWords);
  const l = useWords(ledgerWords);
  const grid = useWords(gridWords);
  const state = useWords(stateWords);
  const say = useErrorText();
  const navigate = useNavigate();
  const { planId = '' } = useParams();
  const [search] = useSearchParams();
  const { regionId, base, may } = useRegion();
  const { plan } = useCurrentPlan();
  const mayOn = useMayOn();
  const [asOf] = useAsOf();
  const [field, setField] = useState<QuarterField>('words');
  const [bare, setBare] = useState(false);
  const [view, changeView] = useLedgerView(`schedule-${field}`);
  const [remark, setRemark] = useState<string | null>(null);
  const [selectedIds, setSelectedIds] = useState<ReadonlySet<string>>(new Set());
  usePlace(t.place, { ofPlan: true, dated: true });
  const text = search.get('text');
  const filter = useMemo(
    () => ({ ...(asOf ? { asOf } : {}), ...(bare ? { gap: 'schedule' as const } : {}), ...(text ? { text } : {}) }),
    [asOf, bare, text],
  );
  const { directory } = useDirectory(regionId, may('organisation.read'));
  const list = useLedgerRows(regionId, planId, 'tasks', filter);
  const { all, shown } = useScheduleColumns(plan, directory, field);
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
  const selected = useMemo(() => edits.rows.filter((row) => selectedIds.has(row.id)), [edits.rows, selectedIds]);
  const lines = useMemo(() => arrange(edits.rows, all, view.arrangement), [edits.rows, all, view.arrangement]);

  const fill = (name: keyof typeof PATTERNS) => {
    const periods = periodsOf(yearsOf(plan));
    let without = 0;
    const changes = selected.filter(mayOn('item.schedule')).flatMap((row) => {
      const next = PATTERNS[name](row, periods);
      if (!next) without += 1;
      return next ? cellsOf(row, next) : [];
    });
    edits.edit(changes);
    if (name !== 'lastYear') setField('share');
    if (without > 0) setRemark(t.noDue(without));
  };
  const approvable = selected
    .filter((row) => row.milestones.some((one) => !one.approved))
    .filter(mayOn('item.schedule.approve'));
  const approve = useMutation({
    mutationFn: async () => {
      for (const row of approvable) {
        const { version } = await api.items.approveSchedule({
          params: { regionId, itemId: row.id },
          body: { version: row.version },
        });
        list.replace([{ ...row, version, milestones: row.milestones.map((one) => ({ ...one, approved: true })) }]);
      }
    },
    onError: () => list.refetch(),
  });
  const frozen = !may('item.schedule') || asOf !== null;
  return (
    <div className="gm-ledger">
      <div className="gm-bar">
        <Radio.Group
          size="small"
          optionType="button"
          value={field}
          onChange={(event) => setField(event.target.value)}
          options={FIELDS.map((value) => ({ value, label: t[value] }))}
        />
        <span className="gm-ledger-count">
          {list.matching === list.total ? state.count(list.total) : state.filtered(list.matching, list.total)}
        </span>
        <Checkbox checked={bare} onChange={(event) => setBare(event.target.checked)}>
          {t.unscheduled}
        </Checkbox>
        <Select
          size="small"
          variant="borderless"
          aria-label={grid.groupBy}
          value={view.arrangement.groupBy ?? ''}
          popupMatchSelectWidth={false}
          options={[
            { value: '', label: grid.noGroup },
            ...GROUPS.map((value) => ({ value, label: `${grid.groupBy}：${l[value]}` })),
          ]}
          onChange={(value) => changeView({ arrangement: { ...view.arrangement, groupBy: value || null, closed: [] } })}
        />
        <div className="gm-bar-end">
          {frozen ? null : (
            <>
              <span className="gm-quiet">{t.selected(selected.length)}</span>
              {(['spread', 'backwards', 'lastYear'] as const).map((name) => (
                <Tooltip key={name} title={t[`${name}Hint`]}>
                  <Button size="small" disabled={selected.length === 0} onClick={() => fill(name)}>
                    {t[name]}
                  </Button>
                </Tooltip>
              ))}
            </>
          )}
          {may('item.schedule.approve') && asOf === null ? (
            <Button
              type="primary"
              disabled={approvable.length === 0}
              loading={approve.isPending}
              onClick={() => approve.mutate()}
            >
              {t.approve(approvable.length)}
            </Button>
          ) : null}
        </div>
      </div>
      {approve.error ? <Trouble error={approve.error} inline /> : null}
      <LedgerNotices
        edits={edits}
        columns={all}
        live={null}
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
          {list.isPending ? <Loading /> : null}
          {!list.isPending && !list.error && list.total === 0 ? <LedgerEmpty ledger="tasks" /> : null}
          {list.total > 0 ? (
            <Sheet<Item>
              label={t.place}
              lines={lines}
              awaited={
                view.arrangement.groupBy || view.arrangement.sort ? 0 : Math.max(0, list.matching - list.rows.length)
              }
              columns={shown}
              widths={view.widths}
              onWidths={(widths) => changeView({ widths })}
              rowKey={(item) => item.id}
              readOnly={frozen}
              arrangement={view.arrangement}
              onArrange={(arrangement) => changeView({ arrangement })}
              rows={edits.rows}
              states={edits.states}
              visitors={NOBODY}
              onEdit={edits.edit}
              onUndo={edits.undo}
              onRedo={edits.redo}
              onSelect={(_, rows) => setSelectedIds(new Set(rows.map((row) => row.id)))}
              onOpen={(item) => navigate(`${base}/plans/${planId}/ledgers/tasks/items/${item.id}`)}
              openKey={null}
              onRemark={setRemark}
            />
          ) : null}
        </div>
      </div>
    </div>
  );
}

/** What a pattern changed, as cells: so it is saved, shown as unsaved and undone like typing. */
function cellsOf(row: Item, next: Item): readonly CellEdit<Item>[] {
  const quarters = new Map(
    [...row.milestones, ...next.milestones].map(({ year, quarter }) => [`${year}${quarter}`, { year, quarter }]),
  );
  return [...quarters.values()].flatMap(({ year, quarter }) =>
    FIELDS.flatMap((field) => {
      const [old, now] = [
        milestoneOf(row, year, quarter)?.[field] ?? '',
        milestoneOf(next, year, quarter)?.[field] ?? '',
      ];
      return old === now ? [] : [{ row, column: cellKey(year, quarter, field), text: now }];
    }),
  );
}
