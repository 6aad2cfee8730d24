import type { ImpliedTarget, Target } from '@gangmu/plan';
import { clauseUnits } from '../ledger/units.ts';
import { OP_SIGN, periodText } from '../ledger/words.ts';
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
  const units = (row: Row) => clauseUnits(context.lineOf.get(row.node)?.duties ?? []);
  return [
    { head: 'column.no', width: 6, align: 'center', value: (_row, index) => index + 1 },
    { head: 'column.clause', width: 13, value: ({ node }) => context.path(node) },
    { head: 'column.indicator', width: 34, value: ({ indicator }) => indicator },
    { head: 'column.form', width: 8, align: 'center', value: ({ kind }) => messages[`form.${kind}`] },
    { head: 'column.op', width: 7, align: 'center', value: stated(({ op }) => OP_SIGN[op] || '＝') },
    {
      head: 'column.value',
      width: 12,
      align: 'right',
      value: (row) => (row.kind === 'target' ? row.value : number(row.implies.value)),
    },
    { head: 'column.value2', width: 9, align: 'right', value: stated(({ value2 }) => value2) },
    { head: 'column.unit', width: 11, value: (row) => (row.kind === 'target' ? row.unit : row.implies.unit) },
    {
      head: 'column.normalized',
      width: 16,
      align: 'right',
      value: stated(({ normalized }) => number(normalized.value)),
    },
    { head: 'column.baseUnit', width: 9, value: stated(({ normalized }) => normalized.unit) },
    { head: 'column.basis', width: 10, align: 'center', value: stated(({ basis }) => messages[`basis.${basis}`]) },
    { head: 'column.period', width: 11, align: 'center', value: ({ period }) => periodText(period, messages) },
    {
      head: 'column.direction',
      width: 10,
      align: 'center',
      value: stated(({ direction }) => messages[`direction.${direction}`]),
    },
    {
      head: 'column.quantity',
      width: 8,
      align: 'center',
      value: stated(({ quantity }) => messages[`quantity.${quantity}`]),
    },
    { head: 'column.quote', width: 48, value: ({ quote }) => quote },
    { head: 'column.inherited', width: 14, value: stated((target) => inheritedFields(target, messages)) },
    { head: 'column.place', width: 16, value: (row) => context.place(row) },
    { head: 'column.lead', width: 16, value: (row) => units(row).lead.join(messages['list.separator']) },
    openColumn('column.stretch', 10),
    openColumn('column.actual', 10),
    openColumn('column.light', 12, { choices: LIGHTS }),
    openColumn('column.remark', 14),
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
