import type { Ledger } from '@gangmu/contract';
import { Button, Radio, Select, Tooltip } from 'antd';
import { NavLink } from 'react-router';
import { Tabs } from '../../components/tabs.tsx';
import { gridWords } from '../../messages/grid-words.ts';
import { useWords } from '../../messages/language.tsx';
import { ledgerWords } from '../../messages/ledger-words.ts';
import { useMarks } from '../../messages/marks.ts';
import { scheduleWords } from '../../messages/schedule-words.ts';
import { stateWords } from '../../messages/shell-words.ts';
import type { QuarterField } from '../ledger/writes.ts';
import { PATTERNS, type Pattern } from './pattern-dialog.tsx';
import { FIELDS } from './schedule-cells.ts';

export const VIEWS = ['table', 'chart', 'approvals'] as const;
export type View = (typeof VIEWS)[number];
export const SIEVES = [
  'all',
  'unscheduled',
  'faulty',
  'pendingRows',
  'returnedRows',
  'inQuarter',
  'dueSoon',
  'overdue',
] as const;
export type Sieve = (typeof SIEVES)[number];
const GROUPS = ['part', 'lead', 'leader'] as const;
const LEDGERS: readonly Ledger[] = ['tasks', 'named', 'indicators', 'pilots', 'innovations'];

interface Props {
  readonly view: View;
  readonly narrow: boolean;
  readonly addressOf: (view: View) => string;
  readonly ledger: Ledger;
  readonly onLedger: (ledger: Ledger) => void;
  readonly field: QuarterField;
  readonly onField: (field: QuarterField) => void;
  readonly sieve: Sieve;
  readonly onSieve: (sieve: Sieve) => void;
  readonly sieves: Readonly<Record<Sieve, number>>;
  readonly groupBy: string | null;
  readonly onGroupBy: (column: string | null) => void;
  readonly shown: number;
  readonly total: number;
  /** Before the first rows are here nothing is counted: not known is not none. */
  readonly ready: boolean;
  readonly selected: number;
  /** May fill rows by pattern here and now. */
  readonly fills: boolean;
  /** Rows whose quarters wait for me as leader; null where none could. */
  readonly waiting: string | null;
  readonly onPattern: (pattern: Pattern) => void;
  readonly onFold: ((closed: boolean) => void) | null;
}

/** Which view, which ledger, which rows; patterns for the selection. */
export function ScheduleBar(props: Props) {
  const { view, narrow, addressOf, ledger, field, sieve, sieves, groupBy, shown, total, ready, selected } = props;
  const { fills, onFold } = props;
  const marks = useMarks();
  const t = useWords(scheduleWords);
  const l = useWords(ledgerWords);
  const grid = useWords(gridWords);
  const state = useWords(stateWords);
  const rows = view !== 'approvals';
  return (
    <>
      <div className="gm-bar">
        <Tabs>
          {VIEWS.filter((name) => name !== 'chart' || !narrow).map((name) => (
            <NavLink
              key={name}
              className={(narrow && view === 'chart' ? 'table' : view) === name ? 'gm-tab active' : 'gm-tab'}
              to={addressOf(name)}
            >
              {narrow && name === 'table' ? t.list : t[name]}
              {name === 'approvals' && props.waiting !== null ? <small> {props.waiting}</small> : null}
            </NavLink>
          ))}
        </Tabs>
        <div className="gm-bar-end" id="schedule-action">
          {view !== 'approvals' && !narrow ? <Button onClick={() => window.print()}>{t.print}</Button> : null}
        </div>
      </div>
      {rows ? (
        <div className="gm-schedule-tools">
          <Select
            size="small"
            variant="borderless"
            aria-label={t.ledger}
            value={ledger}
            popupMatchSelectWidth={false}
            options={LEDGERS.map((value) => ({ value, label: l[value] }))}
            onChange={props.onLedger}
          />
          <Select
            size="small"
            variant="borderless"
            aria-label={t.all}
            value={sieve}
            popupMatchSelectWidth={false}
            options={SIEVES.map((value) => ({ value, label: ready ? `${t[value]} ${sieves[value]}` : t[value] }))}
            onChange={props.onSieve}
          />
          {narrow ? null : (
            <Select
              size="small"
              variant="borderless"
              aria-label={grid.groupBy}
              value={groupBy ?? ''}
              popupMatchSelectWidth={false}
              options={[
                { value: '', label: grid.noGroup },
                ...GROUPS.map((value) => ({ value, label: `${grid.groupBy}${marks.colon}${l[value]}` })),
              ]}
              onChange={(value) => props.onGroupBy(value || null)}
            />
          )}
          {view === 'table' && !narrow ? (
            <Radio.Group
              size="small"
              optionType="button"
              value={field}
              onChange={(event) => props.onField(event.target.value)}
              options={FIELDS.map((value) => ({ value, label: t[value] }))}
            />
          ) : null}
          {onFold && groupBy && view === 'chart' && !narrow ? (
            <>
              <button type="button" className="gm-link" onClick={() => onFold(true)}>
                {t.collapseAll}
              </button>
              <button type="button" className="gm-link" onClick={() => onFold(false)}>
                {t.expandAll}
              </button>
            </>
          ) : null}
          {ready ? (
            <span className="gm-ledger-count">
              {shown === total ? state.count(total) : state.filtered(shown, total)}
            </span>
          ) : null}
          {view === 'chart' && !narrow ? <span className="gm-quiet gm-schedule-help">{t.chartHelp}</span> : null}
          {view === 'table' && fills && !narrow ? (
            <span className="gm-schedule-patterns">
              <span className="gm-quiet">{selected === 0 ? t.selectFirst : t.selected(selected)}</span>
              {PATTERNS.map((name) => (
                <Tooltip key={name} title={t[`${name}Hint`]}>
                  <Button size="small" disabled={selected === 0} onClick={() => props.onPattern(name)}>
                    {t[name]}
                  </Button>
                </Tooltip>
              ))}
            </span>
          ) : null}
        </div>
      ) : null}
    </>
  );
}
