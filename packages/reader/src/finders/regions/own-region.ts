import type { PlanMeta } from '@gangmu/plan';
import { findRegion, type Region } from '../../lexicon/regions.ts';

/** The plan's own region with its code, where the lexicon knows it; null where the text does not say whose plan it is. */
export function ownRegion(meta: PlanMeta): Pick<Region, 'name' | 'code'> | null {
  if (!meta.region) return null;
  const { name, code } = meta.region;
  if (code !== null) return { name, code };
  const known = findRegion(name);
  return known ? { name: known.name, code: known.code } : { name, code: null };
}
