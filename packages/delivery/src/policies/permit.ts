import type { Assignment } from '@gangmu/plan';
import { DeliveryError } from '../errors.ts';
import { type Action, reach } from './policy.ts';
import type { Subject } from './subject.ts';

/** Throws `forbidden` unless the subject may do this somewhere in the region. */
export function permit(subject: Subject, action: Action): void {
  if (!reach(subject, action)) throw new DeliveryError('forbidden', { action });
}

/** Throws `forbidden` unless the subject may do this to a row with this assignment. */
export function permitOn(subject: Subject, action: Action, assignment: Assignment): void {
  const far = reach(subject, action);
  if (far === 'all') return;
  const units = [assignment.leadUnitId, ...assignment.jointUnitIds];
  if (far === 'unit' && units.some((id) => id !== null && subject.unitIds.includes(id))) return;
  const posts = [assignment.leaderPostId, assignment.officerPostId];
  if (far === 'post' && posts.some((id) => id !== null && subject.postIds.includes(id))) return;
  throw new DeliveryError('forbidden', { action });
}
