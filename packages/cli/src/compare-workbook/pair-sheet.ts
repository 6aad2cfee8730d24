import type { TargetPair, TargetRelation } from '@gangmu/align';
import type { Target } from '@gangmu/plan';
import type { ComparedPair, Comparison } from '../compare/comparison.ts';
import { inUnitOf, reasonText } from '../compare/in-words.ts';
import { opText, periodText } from '../ledger/words.ts';
import type { MessageKey, Messages } from '../messages/messages.ts';
import { type CellValue, type Column, openColumn } from '../workbook/column.ts';

/** Two targets that were held against each other, or that look alike and were not. */
export interface PairRow {
  readonly pair: ComparedPair;
  readonly superior: Target;
  readonly subordinate: Target;
  readonly relation: TargetRelation | 'none';
  readonly caveats: TargetPair['caveats'];
  readonly why: string;
}

export const RELATION_MARK: Readonly<Record<PairRow['relation'], string>> = {
  conflict: '■',
  looser: '▽',
  stricter: '△',
  same: '＝',
  share: '◔',
  none: '≠',
};
const ORDER: readonly PairRow['relation'][] = ['conflict', 'looser', 'stricter', 'same', 'share', 'none'];

/** Conflicts first, what was not compared last; within a relation in the order of the superior plan. */
export function pairRows({ superior, pairs }: Comparison, messages: Messages): readonly PairRow[] {
  return pairs.flatMap((pair) => {
    const { targets, notCompared } = pair.alignment;
    const rows = [...targets, ...notCompared].map(
      (one): PairRow => ({
        pair,
        superior: superior.file.reading.targets[one.superior] as Target,
        subordinate: pair.plan.file.reading.targets[one.subordinate] as Target,
        relation: one.kind === 'target-pair' ? one.relation : 'none',
        caveats: one.kind === 'target-pair' ? one.caveats : [],
        why: reasonText(one.reason, messages),
      }),
    );
    return rows.sort(
      (a, b) => ORDER.indexOf(a.relation) - ORDER.indexOf(b.relation) || a.superior.start - b.superior.start,
    );
  });
}

export function pairColumns({ pairs }: Comparison, messages: Messages): readonly Column<PairRow>[] {
  return [
    { head: 'column.no', width: 5, align: 'center', value: (_row, index) => index + 1 },
    ...(pairs.length > 1
      ? [{ head: 'column.plan', width: 11, value: ({ pair }: PairRow) => pair.plan.shortName } as const]
      : []),
    { head: 'column.relation', width: 9, align: 'center', value: (row) => relationText(row.relation, messages) },
    { head: 'column.supClause', width: 9, align: 'center', value: ({ superior }) => superior.clause ?? '' },
    { head: 'column.supTarget', width: 38, value: ({ superior }) => superior.quote },
    ...figure('superior', messages),
    { head: 'column.subClause', width: 9, align: 'center', value: ({ subordinate }) => subordinate.clause ?? '' },
    { head: 'column.subTarget', width: 38, value: ({ subordinate }) => subordinate.quote },
    ...figure('subordinate', messages),
    { head: 'column.difference', width: 11, align: 'right', value: difference },
    { head: 'column.share', width: 9, align: 'right', value: share },
    { head: 'column.explanation', width: 40, value: ({ why }) => why },
    {
      head: 'column.caveats',
      width: 22,
      value: ({ caveats }) => caveats.map((caveat) => messages[`caveat.${caveat}`]).join(messages['list.separator']),
    },
    openColumn('column.remark', 12),
  ];
}

export function relationText(relation: PairRow['relation'], messages: Messages): string {
  const key: MessageKey = relation === 'none' ? 'relation.none' : `relation.${relation}`;
  return `${RELATION_MARK[relation]} ${messages[key]}`;
}

function figure(side: 'superior' | 'subordinate', messages: Messages): readonly Column<PairRow>[] {
  return [
    {
      head: 'column.op',
      label: messages[`column.${side}Op`],
      width: 9,
      align: 'center',
      value: (row) => opText(row[side], messages),
    },
    {
      head: 'column.value',
      label: messages[`column.${side}Value`],
      width: 10,
      align: 'right',
      value: (row) => row[side].value,
    },
    { head: 'column.unit', width: 9, value: (row) => row[side].unit },
    { head: 'column.period', width: 9, align: 'center', value: (row) => periodText(row[side].period, messages) },
  ];
}

const comparable = ({ relation, superior, subordinate }: PairRow): boolean =>
  relation !== 'none' && superior.normalized.unit === subordinate.normalized.unit;

/** Ours less theirs, in the unit that theirs is written in; a share of a whole has none. */
function difference(row: PairRow): CellValue {
  if (!comparable(row) || (row.relation === 'share' && !row.caveats.includes('not-additive'))) return undefined;
  const ours = inUnitOf(row.superior, row.subordinate.normalized.value);
  return Number((ours - row.superior.value).toPrecision(9));
}

/** How much of the whole a part promises, in percent. */
function share(row: PairRow): CellValue {
  if (!comparable(row) || row.relation !== 'share' || row.caveats.includes('not-additive')) return undefined;
  const whole = Number(row.superior.normalized.value);
  if (whole === 0) return undefined;
  return Number(((Number(row.subordinate.normalized.value) / whole) * 100).toFixed(1));
}
