import type { Item, Ledger } from '@gangmu/contract';
import { GAPS, type Gap, LEDGERS } from '@gangmu/contract';
import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input, Popover, Select } from 'antd';
import { useState } from 'react';
import { NavLink } from 'react-router';
import { useRegion } from '../../app/region.tsx';
import type { CellEdit } from '../../grid/block-edits.ts';
import type { Column } from '../../grid/column.ts';
import { gridWords } from '../../messages/grid-words.ts';
import { useWords } from '../../messages/language.tsx';
import { ledgerWords } from '../../messages/ledger-words.ts';
import { stateWords } from '../../messages/shell-words.ts';
import { api } from '../../queries/api.ts';
import type { Directory } from '../../queries/use-directory.ts';
import { BulkAssign } from './bulk-assign.tsx';
import { LEDGER_ACTIONS, type LedgerActionProps } from './ledger-actions.tsx';
import type { Filter } from './use-ledger-filter.ts';
import type { LedgerView } from './use-ledger-view.ts';

interface Props {
  readonly planId: string;
  readonly ledger: Ledger;
  readonly filter: Filter;
  readonly onFilter: (patch: { gap?: Gap | null; text?: string }) => void;
  readonly columns: readonly Column<Item>[];
  readonly view: LedgerView;
  readonly onView: (patch: Partial<LedgerView>) => void;
  readonly counts: {
    readonly shown: number;
    readonly matching: number;
    readonly total: number;
    readonly loaded: number;
    readonly arranged: boolean;
  };
  readonly selected: readonly Item[];
  readonly directory: Directory;
  readonly onBulk: (edits: readonly CellEdit<Item>[]) => void;
  readonly readOnly: boolean;
  readonly action: LedgerActionProps;
}

const GAP_WORD = {
  lead: 'gapLead',
  leader: 'gapLeader',
  officer: 'gapOfficer',
  schedule: 'gapSchedule',
  goal: 'gapGoal',
  due: 'gapDue',
} as const;
const GROUPS = ['part', 'lead', 'leader'] as const;

/** Five ledgers, what the rows lack, how they are seen, and the one action. */
export function LedgerBar({
  planId,
  ledger,
  filter,
  onFilter,
  columns,
  view,
  onView,
  counts,
  selected,
  directory,
  onBulk,
  readOnly,
  action,
}: Props) {
  const t = useWords(ledgerWords);
  const grid = useWords(gridWords);
  const state = useWords(stateWords);
  const { regionId, base, may } = useRegion();
  const [bulk, setBulk] = useState(false);
  const { data } = useQuery({
    queryKey: ['ledger-counts', regionId, planId],
    queryFn: ({ signal }) => api.ledgers.counts({ params: { regionId, planId } }, { signal }),
  });
  const gaps = data?.counts[ledger].gaps;
  const shownKeys = view.columns ?? columns.filter((column) => !column.spare).map((column) => column.key);
  const filtered = Object.keys(view.arrangement.filters).length > 0 || filter.gap || filter.text;
  return (
    <>
      <div className="gm-bar">
        <nav className="gm-tabs">
          {LEDGERS.map((name) => (
            <NavLink
              key={name}
              className="gm-tab"
              to={`${base}/plans/${planId}/ledgers/${name}${filter.asOf ? `?asOf=${filter.asOf}` : ''}`}
            >
              {t[name]} <small>{data?.counts[name].rows}</small>
            </NavLink>
          ))}
        </nav>
        <div className="gm-bar-end">
          {Object.entries(LEDGER_ACTIONS).map(([name, Action]) => (
            <Action key={name} {...action} />
          ))}
          {may('item.assign') && !readOnly ? (
            <Button type="primary" disabled={selected.length === 0} onClick={() => setBulk(true)}>
              {t.bulk(selected.length)}
            </Button>
          ) : null}
        </div>
      </div>
      <div className="gm-ledger-tools">
        <span className="gm-ledger-count">
          {counts.shown === counts.total
            ? state.count(counts.total)
            : state.filtered(counts.arranged ? counts.shown : counts.matching, counts.total)}
        </span>
        <Input.Search
          className="gm-ledger-search"
          size="small"
          allowClear
          placeholder={t.searchHere}
          defaultValue={filter.text ?? ''}
          onSearch={(text) => onFilter({ text })}
        />
        {GAPS.map((gap) =>
          gaps && gaps[gap] > 0 ? (
            <button
              type="button"
              key={gap}
              className={filter.gap === gap ? 'gm-gap gm-gap-on' : 'gm-gap'}
              aria-pressed={filter.gap === gap}
              onClick={() => onFilter({ gap: filter.gap === gap ? null : gap })}
            >
              {t[GAP_WORD[gap]]} <b>{gaps[gap]}</b>
            </button>
          ) : null,
        )}
        {filtered ? (
          <button
            type="button"
            className="gm-link"
            onClick={() => {
              onFilter({ gap: null, text: '' });
              onView({ arrangement: { ...view.arrangement, filters: {} } });
            }}
          >
            {grid.clearAll}
          </button>
        ) : null}
        <span className="gm-ledger-view">
          <Select
            size="small"
            variant="borderless"
            aria-label={grid.groupBy}
            value={view.arrangement.groupBy ?? ''}
            popupMatchSelectWidth={false}
            options={[
              { value: '', label: grid.noGroup },
              ...GROUPS.map((value) => ({ value, label: `${grid.groupBy}：${t[value]}` })),
            ]}
            onChange={(value) => onView({ arrangement: { ...view.arrangement, groupBy: value || null, closed: [] } })}
          />
          <Popover
            trigger="click"
            placement="bottomRight"
            content={
              <Checkbox.Group
                className="gm-column-choice"
                value={[...shownKeys]}
                options={columns
                  .filter((column) => !column.frozen)
                  .map((column) => ({ value: column.key, label: column.head }))}
                onChange={(chosen) => onView({ columns: chosen })}
              />
            }
          >
            <button type="button" className="gm-link">
              {grid.columns}
            </button>
          </Popover>
        </span>
        {counts.loaded < counts.matching ? (
          <span className="gm-quiet">{t.loaded(counts.loaded, counts.matching)}</span>
        ) : null}
      </div>
      {bulk ? (
        <BulkAssign
          rows={selected}
          columns={columns}
          directory={directory}
          onWrite={onBulk}
          onClose={() => setBulk(false)}
        />
      ) : null}
    </>
  );
}
