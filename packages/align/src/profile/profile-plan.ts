import type { Span } from '@gangmu/plan';
import type { PlanText } from '../plan-text.ts';
import { measureTargets } from '../targets/measure-targets.ts';
import { findUnits } from '../units/find-units.ts';
import type { PlanUnit } from '../units/plan-unit.ts';
import { findAsks } from './find-asks.ts';
import { findProgrammes } from './find-programmes.ts';
import { type Commonness, findTerms, type TermCounts } from './find-terms.ts';
import { foldText } from './fold-text.ts';
import type { PlanProfile, UnitProfile } from './plan-profile.ts';
import type { Segmenter } from './segmenter.ts';

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
  const unitOfTarget = targets.map((target) => found.findIndex((unit) => holds(unit, target)));
  const units = found.map((unit): UnitProfile => {
    const title = findTerms(foldText(unit.title), common, segmenter);
    const body = findTerms(folded.slice(unit.start, unit.end).replace(ORDINAL, ''), common, segmenter);
    return {
      unit,
      terms: merge(body, title),
      programmes: findProgrammes(folded, unit),
      asks: findAsks(plan, folded, unit, segmenter),
      targets: targets.flatMap((_, index) => (unitOfTarget[index] === unit.index ? [index] : [])),
    };
  });
  const frequency = new Map<number, number>();
  for (const { terms } of units) for (const key of terms.keys()) frequency.set(key, (frequency.get(key) ?? 0) + 1);
  return {
    kind: 'plan-profile',
    plan,
    name: plan.name ?? meta.title?.quote ?? '',
    units,
    frequency,
    boilerplate: new Set([...common].flatMap(([key, all]) => (all ? [key] : []))),
    things: measureTargets(
      targets,
      folded,
      unitOfTarget.map((unit) => found[unit]?.title ?? ''),
    ),
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

function holds(unit: PlanUnit, { start }: Span): boolean {
  return unit.start <= start && start < unit.end;
}
