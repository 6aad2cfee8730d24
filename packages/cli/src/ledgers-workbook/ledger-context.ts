import type { PlanUnit } from '@gangmu/align';
import type { Target } from '@gangmu/plan';
import { clausePathOf } from '../compare/clause-text.ts';
import type { ComparedPlan } from '../compare/compared-plan.ts';
import type { ComparedPair, Comparison } from '../compare/comparison.ts';
import { shortTitle } from '../compare-workbook/carry-sheet.ts';
import type { TaskLine } from '../ledger/task-rows.ts';
import type { Messages } from '../messages/messages.ts';
import { type SheetContext, sheetContext } from '../workbook/sheet-context.ts';

/** What the ledgers' sheets share: our plan's rows, and for each the superior clauses it carries. */
export interface LedgerContext {
  readonly superior: ComparedPlan;
  readonly pair: ComparedPair;
  readonly others: readonly ComparedPlan[];
  readonly messages: Messages;
  readonly sheet: SheetContext;
  /** The superior units that the clause at a place of our outline carries, strongest first. */
  carries(node: number | null): readonly PlanUnit[];
  lineOf(unit: PlanUnit): TaskLine | undefined;
  /** `二/(一)/6 培育科技企业`, a line each. */
  names(units: readonly PlanUnit[]): string;
}

export function ledgerContext(
  { superior, pairs }: Comparison,
  others: readonly ComparedPlan[],
  messages: Messages,
  today: string,
): LedgerContext {
  const pair = pairs[0] as ComparedPair;
  const { alignment, plan } = pair;
  const sheet = sheetContext(plan.file, messages, today);
  const byNode = new Map(
    alignment.subordinateStates.map((state) => {
      const node = alignment.subordinate.units[state.unit]?.node ?? null;
      const units =
        state.kind === 'carries' ? state.superior.flatMap((index) => alignment.superior.units[index] ?? []) : [];
      return [node, units] as const;
    }),
  );
  return {
    superior,
    pair,
    others,
    messages,
    sheet,
    carries: (node) => (node === null ? [] : (byNode.get(node) ?? [])),
    lineOf: ({ node }) => sheet.lineOf.get(node),
    names: (units) => units.map((unit) => `${clausePathOf(superior, unit)} ${shortTitle(unit)}`).join('\n'),
  };
}

/** The targets that superior clauses set, each quote once, for the cell beside our own. */
export function superiorGoals({ superior }: LedgerContext, units: readonly PlanUnit[]): string {
  const quotes = units.flatMap((unit) =>
    (superior.profile.units[unit.index]?.targets ?? []).map(
      (index) => (superior.file.reading.targets[index] as Target).quote,
    ),
  );
  return [...new Set(quotes)].join('\n');
}
