import type { Home } from '@gangmu/contract';
import { useRegion } from '../../app/region.tsx';
import { useWords } from '../../messages/language.tsx';
import { ledgerWords } from '../../messages/ledger-words.ts';
import type { HomeWay } from './home-column.tsx';

type Gap = Home['gaps'][number];
type Counted = Exclude<keyof Gap, 'planId' | 'kind'>;
const LEDGERS = [
  ['task', 'tasks'],
  ['indicator', 'indicators'],
  ['pilot', 'pilots'],
] as const;

/** Where a figure's rows stand: what a row lacks in the ledger, when it is due in the schedule. */
const PLACES: Readonly<Record<Counted, (ledger: string, soon: string) => string>> = {
  noLead: (ledger) => `ledgers/${ledger}?gap=lead`,
  noLeader: (ledger) => `ledgers/${ledger}?gap=leader`,
  noOfficer: (ledger) => `ledgers/${ledger}?gap=officer`,
  noSchedule: (ledger) => `ledgers/${ledger}?gap=schedule`,
  overdue: (ledger) => `schedule/table?ledger=${ledger}&rows=overdue`,
  dueSoon: (ledger, soon) => `schedule/table?ledger=${ledger}&rows=dueSoon&until=${soon}`,
  thisQuarter: (ledger) => `schedule/table?ledger=${ledger}&rows=inQuarter`,
};

/** A figure counts rows of every kind, and no grid holds them all: each opens with its own part of it, plan by plan. */
export function waysOf(
  { gaps, plans, soon }: Pick<Home, 'gaps' | 'plans' | 'soon'>,
  name: Counted,
  base: string,
  nameOf: (ledger: 'tasks' | 'indicators' | 'pilots') => string,
): readonly HomeWay[] {
  const several = new Set(gaps.map((one) => one.planId)).size > 1;
  return plans.flatMap((plan): readonly HomeWay[] => {
    const links = LEDGERS.flatMap(([kind, ledger]) => {
      const count = gaps.find((one) => one.planId === plan.id && one.kind === kind)?.[name] ?? 0;
      const to = `${base}/plans/${plan.id}/${PLACES[name](ledger, soon)}`;
      return count > 0 ? [{ to, words: `${nameOf(ledger)} ${count}` }] : [];
    });
    return links.length > 0 ? [{ plan: several ? plan.title : null, links }] : [];
  });
}

export function useWays(home: Home): (name: Counted) => readonly HomeWay[] {
  const { base } = useRegion();
  const l = useWords(ledgerWords);
  return (name) => waysOf(home, name, base, (ledger) => l[ledger]);
}
