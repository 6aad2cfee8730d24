import type { ImpliedTarget, Target } from '@gangmu/plan';
import { clauseUnits } from '../ledger/units.ts';
import { basisText, opText, periodText } from '../ledger/words.ts';
import { targetPeriodText } from '../ledger/year-goal.ts';
import type { Messages } from '../messages/messages.ts';
import { type CellValue, type Column, LIGHTS, openColumn } from './column.ts';
import type { SheetContext } from './sheet-context.ts';

type Row = Target | ImpliedTarget;

/** 指标: a row a target, stated ones and those that a sentence implies, in the order of the plan. */
export function targetRows({ file: { reading } }: SheetContext): readonly Row[] {
  return [...reading.targets, ...reading.impliedTargets].sort((a, b) => a.start - b.start);
}

export function targetColumns(context: SheetContext): readonly Column<Row>[] {
  const { messages } = context;
  const stated =
    <V extends CellValue>(value: (target: Target) => V) =>
    (row: Row) =>
      row.kind === 'target' ? value(row) : undefined;
  const period = (row: Row) =>
    row.kind === 'target'
      ? targetPeriodText(row, context.file.document.text, messages)
      : periodText(row.period, messages);
  const units = (row: Row) => clauseUnits(context.lineOf.get(row.node)?.duties ?? []);
  return [
    { head: 'column.no', width: 5, align: 'center', value: (_row, index) => index + 1 },
    { head: 'column.clause', width: 10, value: ({ node }) => context.path(node) },
    { head: 'column.indicator', width: 30, value: ({ indicator }) => indicator },
    { head: 'column.form', width: 6, align: 'center', value: ({ kind }) => messages[`form.${kind}`] },
    { head: 'column.op', width: 9, align: 'center', value: stated((target) => opText(target, messages)) },
    {
      head: 'column.value',
      width: 11,
      align: 'right',
      value: (row) => (row.kind === 'target' ? row.value : number(row.implies.value)),
    },
    { head: 'column.value2', width: 8, align: 'right', value: stated(({ value2 }) => value2) },
    { head: 'column.unit', width: 10, value: (row) => (row.kind === 'target' ? row.unit : row.implies.unit) },
    {
      head: 'column.normalized',
      width: 15,
      align: 'right',
      value: stated(({ normalized }) => number(normalized.value)),
    },
    { head: 'column.baseUnit', width: 8, value: stated(({ normalized }) => normalized.unit) },
    { head: 'column.basis', width: 12, align: 'center', value: stated((target) => basisText(target, messages)) },
    { head: 'column.period', width: 9, align: 'center', value: (row) => period(row) },
    {
      head: 'column.direction',
      width: 9,
      align: 'center',
      value: stated(({ direction }) => messages[`direction.${direction}`]),
    },
    {
      head: 'column.quantity',
      width: 7,
      align: 'center',
      value: stated(({ quantity }) => messages[`quantity.${quantity}`]),
    },
    { head: 'column.quote', width: 46, value: ({ quote }) => quote },
    { head: 'column.inherited', width: 10, value: stated((target) => inheritedFields(target, messages)) },
    { head: 'column.place', width: 13, value: (row) => context.place(row) },
    { head: 'column.lead', width: 14, value: (row) => units(row).lead },
    openColumn('column.stretch', 9),
    openColumn('column.actual', 9),
    openColumn('column.light', 9, { choices: LIGHTS }),
    openColumn('column.remark', 11),
  ];
}

/** A decimal as a figure where a figure holds all its digits, else as it is. */
function number(decimal: string): CellValue {
  const value = Number(decimal);
  return decimal !== '' && Number.isFinite(value) && decimal.length <= 15 ? value : decimal;
}

/** The fields whose value stands in an earlier place of the text, not in the quote. */
function inheritedFields({ origins }: Target, messages: Messages): string {
  return (['indicator', 'op', 'unit', 'basis', 'period'] as const)
    .filter((field) => origins[field] === 'inherited')
    .map((field) => messages[`field.${field}`])
    .join(messages['list.separator']);
}
