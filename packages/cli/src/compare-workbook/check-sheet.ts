import type { Severity, Target } from '@gangmu/plan';
import type { Comparison } from '../compare/comparison.ts';
import { inUnitOf, reasonText } from '../compare/in-words.ts';
import { isPressedDown, stepsText } from '../compare/matters.ts';
import { fill, type MessageKey, type Messages } from '../messages/messages.ts';
import { SEVERITY_MARK } from '../outputs/paint.ts';
import { type Column, openColumn } from '../workbook/column.ts';

/** A row of 汇总校核: a whole against its parts, an indicator down the levels, or one plan against itself. */
export interface CheckRow {
  readonly kind: MessageKey;
  readonly severity: Severity | null;
  readonly verdict: string;
  readonly clause: string;
  readonly quote: string;
  readonly whole: number | null;
  readonly unit: string;
  /** By subordinate, in the order given. */
  readonly parts: readonly (number | null)[];
  readonly total: number | null;
  readonly gap: number | null;
  readonly why: string;
  /** Nothing is missing for the verdict. */
  readonly settled: boolean;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
const SUM: Readonly<Record<string, Severity | null>> = { absurd: 'error', short: 'error', over: 'warning' };

/** What does not fit first; then the sums that fit or cannot be judged yet. */
export function checkRows(comparison: Comparison, messages: Messages): readonly CheckRow[] {
  const rows = [
    ...sumRows(comparison, messages),
    ...raiseRows(comparison, messages),
    ...repeatRows(comparison, messages),
  ];
  const rank = ({ severity, settled }: CheckRow) => (severity === null ? (settled ? 3 : 4) : RANK[severity]);
  return rows.sort((a, b) => rank(a) - rank(b));
}

function sumRows({ superior, sums, parts, pairs }: Comparison, messages: Messages): CheckRow[] {
  return sums.map((sum): CheckRow => {
    const whole = superior.file.reading.targets[sum.superior] as Target;
    const amount = (value: string) => inUnitOf(whole, value);
    return {
      kind: 'check.sum',
      severity: SUM[sum.status] ?? null,
      verdict: messages[`sum.${sum.status}`],
      clause: whole.clause ?? '',
      quote: whole.quote,
      whole: whole.value,
      unit: whole.unit,
      parts: pairs.map((pair) => {
        const found = sum.parts.find(({ subordinate }) => parts[subordinate] === pair);
        return found ? amount(found.value) : null;
      }),
      total: amount(sum.total),
      gap: amount(sum.gap),
      why:
        sum.status === 'incomplete'
          ? fill(messages['check.incomplete'], { known: sum.parts.length })
          : sum.members === null
            ? ''
            : fill(messages['check.members'], { members: sum.members }),
      settled: sum.status !== 'incomplete',
    };
  });
}

function raiseRows({ superior, raises, pairs }: Comparison, messages: Messages): CheckRow[] {
  return raises.map(({ plans, raise }): CheckRow => {
    const top = superior.file.reading.targets[raise.targets[0] as number] as Target;
    const pressed = isPressedDown({ plans, raise });
    return {
      kind: pressed ? 'align.raises' : 'check.levels',
      severity: pressed ? 'warning' : null,
      verdict: messages[pressed ? 'align.raises' : 'check.ordinary'],
      clause: top.clause ?? '',
      quote: top.quote,
      whole: top.value,
      unit: top.unit,
      parts: pairs.map(({ plan }) => {
        const level = plans.indexOf(plan);
        return level < 0 ? null : inUnitOf(top, raise.values[level] as string);
      }),
      total: null,
      gap: null,
      why: fill(messages['check.steps'], { steps: stepsText(raise, messages) }),
      settled: pressed,
    };
  });
}

function repeatRows({ repeats, pairs }: Comparison, messages: Messages): CheckRow[] {
  return repeats.flatMap(({ plan, found }) =>
    found.map(({ first, second, reason }): CheckRow => {
      const [a, b] = [first, second].map((index) => plan.file.reading.targets[index] as Target) as [Target, Target];
      return {
        kind: 'align.repeats',
        severity: 'error',
        verdict: messages['align.repeats'],
        clause: `${plan.shortName} ${a.clause ?? ''}、${b.clause ?? ''}`,
        quote: `${a.quote}\n${b.quote}`,
        whole: null,
        unit: a.unit,
        parts: pairs.map(() => null),
        total: null,
        gap: null,
        why: reasonText(reason, messages),
        settled: true,
      };
    }),
  );
}

export function checkColumns({ pairs }: Comparison, messages: Messages): readonly Column<CheckRow>[] {
  return [
    { head: 'column.no', width: 6, align: 'center', value: (_row, index) => index + 1 },
    { head: 'column.checkKind', width: 12, align: 'center', value: ({ kind }) => messages[kind] },
    {
      head: 'column.verdict',
      width: 14,
      align: 'center',
      value: ({ severity, verdict }) => (severity === null ? verdict : `${SEVERITY_MARK[severity]} ${verdict}`),
    },
    { head: 'column.supClause', width: 14, value: ({ clause }) => clause },
    { head: 'column.supTarget', width: 50, value: ({ quote }) => quote },
    { head: 'column.whole', width: 12, align: 'right', value: ({ whole }) => whole ?? undefined },
    { head: 'column.unit', width: 10, value: ({ unit }) => unit },
    ...pairs.map(
      ({ plan }, index): Column<CheckRow> => ({
        head: 'column.plan',
        label: plan.shortName,
        width: Math.max(11, Math.min(16, plan.shortName.length * 2 + 2)),
        align: 'right',
        value: ({ parts }) => parts[index] ?? undefined,
      }),
    ),
    { head: 'column.total', width: 12, align: 'right', value: ({ total }) => total ?? undefined },
    { head: 'column.balance', width: 12, align: 'right', value: ({ gap }) => gap ?? undefined },
    { head: 'column.explanation', width: 46, value: ({ why }) => why },
    openColumn('column.remark', 18),
  ];
}
