import { DeliveryError } from '../errors.ts';
import { permit, permitOn } from '../policies/permit.ts';
import type { Subject } from '../policies/subject.ts';
import type { Transaction } from '../ports.ts';
import type { Milestone } from '../records/item.ts';
import { MOST_ROWS } from './assign-items.ts';
import { inOrder } from './in-order.ts';

type Quarter = Pick<Milestone, 'year' | 'quarter'>;

export interface ScheduleDecisionOn {
  readonly id: string;
  readonly version: number;
  /** Those meant; every waiting quarter of the row where none is named. */
  readonly quarters?: readonly Quarter[];
}

export type ScheduleDecision =
  | { readonly kind: 'approve' }
  /** Sent back: it does not count, and says what must be different. */
  | { readonly kind: 'return'; readonly words: string };

const same = (a: Quarter, b: Quarter): boolean => a.year === b.year && a.quarter === b.quarter;

/** The leader approves or returns quarters of many rows, all or none; only the leader on whose post a row hangs may. */
export async function decideSchedules(
  tx: Transaction,
  by: Subject,
  changes: readonly ScheduleDecisionOn[],
  decision: ScheduleDecision,
): Promise<readonly { readonly id: string; readonly version: number }[]> {
  permit(by, 'item.schedule.approve');
  if (changes.length > MOST_ROWS)
    throw new DeliveryError('invalid', { field: 'changes', reason: 'too-many', most: MOST_ROWS });
  if (decision.kind === 'return' && decision.words.trim() === '')
    throw new DeliveryError('invalid', { field: 'words', reason: 'empty' });
  const items = new Map(
    (await tx.list('item', { id: { in: changes.map((one) => one.id) } })).map((row) => [row.id, row]),
  );
  const stale: string[] = [];
  for (const { id, version, quarters } of inOrder(changes)) {
    const row = items.get(id);
    if (!row) throw new DeliveryError('not-found', { table: 'item', id });
    permitOn(by, 'item.schedule.approve', row.assignment);
    const missing = quarters?.find((asked) => !row.milestones.some((one) => same(one, asked)));
    if (missing) throw new DeliveryError('invalid', { id, field: 'quarters', reason: 'unknown', ...missing });
    const milestones = row.milestones.map((one) =>
      one.approved || (quarters && !quarters.some((asked) => same(one, asked))) ? one : decided(one, decision),
    );
    if (row.version !== version || !(await tx.update('item', id, version, { milestones }))) stale.push(id);
  }
  if (stale.length > 0) throw new DeliveryError('stale-version', { table: 'item', ids: stale });
  await tx.audit({
    event: decision.kind === 'approve' ? 'item.schedule.approve' : 'item.schedule.return',
    object: changes.length === 1 && changes[0] ? { table: 'item', id: changes[0].id } : null,
    result: 'done',
    detail: {
      ...(decision.kind === 'return' ? { words: decision.words } : {}),
      rows: changes.map(({ id, quarters }) => ({ id, ...(quarters ? { quarters } : {}) })),
    },
  });
  return changes.map(({ id, version }) => ({ id, version: version + 1 }));
}

function decided({ returned: _, approvedAs, ...plain }: Milestone, decision: ScheduleDecision): Milestone {
  if (decision.kind === 'approve') return { ...plain, approved: true };
  return { ...plain, returned: decision.words, ...(approvedAs ? { approvedAs } : {}) };
}
