import type { Span } from '@gangmu/plan';
import type { PlanText } from '../plan-text.ts';
import { placesIn } from '../regions/places-in.ts';
import { byUnit } from '../units/by-unit.ts';
import type { PlanUnit } from '../units/plan-unit.ts';
import { findKeys } from './find-terms.ts';
import type { Segmenter } from './segmenter.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One thing that a clause asks: the phrase between two stops with a measure or a target in it. */
export interface Ask extends Span {
  /** Its terms, by their numbers in the plan's vocabulary. */
  readonly numbers: Uint32Array;
  /** Cities, counties, towns and zones it names. */
  readonly places: readonly string[];
}

const LEAST_LETTERS = 4;
const PHRASE = /[^,;。\n]+/gu;

/** What each unit asks, phrase by phrase; every phrase where nothing was read as a measure or a target. */
export function findAsks(
  { reading }: PlanText,
  folded: string,
  units: readonly PlanUnit[],
  numbers: Vocabulary['numbers'],
  segmenter?: Segmenter,
): readonly (readonly Ask[])[] {
  const measures = byUnit(units, reading.measures);
  const targets = byUnit(units, reading.targets);
  const regions = byUnit(units, reading.namedRegions);
  return units.map((unit, index) => {
    const asked = [...(measures[index] ?? []), ...(targets[index] ?? [])];
    const meets = (span: Span) => asked.some(({ start, end }) => start < span.end && span.start < end);
    return phrases(folded, unit)
      .filter((span) => asked.length === 0 || meets(span))
      .map((span): Ask => {
        const keys = findKeys(folded.slice(span.start, span.end), segmenter);
        const known = keys.flatMap((key) => numbers.get(key) ?? []);
        return { ...span, numbers: Uint32Array.from(known), places: placesIn(regions[index] ?? [], span) };
      });
  });
}

/** Between two stops, behind the title, with some letters. */
function phrases(folded: string, unit: PlanUnit): readonly Span[] {
  const title = folded.indexOf(unit.title, unit.start);
  const body = title < 0 ? unit.start : Math.min(title + unit.title.length, unit.end);
  return [...folded.slice(body, unit.end).matchAll(PHRASE)].flatMap(({ 0: phrase, index }): readonly Span[] => {
    if ((phrase.match(/\p{L}/gu)?.length ?? 0) < LEAST_LETTERS) return [];
    const start = body + index + phrase.length - phrase.trimStart().length;
    return [{ start, end: body + index + phrase.length }];
  });
}
