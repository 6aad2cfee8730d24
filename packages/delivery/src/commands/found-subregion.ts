import type { RegionLevel } from '@gangmu/plan';
import { DeliveryError } from '../errors.ts';
import { permit } from '../policies/permit.ts';
import type { Subject } from '../policies/subject.ts';
import type { RegionRow } from '../records/region.ts';

export interface SubregionOrder {
  readonly name: string;
  readonly code: string;
  readonly level: RegionLevel;
}

/** What may stand directly below a region of each level. */
const BELOW: Readonly<Record<RegionLevel, readonly RegionLevel[]>> = {
  country: ['province'],
  province: ['prefecture', 'county', 'zone'],
  prefecture: ['county', 'zone'],
  county: ['town', 'zone'],
  town: [],
  zone: ['town', 'zone'],
};

/** The digits of an administrative code (GB/T 2260) that name the place: `990200` → `9902`, `990202001` → itself. */
export const significantCode = (code: string): string =>
  code.length > 6 ? code : code.replace(/^(?<place>(?:\d{2})*?)(?:00)*$/u, '$<place>');

/**
 * Whether a region may be founded below another: by whom, at which level, under which code. A code begins as its
 * parent's does, and is nobody else's: addresses are built from it.
 */
export function checkSubregion(
  by: Subject,
  parent: RegionRow,
  others: readonly RegionRow[],
  { name, code, level }: SubregionOrder,
): void {
  permit(by, 'region.found');
  if (!BELOW[parent.level].includes(level))
    throw new DeliveryError('invalid', { field: 'level', reason: 'not-below', allowed: BELOW[parent.level] });
  const stem = significantCode(parent.code);
  if (!code.startsWith(stem) || significantCode(code).length <= stem.length)
    throw new DeliveryError('invalid', { field: 'code', reason: 'code-outside', prefix: stem });
  if (others.some((one) => one.code === code)) throw new DeliveryError('duplicate', { field: 'code', value: code });
  if (others.some((one) => one.parentId === parent.id && one.name === name.trim()))
    throw new DeliveryError('duplicate', { field: 'name', value: name });
}
