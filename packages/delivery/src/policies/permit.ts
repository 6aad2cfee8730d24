import { type Assignment, reaches } from '@gangmu/plan';
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
  if (!far || !reaches(far, subject, assignment)) throw new DeliveryError('forbidden', { action });
}
