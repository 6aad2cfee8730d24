import type { PlanMeta, RegionLevel } from '@gangmu/plan';
import type { PlanRow } from '../records/plan.ts';

const RANK: Readonly<Record<RegionLevel, number>> = {
  country: 0,
  province: 1,
  prefecture: 2,
  county: 3,
  zone: 3,
  town: 4,
};

/** Endings of a region's name or an issuer's, from the top down: 云岭省, 临江市, 澄湖区, 云门镇. */
const ENDINGS: readonly (readonly [RegionLevel, RegExp])[] = [
  ['country', /^(?:国务院|中共中央|国家|中华人民共和国)/u],
  ['province', /(?:省|自治区|特别行政区)(?:人民政府|委|$)/u],
  ['prefecture', /(?:市|自治州|地区|盟)(?:人民政府|委|$)/u],
  ['county', /(?:区|县|旗)(?:管委会|管理委员会|人民政府|委|$)/u],
  ['town', /(?:镇|乡|街道)(?:人民政府|办事处|$)/u],
];

const levelOf = (name: string): RegionLevel | null => ENDINGS.find(([, ending]) => ending.test(name))?.[0] ?? null;

/**
 * Whose plan it is, by the region that its title or its issuer names: ours, one above ours, or another's. A person can
 * correct it. A text that names nobody is taken for our own.
 */
export function guessRole(
  meta: Pick<PlanMeta, 'region' | 'issuer'>,
  own: { readonly name: string; readonly level: RegionLevel },
): PlanRow['role'] {
  const name = meta.region?.name ?? meta.issuer?.quote ?? null;
  if (name === null) return 'own';
  if (name.includes(own.name) || own.name.endsWith(name)) return 'own';
  const level = levelOf(name);
  if (level === null) return 'own';
  return RANK[level] < RANK[own.level] ? 'superior' : 'other';
}
