import { DeliveryError } from '../errors.ts';
import type { Records } from '../ports.ts';

/** Columns by which a row of the organisation stands under another, or is led by one. */
const ABOVE = [
  ['parentId', 'unit'],
  ['unitId', 'unit'],
  ['officeId', 'office'],
  ['leadPostId', 'post'],
] as const;

type Standing = { readonly [K in (typeof ABOVE)[number][0]]?: string | null } & { readonly id?: string };

/**
 * What a row is put under must not be closed; what it stands under already may be. To be asked behind `holdRegion`: else
 * it may be closed at the same moment.
 */
export async function aboveIsOpen(records: Records, row: Standing, before: Standing = {}): Promise<void> {
  for (const [field, table] of ABOVE) {
    const id = row[field];
    if (!id || id === before[field]) continue;
    // Where there is none, the reference is refused when it is written.
    const above = await records.get(table, id);
    if (above && above.closedOn !== null) throw new DeliveryError('invalid', { field, reason: 'closed' });
  }
}
