import { DeliveryError } from '../errors.ts';
import { permit, permitOn } from '../policies/permit.ts';
import type { Subject } from '../policies/subject.ts';
import type { Transaction } from '../ports.ts';
import type { Milestone, YearGoal } from '../records/item.ts';
import { MOST_ROWS } from './assign-items.ts';

export interface ScheduleChange {
  readonly id: string;
  readonly version: number;
  readonly goals?: readonly YearGoal[];
  readonly milestones?: readonly Omit<Milestone, 'approved'>[];
}

const DECIMAL = /^-?\d{1,15}(?:\.\d{1,6})?$/u;

/**
 * Sets year goals and quarters of many rows, all or none. A quarter whose words, value and share stay keeps its approval;
 * a changed one needs the leader's approval again where the region asks for it (DOMAIN 2, 盘锦).
 */
export async function scheduleItems(
  tx: Transaction,
  by: Subject,
  changes: readonly ScheduleChange[],
): Promise<readonly { readonly id: string; readonly version: number }[]> {
  permit(by, 'item.schedule');
  if (changes.length > MOST_ROWS)
    throw new DeliveryError('invalid', { field: 'changes', reason: 'too-many', most: MOST_ROWS });
  const items = new Map(
    (await tx.list('item', { id: { in: changes.map((one) => one.id) } })).map((row) => [row.id, row]),
  );
  const stale: string[] = [];
  for (const change of changes) {
    const row = items.get(change.id);
    if (!row) throw new DeliveryError('not-found', { table: 'item', id: change.id });
    permitOn(by, 'item.schedule', row.assignment);
    check(change);
    const milestones = change.milestones?.map((next) => ({
      ...next,
      approved: row.milestones.some((old) => old.approved && unchanged(old, next)),
    }));
    const patch = { ...(change.goals ? { goals: change.goals } : {}), ...(milestones ? { milestones } : {}) };
    if (row.version !== change.version || !(await tx.update('item', change.id, change.version, patch)))
      stale.push(change.id);
  }
  if (stale.length > 0) throw new DeliveryError('stale-version', { table: 'item', ids: stale });
  await tx.audit({
    event: 'item.schedule',
    object: null,
    result: 'done',
    detail: { rows: changes.map(({ id, goals, milestones }) => ({ id, goals, milestones })) },
  });
  return changes.map(({ id, version }) => ({ id, version: version + 1 }));
}

/** The leader approves the quarters of a row as they stand. */
export async function approveSchedule(tx: Transaction, by: Subject, id: string, seen: number): Promise<void> {
  permit(by, 'item.schedule.approve');
  const row = await tx.get('item', id);
  if (!row) throw new DeliveryError('not-found', { table: 'item', id });
  permitOn(by, 'item.schedule.approve', row.assignment);
  const milestones = row.milestones.map((milestone) => ({ ...milestone, approved: true }));
  if (row.version !== seen || !(await tx.update('item', id, seen, { milestones })))
    throw new DeliveryError('stale-version', { table: 'item', id });
  await tx.audit({
    event: 'item.schedule.approve',
    object: { table: 'item', id },
    result: 'done',
    detail: { quarters: milestones.length },
  });
}

const key = (milestone: { readonly year: number; readonly quarter: number }): string =>
  `${milestone.year}-${milestone.quarter}`;
const unchanged = (a: Omit<Milestone, 'approved'>, b: Omit<Milestone, 'approved'>): boolean =>
  key(a) === key(b) && a.words === b.words && a.value === b.value && a.share === b.share;

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
