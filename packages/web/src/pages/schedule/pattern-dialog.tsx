import type { Item } from '@gangmu/contract';
import {
  asLastYear,
  backFromDeadline,
  deadlineOf,
  millionths,
  ordinalOf,
  type Patterned,
  type Quarter,
  quarterOf,
  quartersBetween,
  scheduleFaults,
  spreadEvenly,
} from '@gangmu/plan';
import { Input, Modal, Radio, Select } from 'antd';
import { useMemo, useState } from 'react';
import type { CellEdit } from '../../grid/block-edits.ts';
import { useWords } from '../../messages/language.tsx';
import { scheduleWords } from '../../messages/schedule-words.ts';
import { stateWords } from '../../messages/shell-words.ts';
import { useMayOn } from '../ledger/item-columns.tsx';
import { PatternPreview } from './pattern-preview.tsx';
import { cellsOf } from './schedule-cells.ts';

export const PATTERNS = ['spread', 'backwards', 'lastYear'] as const;
export type Pattern = (typeof PATTERNS)[number];

interface Props {
  readonly pattern: Pattern;
  readonly rows: readonly Item[];
  readonly years: readonly number[];
  /** Last year of the plan itself: where rows without a deadline end. */
  readonly planEnd: number;
  readonly today: string;
  readonly onApply: (edits: readonly CellEdit<Item>[]) => void;
  readonly onClose: () => void;
}
const keyOf = ({ year, quarter }: Quarter): string => `${year}-${quarter}`;

/** A pattern over the selected rows: its options, what each row would become, and only then the writing. */
export function PatternDialog({ pattern, rows, years, planEnd, today, onApply, onClose }: Props) {
  const t = useWords(scheduleWords);
  const state = useWords(stateWords);
  const mayOn = useMayOn();
  const quarters = useMemo(
    () => quartersBetween({ year: years[0] ?? 2000, quarter: 1 }, { year: years.at(-1) ?? 2000, quarter: 4 }),
    [years],
  );
  const now = quarterOf(today);
  const present = quarters.find((one) => ordinalOf(one) === ordinalOf(now)) ?? quarters[0] ?? now;
  const [first, setFirst] = useState(keyOf(pattern === 'backwards' ? present : (quarters[0] ?? now)));
  const [field, setField] = useState<'share' | 'value'>(() =>
    rows.length > 0 && rows.every((row) => row.target !== null) ? 'value' : 'share',
  );
  const [start, setStart] = useState('');
  const [stages, setStages] = useState<string>(t.stagesUsual);
  const filled = years.filter((year) => rows.some((row) => row.milestones.some((one) => one.year === year)));
  const [from, setFrom] = useState(filled.at(-1) ?? years[0] ?? now.year);
  const mine = useMemo(() => rows.filter(mayOn('item.schedule')), [rows, mayOn]);
  const outcomes = useMemo(() => {
    const at = quarters.find((one) => keyOf(one) === first) ?? present;
    const lines = stages
      .split('\n')
      .map((one) => one.trim())
      .filter(Boolean);
    const run: Readonly<Record<Pattern, (row: Item) => Patterned>> = {
      spread: (row) =>
        spreadEvenly(row, {
          field,
          first: at,
          last: { year: planEnd, quarter: 4 },
          ...(millionths(start) === null ? {} : { start }),
        }),
      backwards: (row) => backFromDeadline(row, { stages: lines, first: at }),
      lastYear: (row) => asLastYear(row, from),
    };
    return mine.map((row) => ({ row, outcome: run[pattern](row) }));
  }, [mine, pattern, quarters, first, present, stages, field, start, from, planEnd]);
  const filledRows = outcomes.flatMap(({ row, outcome }) =>
    'left' in outcome
      ? []
      : [
          {
            row,
            milestones: outcome.milestones,
            faults: scheduleFaults({ ...row, milestones: outcome.milestones }, today),
          },
        ],
  );
  const ended = pattern === 'spread' ? filledRows.filter(({ row }) => deadlineOf(row) === null).length : 0;
  const endless =
    pattern === 'backwards'
      ? outcomes.filter(({ outcome }) => 'left' in outcome && outcome.left === 'no-deadline').length
      : 0;
  const edits = filledRows.flatMap(({ row, milestones }) => cellsOf(row, milestones));
  const changed = new Set(edits.map((edit) => edit.row.id)).size;
  const options = quarters.map((one) => ({ value: keyOf(one), label: t.quarter(one.year, one.quarter) }));
  return (
    <Modal
      open
      width="min(1280px, calc(100vw - 48px))"
      style={{ top: 40 }}
      title={t[pattern]}
      okText={t.apply(changed)}
      cancelText={state.cancel}
      okButtonProps={{ disabled: changed === 0 }}
      onOk={() => {
        onApply(edits);
        onClose();
      }}
      onCancel={onClose}
    >
      <p className="gm-quiet">{t[`${pattern}Hint`]}</p>
      <div className="gm-pattern-options">
        {pattern === 'spread' ? (
          <Radio.Group
            value={field}
            onChange={(event) => setField(event.target.value)}
            options={[
              { value: 'share', label: t.ofShare },
              { value: 'value', label: t.ofValue },
            ]}
          />
        ) : null}
        {pattern === 'lastYear' ? (
          <span className="gm-pattern-option">
            {t.from}
            <Select
              aria-label={t.from}
              value={from}
              onChange={setFrom}
              options={years.slice(0, -1).map((year) => ({ value: year, label: t.yearOn(year) }))}
            />
          </span>
        ) : (
          <span className="gm-pattern-option">
            {pattern === 'backwards' ? t.earliest : t.first}
            <Select
              aria-label={pattern === 'backwards' ? t.earliest : t.first}
              value={first}
              onChange={setFirst}
              options={options}
              popupMatchSelectWidth={false}
            />
          </span>
        )}
        {pattern === 'spread' && field === 'value' ? (
          <span className="gm-pattern-option" title={t.startHint}>
            {t.start}
            <Input
              aria-label={t.start}
              value={start}
              placeholder="0"
              inputMode="decimal"
              style={{ width: 110 }}
              status={start !== '' && millionths(start) === null ? 'error' : ''}
              onChange={(event) => setStart(event.target.value.trim())}
            />
          </span>
        ) : null}
        {pattern === 'backwards' ? (
          <span className="gm-pattern-option gm-pattern-stages">
            {t.stages}
            <Input.TextArea
              aria-label={t.stages}
              value={stages}
              autoSize={{ minRows: 3, maxRows: 8 }}
              onChange={(event) => setStages(event.target.value)}
            />
          </span>
        ) : null}
      </div>
      {ended > 0 ? (
        <p className="gm-pattern-open" role="status">
          {t.spreadOpen(ended, t.quarterShort(planEnd, 4))}
        </p>
      ) : null}
      {endless > 0 ? (
        <p className="gm-pattern-open" role="status">
          {t.backwardsOpen(endless)}
        </p>
      ) : null}
      <PatternPreview
        filled={filledRows}
        left={outcomes.flatMap(({ row, outcome }) => ('left' in outcome ? [{ row, why: outcome.left }] : []))}
        refused={rows.length - mine.length}
        quarters={quarters}
        marksOpen={pattern === 'spread'}
      />
    </Modal>
  );
}
