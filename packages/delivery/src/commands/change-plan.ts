import { DeliveryError } from '../errors.ts';
import { permit } from '../policies/permit.ts';
import type { Subject } from '../policies/subject.ts';
import type { Transaction } from '../ports.ts';
import type { PlanRow } from '../records/plan.ts';
import { change, found } from './change.ts';

export type PlanPatch = Partial<Pick<PlanRow, 'title' | 'role' | 'periodFrom' | 'periodTo' | 'superiorPlanId'>>;

/** Corrects what a plan is called, whose it is and how long it runs, and names the plan it carries. */
export async function changePlan(
  tx: Transaction,
  by: Subject,
  id: string,
  seen: number,
  patch: PlanPatch,
): Promise<PlanRow> {
  permit(by, 'plan.write');
  if (patch.superiorPlanId) {
    const superior = await found(tx, 'plan', patch.superiorPlanId);
    if (superior.id === id || superior.role === 'own')
      throw new DeliveryError('invalid', { field: 'superiorPlanId', reason: 'not-a-superior-plan' });
  }
  if (patch.role) {
    const plan = await found(tx, 'plan', id);
    if (plan.role !== patch.role && plan.currentVersionId)
      throw new DeliveryError('illegal-state', { reason: 'plan-already-confirmed' });
  }
  return change(tx, 'plan', id, seen, patch, 'plan.change');
}
