import { expect, test } from 'vitest';
import { goalCell, milestoneCell, readGoalCell, readMilestoneCell, targetCell } from './ledger-cells.ts';
import { LEDGER_COLUMNS } from './ledger-columns.ts';

test.each([
  { words: '建成二期', value: '85' },
  { words: '', value: '-1.5' },
  { words: '完成主体（含地下）', value: null },
  { words: '完成（一期）', value: '3' },
])('a goal goes into a cell and back: $words $value', (goal) => {
  expect(readGoalCell(goalCell(goal))).toEqual(goal);
});

test.each([
  { words: '完成主体', value: '12', share: '25' },
  { words: '', value: null, share: '100' },
  { words: '开工\n备案（含环评）', value: '1', share: null },
  { words: '见附件（）', value: null, share: null },
])('a quarter goes into a cell and back: $words $value $share', (milestone) => {
  expect(readMilestoneCell(milestoneCell(milestone))).toEqual(milestone);
});

test('a target says its figure, its unit and its sense', () => {
  const target = { op: '>=', value: '80', value2: null, unit: '家', basis: 'increment', period: 'by:2027' } as const;
  expect(targetCell(target)).toBe('≥80家（到2027年，新增）');
  expect(targetCell({ ...target, op: '=', basis: 'level', period: 'none', value2: '90' })).toBe('80—90家');
});

test('no head names two columns', () => {
  const names = LEDGER_COLUMNS.flatMap(({ zh, names }) => [zh, ...names]);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
