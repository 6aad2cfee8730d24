import type { NamedRegion } from '@gangmu/plan';
import type { PlanProfile } from '../profile/plan-profile.ts';
import type { RegionName } from '../regions/region-name.ts';
import type { PlanUnit } from '../units/plan-unit.ts';
import type { Exclusion } from './exclusion.ts';
import { INDUSTRIES } from './industries.ts';

/** Words that make a clause everybody's although it names a place. */
const EVERYBODY = /各(?:市|地|县|区|设区市|州)|全(?:省|市|区|域)|所有|普遍/u;
/** This share of a clause's sentences must name other places. */
const MOSTLY = 0.5;

/** The reason why a clause that nobody carries may have nothing to do with us; null where there is none. */
export function suggestExclusion(
  superior: PlanProfile,
  unit: PlanUnit,
  own: { readonly region: RegionName; readonly superior: RegionName; readonly text: string },
): Exclusion | null {
  const text = superior.folded.slice(unit.start, unit.end);
  const regions = otherRegions(superior, unit, own);
  if (regions.length > 0 && !EVERYBODY.test(text)) {
    const sentences = text.split(/[。;]/u).filter((sentence) => sentence.trim().length > 6);
    const naming = sentences.filter((sentence) => regions.some((name) => sentence.includes(name)));
    if (regions.some((name) => unit.title.includes(name)) || naming.length >= MOSTLY * sentences.length)
      return { by: 'suggested', reason: { code: 'only-regions', params: { regions: regions.join('、') } } };
  }
  for (const words of INDUSTRIES) {
    const word = words.find((name) => unit.title.includes(name));
    if (word !== undefined && !words.some((name) => own.text.includes(name)))
      return { by: 'suggested', reason: { code: 'industry-absent', params: { industry: word } } };
  }
  return null;
}

/** Places the clause names that are neither ours nor the superior's own region or larger. */
function otherRegions(
  superior: PlanProfile,
  unit: PlanUnit,
  own: { readonly region: RegionName; readonly superior: RegionName },
): readonly string[] {
  const smaller: Readonly<Record<NamedRegion['level'], boolean>> = {
    country: false,
    province: false,
    prefecture: true,
    county: true,
    town: true,
    zone: true,
  };
  const names = superior.plan.reading.namedRegions
    .filter(({ start, level }) => smaller[level] && unit.start <= start && start < unit.end)
    .map(({ name }) => name)
    .filter((name) => ![own.region, own.superior].some(({ full, short }) => name === full || name === short || name.startsWith(short)));
  return [...new Set(names)];
}
