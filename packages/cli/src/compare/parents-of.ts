import { ownRegion, type RegionName } from '@gangmu/align';
import type { ComparedPlan } from './compared-plan.ts';

/**
 * For each subordinate the one that stands between it and the superior plan (province, city, district given together:
 * the city stands above the district), else null. Codes decide where both are known; without them the only plan of
 * the next higher grade does.
 */
export function parentsOf(superior: ComparedPlan, subordinates: readonly ComparedPlan[]): readonly (number | null)[] {
  const top = regionOf(superior).grade;
  const regions = subordinates.map(regionOf);
  return regions.map((own) => {
    if (own.grade === 0) return null;
    const above = regions.flatMap((region, index) =>
      region.grade > own.grade && region.grade < top && mayHold(region, own) ? [{ region, index }] : [],
    );
    const nearest = Math.min(...above.map(({ region }) => region.grade));
    const found = above.filter(({ region }) => region.grade === nearest);
    return found.length === 1 ? (found[0]?.index ?? null) : null;
  });
}

const regionOf = ({ profile }: ComparedPlan): RegionName => ownRegion(profile.plan);

function mayHold(outer: RegionName, inner: RegionName): boolean {
  if (outer.code === null || inner.code === null) return true;
  return inner.code !== outer.code && inner.code.startsWith(outer.code.replace(/(?:00){1,3}$/u, ''));
}
