import { type Home, ITEM_KINDS, LEDGER_OF } from '@gangmu/contract';
import { useRegion } from '../../app/region.tsx';
import { useWords } from '../../messages/language.tsx';
import { ledgerWords } from '../../messages/ledger-words.ts';

type Gap = Home['gaps'][number];
type Counted = Exclude<keyof Gap, 'planId' | 'kind'>;
type KindLedger = (typeof LEDGER_OF)[Gap['kind']];

/** Where rows stand: the ledgers of one plan, and how many of them each holds. */
export interface HomeWay {
  /** The plan's title; null where there is only one. */
  readonly plan: string | null;
  readonly links: readonly { readonly to: string; readonly words: string }[];
}

/** Where a figure's rows stand: what a row lacks in the ledger, when it is due in the schedule. */
const PLACES: Readonly<Record<Counted, (ledger: KindLedger) => string>> = {
  returned: (ledger) => `schedule/table?ledger=${ledger}&rows=returnedRows`,
  noLead: (ledger) => `ledgers/${ledger}?gap=lead`,
  noLeader: (ledger) => `ledgers/${ledger}?gap=leader`,
  noOfficer: (ledger) => `ledgers/${ledger}?gap=officer`,
  noSchedule: (ledger) => `ledgers/${ledger}?gap=schedule`,
  overdue: (ledger) => `schedule/table?ledger=${ledger}&rows=overdue`,
  dueSoon: (ledger) => `schedule/table?ledger=${ledger}&rows=dueSoon`,
  thisQuarter: (ledger) => `schedule/table?ledger=${ledger}&rows=inQuarter`,
};

/** A figure counts rows of every kind, and no grid holds them all: each opens with its own part of it, plan by plan. */
export function waysOf(
  { gaps, plans }: Pick<Home, 'gaps' | 'plans'>,
  name: Counted,
  base: string,
  nameOf: (ledger: KindLedger) => string,
): readonly HomeWay[] {
  const several = new Set(gaps.map((one) => one.planId)).size > 1;
  return plans.flatMap((plan): readonly HomeWay[] => {
    const links = ITEM_KINDS.flatMap((kind) => {
      const ledger = LEDGER_OF[kind];
      const count = gaps.find((one) => one.planId === plan.id && one.kind === kind)?.[name] ?? 0;
      const to = `${base}/plans/${plan.id}/${PLACES[name](ledger)}`;
      return count > 0 ? [{ to, words: `${nameOf(ledger)} ${count}` }] : [];
    });
    return links.length > 0 ? [{ plan: several ? plan.title : null, links }] : [];
  });
}

/** Where rows that wait for an approval are decided together: one list a plan, with how many rows of it are named. */
export function approvalWays(
  { approvals, plans }: Pick<Home, 'approvals' | 'plans'>,
  base: string,
  name: string,
): readonly HomeWay[] {
  const several = new Set(approvals.rows.map((row) => row.planId)).size > 1;
  return plans.flatMap((plan): readonly HomeWay[] => {
    const here = approvals.rows.filter((row) => row.planId === plan.id).length;
    if (here === 0) return [];
    const rows = approvals.rows.length === approvals.count ? `${here}` : `${here}+`;
    const to = `${base}/plans/${plan.id}/schedule/approvals`;
    return [{ plan: several ? plan.title : null, links: [{ to, words: several ? `${name} ${rows}` : name }] }];
  });
}

/** Without a home yet there are none. */
export function useWays(home: Home | undefined): (name: Counted) => readonly HomeWay[] {
  const { base } = useRegion();
  const l = useWords(ledgerWords);
  return (name) => (home ? waysOf(home, name, base, (ledger) => l[ledger]) : []);
}
