import { DeliveryError } from '../errors.ts';
import type { Transaction } from '../ports.ts';
import type { PlanVersionRow } from '../records/plan.ts';
import { found } from './change.ts';

/**
 * A version whose rows may still be changed; `illegal-state` once it is confirmed. It is held to the end: whoever changes
 * its rows shares it, whoever makes items of them has it alone, so that no row changes while it becomes an item.
 */
export async function openVersion(
  tx: Transaction,
  id: string,
  how: 'shared' | 'alone' = 'shared',
): Promise<PlanVersionRow> {
  await tx.hold('planVersion', id, how);
  const version = await found(tx, 'planVersion', id);
  if (version.status !== 'read')
    throw new DeliveryError('illegal-state', {
      table: 'planVersion',
      reason: 'version-closed',
      status: version.status,
    });
  return version;
}

/** A stretch that lies in the version's text, or `invalid`. */
export function insideText({ text }: PlanVersionRow, { start, end }: { readonly start: number; readonly end: number }) {
  if (start < 0 || end <= start || end > text.length)
    throw new DeliveryError('invalid', { field: 'span', reason: 'outside-the-text' });
}

/** The path of the heading that a place stands under; null above the first. */
export const pathAt = ({ reading }: PlanVersionRow, start: number): string | null =>
  reading.outline.filter((node) => node.start <= start).at(-1)?.path ?? null;
