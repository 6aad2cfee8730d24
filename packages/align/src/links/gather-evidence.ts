import type { Span } from '@gangmu/plan';
import type { PlanProfile } from '../profile/plan-profile.ts';
import type { PlanUnit } from '../units/plan-unit.ts';
import type { Evidence } from './evidence.ts';
import type { SharedProgramme } from './share-programmes.ts';
import { type SharedPhrase, sharedPhrases } from './shared-phrases.ts';
import type { TermWeight } from './weigh-pair.ts';

/** A shared phrase must weigh this much to be shown: two rare pairs of characters or more. */
const TELLING = 6;
/** Room for the ordinal before a title. */
const ORDINAL = 6;

/** Why two units are linked: marked names, then the most telling words they share. */
export function gatherEvidence(
  superior: PlanProfile,
  subordinate: PlanProfile,
  pair: { readonly row: number; readonly column: number },
  programmes: readonly SharedProgramme[],
  weight: TermWeight,
): readonly Evidence[] {
  const above = superior.units[pair.column]?.unit as PlanUnit;
  const below = subordinate.units[pair.row]?.unit as Span;
  const titleEnd = above.title.length > 0 ? above.start + above.title.length + ORDINAL : above.start;
  const objects = superior.plan.reading.measures
    .filter(({ start }) => above.start <= start && start < above.end)
    .flatMap((measure) => measure.objects);
  const names = programmes.filter(({ row, column }) => row === pair.row && column === pair.column);
  const phrases = sharedPhrases(
    { ...above, text: superior.folded },
    { ...below, text: subordinate.folded },
    weight,
  ).filter((phrase) => phrase.weight >= TELLING && !names.some(({ name }) => name.includes(phrase.superior.quote)));
  return [
    ...names.map((name) => ({
      kind: 'programme' as const,
      name: name.name,
      superior: name.superior,
      subordinate: name.subordinate,
    })),
    ...phrases.map((phrase) => ({
      kind: 'phrase' as const,
      of: placeOf(titleEnd, objects, phrase),
      ...sides(superior, subordinate, phrase),
    })),
  ];
}

/** In the superior's title, in what one of its measures acts on, or elsewhere. */
function placeOf(
  titleEnd: number,
  objects: readonly Span[],
  { superior: { start, end } }: SharedPhrase,
): 'title' | 'object' | 'text' {
  if (start < titleEnd) return 'title';
  return objects.some((object) => object.start < end && start < object.end) ? 'object' : 'text';
}

/** Quotes come from the plans as given, not as folded. */
function sides(superior: PlanProfile, subordinate: PlanProfile, phrase: SharedPhrase) {
  const quote = (text: string, { start, end }: Span) => ({ start, end, quote: text.slice(start, end) });
  return {
    superior: quote(superior.plan.text, phrase.superior),
    subordinate: quote(subordinate.plan.text, phrase.subordinate),
  };
}
