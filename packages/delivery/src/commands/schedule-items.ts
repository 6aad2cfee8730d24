import { DeliveryError } from '../errors.ts';
import { permit, permitOn } from '../policies/permit.ts';
import type { Subject } from '../policies/subject.ts';
import type { Transaction } from '../ports.ts';
import type { ItemRow, Milestone, YearGoal } from '../records/item.ts';
import { milestoneOf, type PlannedMilestone } from '../records/milestone-of.ts';
import { MOST_ROWS } from './assign-items.ts';
import { decideSchedules } from './decide-schedules.ts';
import { inOrder } from './in-order.ts';

export interface ScheduleChange {
  readonly id: string;
  readonly version: number;
  readonly goals?: readonly YearGoal[];
  readonly milestones?: readonly PlannedMilestone[];
}

const DECIMAL = /^-?\d{1,15}(?:\.\d{1,6})?$/u;

/**
 * Sets year goals and quarters of many rows, all or none. A quarter whose words, value and share stay keeps its approval;
 * a changed one needs the leader's approval again where the region asks for it (DOMAIN 2, 盘锦), unless it is changed back.
 */
export async function scheduleItems(
  tx: Transaction,
  by: Subject,
  changes: readonly ScheduleChange[],
  /** The region's setting: without it a quarter counts as soon as it is planned. */
  approvalNeeded = true,
): Promise<readonly { readonly id: string; readonly version: number }[]> {
  permit(by, 'item.schedule');
  if (changes.length > MOST_ROWS)
    throw new DeliveryError('invalid', { field: 'changes', reason: 'too-many', most: MOST_ROWS });
  const items = new Map(
    (await tx.list('item', { id: { in: changes.map((one) => one.id) } })).map((row) => [row.id, row]),
  );
  const stale: string[] = [];
  for (const change of inOrder(changes)) {
    const row = items.get(change.id);
    if (!row) throw new DeliveryError('not-found', { table: 'item', id: change.id });
    permitOn(by, 'item.schedule', row.assignment);
    check(change);
    const milestones = change.milestones ? planned(row, change.milestones, approvalNeeded) : null;
    const patch = { ...(change.goals ? { goals: change.goals } : {}), ...(milestones ? { milestones } : {}) };
    if (row.version !== change.version || !(await tx.update('item', change.id, change.version, patch)))
      stale.push(change.id);
  }
  if (stale.length > 0) throw new DeliveryError('stale-version', { table: 'item', ids: stale });
  await tx.audit({
    event: 'item.schedule',
    object: null,
    result: 'done',
    detail: {
      rows: changes.map(({ id, goals, milestones }) => ({
        id,
        ...before(items.get(id), goals, milestones),
        after: { goals, milestones },
      })),
    },
  });
  return changes.map(({ id, version }) => ({ id, version: version + 1 }));
}

/** What the row held in the fields that change. */
const before = (row: ItemRow | undefined, goals: unknown, milestones: unknown): object => ({
  before: { ...(goals ? { goals: row?.goals } : {}), ...(milestones ? { milestones: row?.milestones } : {}) },
});

/** What is planned anew, each quarter with what it keeps of approval and return. */
function planned(row: ItemRow, next: readonly PlannedMilestone[], approvalNeeded: boolean): readonly Milestone[] {
  const milestones = next.map((one) =>
    milestoneOf(
      row.milestones.find((old) => key(old) === key(one)),
      one,
      approvalNeeded,
    ),
  );
  // An approved quarter may move, and then waits again; taken away without anything new, nobody would see it go.
  const gone = row.milestones.filter((old) => old.approved && !next.some((one) => key(one) === key(old)));
  if (approvalNeeded && gone.length > 0 && milestones.every((one) => one.approved))
    throw new DeliveryError('illegal-state', { id: row.id, reason: 'approved-quarter', quarters: gone.map(key) });
  return milestones;
}

/** The leader approves the quarters of a row as they stand. */
export async function approveSchedule(tx: Transaction, by: Subject, id: string, seen: number): Promise<void> {
  await decideSchedules(tx, by, [{ id, version: seen }], { kind: 'approve' });
}

const key = (milestone: { readonly year: number; readonly quarter: number }): string =>
  `${milestone.year}-${milestone.quarter}`;

function check({ id, goals = [], milestones = [] }: ScheduleChange): void {
  const decimals = [
    ...goals.map((goal) => goal.value),
    ...milestones.flatMap((milestone) => [milestone.value, milestone.share]),
  ];
  const bad = decimals.find((value) => value !== null && !DECIMAL.test(value));
  if (bad !== undefined)
    throw new DeliveryError('invalid', { id, field: 'value', reason: 'not-a-decimal', value: bad });
  const share = milestones.find(
    (milestone) => milestone.share !== null && (Number(milestone.share) < 0 || Number(milestone.share) > 100),
  );
  if (share) throw new DeliveryError('invalid', { id, field: 'share', reason: 'not-within-0-100', value: share.share });
  const twice = (keys: readonly string[]): boolean => new Set(keys).size < keys.length;
  if (twice(milestones.map(key)) || twice(goals.map((goal) => String(goal.year))))
    throw new DeliveryError('invalid', { id, field: 'milestones', reason: 'twice' });
}
