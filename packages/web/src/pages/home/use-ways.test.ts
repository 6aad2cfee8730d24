import { describe, expect, it } from 'vitest';
import { approvalWays, waysOf } from './use-ways.ts';

const none = {
  returned: 0,
  noLead: 0,
  noLeader: 0,
  noOfficer: 0,
  noSchedule: 0,
  overdue: 0,
  dueSoon: 0,
  thisQuarter: 0,
};
const home = {
  plans: [
    { id: 'a', title: '澄湖区产业焕新三年行动计划', items: 3 },
    { id: 'b', title: '澄湖区低空经济三年行动计划', items: 2 },
  ],
  gaps: [
    { ...none, planId: 'a', kind: 'indicator' as const, noOfficer: 33 },
    { ...none, planId: 'a', kind: 'task' as const, noOfficer: 12, thisQuarter: 284 },
    { ...none, planId: 'b', kind: 'task' as const, dueSoon: 2 },
  ],
};
const ways = (name: Parameters<typeof waysOf>[1], of: Parameters<typeof waysOf>[0] = home) =>
  waysOf(of, name, '/r', (ledger) => ledger);

describe('the ways from a figure of the home page', () => {
  it('name each plan once, its ledgers in their order behind it', () => {
    expect(ways('noOfficer')).toEqual([
      {
        plan: '澄湖区产业焕新三年行动计划',
        links: [
          { to: '/r/plans/a/ledgers/tasks?gap=officer', words: 'tasks 12' },
          { to: '/r/plans/a/ledgers/indicators?gap=officer', words: 'indicators 33' },
        ],
      },
    ]);
  });

  it('lead to the schedule where a day or a quarter is meant', () => {
    expect(ways('thisQuarter')[0]?.links).toEqual([
      { to: '/r/plans/a/schedule/table?ledger=tasks&rows=inQuarter', words: 'tasks 284' },
    ]);
    expect(ways('dueSoon')[0]?.links[0]?.to).toBe('/r/plans/b/schedule/table?ledger=tasks&rows=dueSoon');
  });

  it('need no name where there is one plan, and are none where nothing is counted', () => {
    expect(ways('noOfficer', { ...home, gaps: home.gaps.slice(0, 2) })[0]?.plan).toBe(null);
    expect(ways('noLead')).toEqual([]);
  });
});

describe('the ways to what waits for an approval', () => {
  const row = (planId: string, at: number) => ({
    id: `${planId}${at}`,
    planId,
    kind: 'task' as const,
    clause: null,
    title: '新建公共充电桩',
    dueOn: null,
  });
  const of = (count: number, rows: ReturnType<typeof row>[]) =>
    approvalWays({ plans: home.plans, approvals: { count, rows } }, '/r', '待审定');

  it('lead to the one list of a plan, without its name or a second count where there is one', () =>
    expect(of(2, [row('a', 1), row('a', 2)])).toEqual([
      { plan: null, links: [{ to: '/r/plans/a/schedule/approvals', words: '待审定' }] },
    ]));

  it('name each plan with its rows where several have some, and say that there may be more', () => {
    const rows = [row('a', 1), row('a', 2), row('b', 1)];
    expect(of(3, rows).map(({ links }) => links[0]?.words)).toEqual(['待审定 2', '待审定 1']);
    expect(of(300, rows).map(({ links }) => links[0]?.words)).toEqual(['待审定 2+', '待审定 1+']);
  });

  it('are none where nothing waits', () => expect(of(0, [])).toEqual([]));
});
