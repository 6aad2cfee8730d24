import type { PlanProfile, UnitProfile } from '../profile/plan-profile.ts';
import { isOwn, placesIn } from '../regions/places-in.ts';
import type { RegionName } from '../regions/region-name.ts';
import type { Exclusion } from './exclusion.ts';
import { type Industry, industriesIn } from './industries.ts';

/** Words that make a clause everybody's although it names a place. */
const EVERYBODY = /各(?:市|地|县|区|设区市|州)|全(?:省|市|区|域)|所有|普遍/u;
/** In a duty or the text: it is everybody's task, whatever its industry. */
const ADDRESSED = /各(?:设区)?市(?!场|民|政)|各县|各区(?!域)|各地(?!块)|各州|各(?:乡镇|镇街)|各级(?:人民)?政府/u;
/** This share of a clause's sentences must name other places, or of what it asks an industry we do not have. */
const MOSTLY = 0.5;

/** The reason why a clause that nobody carries may have nothing to do with us; null where there is none. */
export function suggestExclusion(
  superior: PlanProfile,
  unit: UnitProfile,
  context: {
    readonly regions: { readonly own: RegionName; readonly superior: RegionName };
    /** Industries that our plan does not mention. */
    readonly absent: ReadonlySet<Industry>;
  },
): Exclusion | null {
  const text = superior.plan.text.slice(unit.unit.start, unit.unit.end);
  if (ADDRESSED.test(text) || namesUs(text, context.regions.own)) return null;
  return onlyOtherRegions(superior, unit, context.regions) ?? onlyAbsentIndustries(superior, unit, context.absent);
}

function namesUs(text: string, { short }: RegionName): boolean {
  return short.length >= 2 && text.includes(short);
}

function onlyOtherRegions(
  superior: PlanProfile,
  { unit }: UnitProfile,
  names: { readonly own: RegionName; readonly superior: RegionName },
): Exclusion | null {
  const text = superior.folded.slice(unit.start, unit.end);
  const regions = placesIn(superior.plan.reading.namedRegions, unit).filter((name) => !isOwn(name, names));
  if (regions.length === 0 || EVERYBODY.test(text)) return null;
  const sentences = text.split(/[。;]/u).filter((sentence) => sentence.trim().length > 6);
  const naming = sentences.filter((sentence) => regions.some((name) => sentence.includes(name)));
  if (!regions.some((name) => unit.title.includes(name)) && naming.length < MOSTLY * sentences.length) return null;
  return { by: 'suggested', reason: { code: 'only-regions', params: { regions: regions.join('、') } } };
}

/** Its title names an industry we do not have, or half of what it asks does and nothing in it one that we have. */
function onlyAbsentIndustries(
  superior: PlanProfile,
  { unit, asks }: UnitProfile,
  absent: ReadonlySet<Industry>,
): Exclusion | null {
  const titled = industriesIn(unit.title).find(({ industry }) => absent.has(industry));
  if (titled) return excluded([titled.word]);
  const found = asks.map(({ start, end }) => industriesIn(superior.folded.slice(start, end)));
  if (found.flat().some(({ industry }) => !absent.has(industry))) return null;
  const words = found.flatMap(([first]) => first?.word ?? []);
  return words.length > 0 && words.length >= MOSTLY * asks.length ? excluded(words) : null;
}

function excluded(words: readonly string[]): Exclusion {
  return {
    by: 'suggested',
    reason: { code: 'industry-absent', params: { industry: [...new Set(words)].join('、') } },
  };
}
