import { DeliveryError } from '../errors.ts';
import { permit } from '../policies/permit.ts';
import type { Subject } from '../policies/subject.ts';
import type { Transaction } from '../ports.ts';
import type { PublicationRow } from '../records/publication.ts';
import { change, found } from './change.ts';

export interface PublicationWish {
  readonly versionId: string;
  readonly upwards: boolean;
  readonly downwards: boolean;
  /** Version of the plan's publication that was seen; null where there was none. */
  readonly seen: number | null;
}

/** 发布: lets other levels read a version of an own plan; with neither direction it is taken back. */
export async function publishVersion(tx: Transaction, by: Subject, wish: PublicationWish): Promise<PublicationRow> {
  permit(by, 'plan.write');
  const version = await found(tx, 'planVersion', wish.versionId);
  const plan = await found(tx, 'plan', version.planId);
  if (plan.role !== 'own') throw new DeliveryError('invalid', { field: 'versionId', reason: 'not-an-own-plan' });
  if (version.status === 'read') throw new DeliveryError('illegal-state', { reason: 'not-confirmed' });
  const { versionId, upwards, downwards } = wish;
  const [before] = await tx.list('publication', { planId: plan.id });
  if (before) {
    if (wish.seen !== before.version)
      throw new DeliveryError('stale-version', { table: 'publication', id: before.id, now: before.version });
    return change(tx, 'publication', before.id, before.version, { versionId, upwards, downwards }, 'plan.publish');
  }
  const row = { id: tx.newId(), planId: plan.id, versionId, upwards, downwards };
  await tx.insert('publication', [row]);
  await tx.audit({
    event: 'plan.publish',
    object: { table: 'publication', id: row.id },
    result: 'done',
    detail: { after: { versionId, upwards, downwards } },
  });
  return { ...row, version: 1, fromAt: tx.now };
}
