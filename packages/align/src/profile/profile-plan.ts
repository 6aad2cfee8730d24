import type { Span } from '@gangmu/plan';
import type { PlanText } from '../plan-text.ts';
import { measureTargets } from '../targets/measure-targets.ts';
import { indicatorPairs } from '../targets/resemblance.ts';
import { byUnit, unitAt } from '../units/by-unit.ts';
import { findUnits } from '../units/find-units.ts';
import { findAsks } from './find-asks.ts';
import { findProgrammes } from './find-programmes.ts';
import { type Commonness, findTerms, type TermCounts } from './find-terms.ts';
import { foldText } from './fold-text.ts';
import type { PlanProfile, UnitProfile } from './plan-profile.ts';
import type { Segmenter } from './segmenter.ts';
import { type UnitTerms, vocabulary } from './vocabulary.ts';

/** A title's term counts this many times more than in the text. */
const TITLE_WEIGHT = 2;
const DUTY = /\((?:责任|牵头|配合|实施)单位[^()]{0,400}\)|(?:责任|牵头|配合)单位:[^\n]{0,400}/gu;
const ORDINAL = /^\s*(?:第?[一二三四五六七八九十百\d]{1,5}[、.条]|\([一二三四五六七八九十]{1,3}\))/u;

/**
 * Reads a plan's units, terms, marked names and targets once, for any number of comparisons. Terms are character
 * n-grams; with a `segmenter`, words and pairs of words. The result shares the plan's frozen reading.
 */
export function profilePlan(plan: PlanText, segmenter?: Segmenter): PlanProfile {
  const { targets, duties, meta } = plan.reading;
  const common: Commonness = new Map();
  const folded = blankDuties(foldText(plan.text), duties);
  const found = findUnits(plan);
  const unitOfTarget = targets.map(({ start }) => unitAt(found, start));
  const counts = found.map((unit) => {
    const title = findTerms(foldText(unit.title), common, segmenter);
    const body = findTerms(folded.slice(unit.start, unit.end).replace(ORDINAL, ''), common, segmenter);
    return merge(body, title);
  });
  const words = vocabulary(counts, (key) => common.get(key) === true);
  const asks = findAsks(plan, folded, found, words.vocabulary.numbers, segmenter);
  const targetsOf = byUnit(
    found,
    targets.map((target, index) => ({ start: target.start, end: target.end, index })),
  );
  const units = found.map(
    (unit, index): UnitProfile => ({
      unit,
      terms: words.terms[index] as UnitTerms,
      programmes: findProgrammes(folded, unit),
      asks: asks[index] ?? [],
      targets: (targetsOf[index] ?? []).map((target) => target.index),
    }),
  );
  const things = measureTargets(
    targets,
    folded,
    unitOfTarget.map((unit) => found[unit]?.title ?? ''),
  );
  return {
    kind: 'plan-profile',
    plan,
    name: plan.name ?? meta.title?.quote ?? '',
    units,
    vocabulary: words.vocabulary,
    things,
    indicators: things.map(indicatorPairs),
    unitOfTarget,
    folded,
  };
}

/** Who is responsible says nothing about the matter: the names of units are blanked. */
function blankDuties(text: string, duties: readonly Span[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of duties)
    if (start >= from) {
      parts.push(text.slice(from, start), ' '.repeat(end - start));
      from = end;
    }
  return [...parts, text.slice(from)].join('').replace(DUTY, (hit) => ' '.repeat(hit.length));
}

function merge(body: TermCounts, title: TermCounts): TermCounts {
  const terms = new Map(body);
  for (const [key, count] of title) terms.set(key, (terms.get(key) ?? 0) + TITLE_WEIGHT * count);
  return terms;
}
