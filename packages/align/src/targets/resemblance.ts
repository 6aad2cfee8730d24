import { BOILERPLATE } from '../profile/boilerplate.ts';
import type { MeasuredThing } from './measured-thing.ts';

const COMMON = new Set(BOILERPLATE);
/** Stands for the targets of other plans, so that weights hold in a plan with three targets too. */
const BACKGROUND = 20;
const COMMON_WEIGHT = 0.5;
/** Where one side's subject is only guessed from around it, likeness stops short of certainty. */
const GUESSED = 0.6;
/** A list that shares one of its members in full (A、B against A、C) is this much alike. */
const SHARED_MEMBER = 0.7;

interface Weighed {
  readonly weights: ReadonlyMap<string, number>;
  readonly total: number;
}

/** A thing measured, as weighted pairs of characters: the whole indicator, its subject, and the members of a list. */
export interface IndicatorVector {
  readonly core: Weighed;
  readonly subject: Weighed;
  readonly members: readonly Weighed[];
  /** Only the noun of measure is its own: no more than a hint. */
  readonly bare: boolean;
}

/** Weighs the pairs of characters of many indicators by how rare they are among them. */
export function indicatorVectors(things: readonly MeasuredThing[]): readonly IndicatorVector[] {
  const frequency = new Map<string, number>();
  for (const { core } of things) for (const pair of pairs(core)) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
  const count = things.length + BACKGROUND;
  const weigh = (text: string): Weighed => {
    const weights = new Map<string, number>();
    let total = 0;
    for (const pair of pairs(text)) {
      const weight = Math.log(count / ((frequency.get(pair) ?? 0) + 1)) * (COMMON.has(pair) ? COMMON_WEIGHT : 1);
      weights.set(pair, weight);
      total += weight;
    }
    return { weights, total };
  };
  return things.map(({ core, subject, bare }) => {
    const members = core.split(/[、和及与,]/u).filter((member) => member.length >= 3);
    return {
      core: weigh(core),
      subject: weigh(subject),
      bare,
      members: members.length > 1 ? members.map(weigh) : [],
    };
  });
}

/** How alike two indicators are, 0 to 1: half the whole wording, half what it is about. */
export function resemblance(a: IndicatorVector, b: IndicatorVector): number {
  const whole = dice(a.core, b.core);
  const alike = a.subject.total === 0 || b.subject.total === 0 ? whole : (whole + dice(a.subject, b.subject)) / 2;
  return Math.max(alike, SHARED_MEMBER * bestMember(a, b)) * (a.bare || b.bare ? GUESSED : 1);
}

/** How alike the subjects are; 1 where one side leaves its subject to the context. */
export function subjectResemblance(a: IndicatorVector, b: IndicatorVector): number {
  return a.bare || b.bare || a.subject.total === 0 || b.subject.total === 0
    ? 1
    : Math.max(dice(a.subject, b.subject), bestMember(a, b));
}

function bestMember(a: IndicatorVector, b: IndicatorVector): number {
  if (a.members.length === 0 && b.members.length === 0) return 0;
  let best = 0;
  for (const left of a.members.length > 0 ? a.members : [a.core])
    for (const right of b.members.length > 0 ? b.members : [b.core]) best = Math.max(best, dice(left, right));
  return best;
}

function dice(a: Weighed, b: Weighed): number {
  if (a.total + b.total === 0) return 0;
  let shared = 0;
  for (const [pair, weight] of a.weights) if (b.weights.has(pair)) shared += weight;
  return (2 * shared) / (a.total + b.total);
}

function pairs(text: string): Set<string> {
  const found = new Set<string>();
  for (const [run] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (run.length === 1) found.add(run);
    for (let i = 0; i + 2 <= run.length; i++) found.add(run.slice(i, i + 2));
  }
  return found;
}
