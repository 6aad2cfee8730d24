import { describe, expect, it } from 'vitest';
import { dueSieves } from './due-sieves.ts';

const row = (dueOn: string | null, status: 'open' | 'closed' = 'open', quarter: 1 | 2 | 3 | 4 | null = null) =>
  ({
    status,
    dueOn,
    milestones: quarter ? [{ year: 2026, quarter, words: '推进', value: null, share: null, approved: true }] : [],
  }) as unknown as Parameters<ReturnType<typeof dueSieves>['overdue']>[0];

describe('rows by when they are due', () => {
  const { overdue, dueSoon, inQuarter } = dueSieves('2026-11-22', 30);
  it('are overdue from the day after, soon from today to the last day, and open in both', () => {
    expect([overdue(row('2026-11-21')), overdue(row('2026-11-22')), overdue(row(null))]).toEqual([true, false, false]);
    expect([dueSoon(row('2026-11-22')), dueSoon(row('2026-12-22')), dueSoon(row('2026-12-23'))]).toEqual([
      true,
      true,
      false,
    ]);
    expect([overdue(row('2026-11-21', 'closed')), dueSoon(row('2026-11-30', 'closed'))]).toEqual([false, false]);
  });

  it('stand in this quarter where they have a node in it', () => {
    expect([inQuarter(row(null, 'open', 4)), inQuarter(row(null, 'open', 3)), inQuarter(row(null))]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
