import type { Span } from '@gangmu/plan';
import type { PlanText } from '../plan-text.ts';
import { placesIn } from '../regions/places-in.ts';
import type { PlanUnit } from '../units/plan-unit.ts';
import { type Commonness, findTerms } from './find-terms.ts';
import type { Segmenter } from './segmenter.ts';

/** One thing that a clause asks: the phrase between two stops with a measure or a target in it. */
export interface Ask extends Span {
  readonly terms: readonly number[];
  /** Cities, counties, towns and zones it names. */
  readonly places: readonly string[];
}

const LEAST_LETTERS = 4;
/** What a unit asks, phrase by phrase; every phrase where nothing was read as a measure or a target. */
export function findAsks({ reading }: PlanText, folded: string, unit: PlanUnit, segmenter?: Segmenter): readonly Ask[] {
  const within = <T extends Span>(all: readonly T[]) =>
    all.filter(({ start }) => unit.start <= start && start < unit.end);
  const asked = [...within(reading.measures), ...within(reading.targets)];
  const regions = within(reading.namedRegions);
  const asks: Ask[] = [];
  for (const span of phrases(folded, unit)) {
    const meets = ({ start, end }: Span) => start < span.end && span.start < end;
    if (asked.length > 0 && !asked.some(meets)) continue;
    const common: Commonness = new Map();
    const terms = [...findTerms(folded.slice(span.start, span.end), common, segmenter).keys()];
    asks.push({ ...span, terms, places: placesIn(regions, span) });
  }
  return asks;
}

/** Between two stops, behind the title, with some letters. */
function phrases(folded: string, unit: PlanUnit): readonly Span[] {
  const found: Span[] = [];
  const body = folded.indexOf(unit.title, unit.start) + unit.title.length;
  let start = body > unit.start && body < unit.end ? body : unit.start;
  for (let at = start; at <= unit.end; at++) {
    if (at < unit.end && !/[,;。\n]/u.test(folded[at] as string)) continue;
    while (start < at && /\s/u.test(folded[start] as string)) start += 1;
    if ((folded.slice(start, at).match(/\p{L}/gu)?.length ?? 0) >= LEAST_LETTERS) found.push({ start, end: at });
    start = at + 1;
  }
  return found;
}
