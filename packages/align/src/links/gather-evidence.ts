import type { Quoted, Span } from '@gangmu/plan';
import type { PlanProfile } from '../profile/plan-profile.ts';
import type { Evidence } from './evidence.ts';
import type { SharedProgramme } from './share-programmes.ts';
import { type SharedPhrase, sharedPhrases } from './shared-phrases.ts';
import type { TermWeight } from './weigh-pair.ts';

/** A shared phrase must weigh this much to be shown: two rare pairs of characters or more. */
const TELLING = 6;

/** Why two units are linked: marked names, then the most telling words they share. */
export function gatherEvidence(
  superior: PlanProfile,
  subordinate: PlanProfile,
  pair: { readonly row: number; readonly column: number },
  programmes: readonly SharedProgramme[],
  weight: TermWeight,
): readonly Evidence[] {
  const above = superior.units[pair.column]?.unit as Span;
  const below = subordinate.units[pair.row]?.unit as Span;
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
      of: placeOf(superior, pair.column, phrase),
      ...sides(superior, subordinate, phrase),
    })),
  ];
}

function placeOf(
  superior: PlanProfile,
  column: number,
  { superior: { start, end } }: SharedPhrase,
): 'title' | 'object' | 'text' {
  const unit = superior.units[column]?.unit;
  if (unit && start < unit.start + unit.title.length + 6 && unit.title.length > 0) return 'title';
  const within = (objects: readonly Quoted[]) => objects.some((object) => object.start < end && start < object.end);
  const measures = superior.plan.reading.measures.filter((measure) => measure.start < end && start < measure.end);
  return measures.some(({ objects }) => within(objects)) ? 'object' : 'text';
}

/** Quotes come from the plans as given, not as folded. */
function sides(superior: PlanProfile, subordinate: PlanProfile, phrase: SharedPhrase) {
  const quote = (text: string, { start, end }: Span) => ({ start, end, quote: text.slice(start, end) });
  return {
    superior: quote(superior.plan.text, phrase.superior),
    subordinate: quote(subordinate.plan.text, phrase.subordinate),
  };
}
