import type { Item } from '@gangmu/contract';
import { scheduleFaults } from '@gangmu/plan';
import { useMemo } from 'react';
import { dueSieves } from './due-sieves.ts';
import type { Sieve } from './schedule-bar.tsx';

interface Of {
  readonly today: string;
  /** Quarters need the leader's approval here. */
  readonly approval: boolean;
  /** How many days ahead of `today` count as soon. */
  readonly soon: number;
}

/** The rows that a sieve lets through, and how many each of them would. */
export function useSieved(all: readonly Item[], sieve: Sieve, { today, approval, soon }: Of) {
  return useMemo(() => {
    const passes: Readonly<Record<Sieve, (row: Item) => boolean>> = {
      all: () => true,
      unscheduled: (row) => row.milestones.length === 0,
      faulty: (row) => scheduleFaults(row, today).length > 0,
      pendingRows: (row) => approval && row.milestones.some((one) => !one.approved),
      returnedRows: (row) => approval && row.milestones.some((one) => !one.approved && one.returned !== undefined),
      ...dueSieves(today, soon),
    };
    return {
      rows: all.filter(passes[sieve]),
      counts: Object.fromEntries(
        Object.entries(passes).map(([name, pass]) => [name, all.filter(pass).length]),
      ) as Record<Sieve, number>,
    };
  }, [all, sieve, today, approval, soon]);
}
