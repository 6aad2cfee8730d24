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

/** A thing measured, as pairs of characters: the whole indicator, its subject, and the members of a list. */
export interface IndicatorPairs {
  readonly core: readonly string[];
  readonly subject: readonly string[];
  readonly members: readonly (readonly string[])[];
  /** Only the noun of measure is its own: no more than a hint. */
  readonly bare: boolean;
}

/** Numbered pairs in rising order, their weights beside them. */
interface Weighed {
  readonly numbers: readonly number[];
  readonly weights: readonly number[];
  readonly total: number;
}

/** The same, weighed among the indicators of two plans. */
export interface IndicatorVector {
  readonly core: Weighed;
  readonly subject: Weighed;
  readonly members: readonly Weighed[];
  readonly bare: boolean;
}

/** Takes an indicator into pairs, once for any number of comparisons. */
export function indicatorPairs({ core, subject, bare }: MeasuredThing): IndicatorPairs {
  const members = core.split(/[、和及与,]/u).filter((member) => member.length >= 3);
  return {
    core: pairs(core),
    subject: pairs(subject),
    bare,
    members: members.length > 1 ? members.map(pairs) : [],
  };
}

/** Weighs the pairs of characters of many indicators by how rare they are among them. */
export function indicatorVectors(indicators: readonly IndicatorPairs[]): readonly IndicatorVector[] {
  const numbers = new Map<string, number>();
  const frequency: number[] = [];
  for (const { core } of indicators)
    for (const pair of core) {
      const number = numbers.get(pair) ?? numbers.size;
      numbers.set(pair, number);
      frequency[number] = (frequency[number] ?? 0) + 1;
    }
  const count = indicators.length + BACKGROUND;
  const weights: number[] = [];
  const weigh = (all: readonly string[]): Weighed => {
    const own = all.map((pair) => {
      const number = numbers.get(pair) ?? numbers.size;
      numbers.set(pair, number);
      weights[number] ??= Math.log(count / ((frequency[number] ?? 0) + 1)) * (COMMON.has(pair) ? COMMON_WEIGHT : 1);
      return number;
    });
    own.sort((a, b) => a - b);
    const weighed = own.map((number) => weights[number] as number);
    return { numbers: own, weights: weighed, total: weighed.reduce((sum, weight) => sum + weight, 0) };
  };
  return indicators.map(({ core, subject, members, bare }) => ({
    core: weigh(core),
    subject: weigh(subject),
    members: members.map(weigh),
    bare,
  }));
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
  for (let i = 0, j = 0; i < a.numbers.length && j < b.numbers.length; ) {
    const order = (a.numbers[i] as number) - (b.numbers[j] as number);
    if (order === 0) shared += a.weights[i] as number;
    if (order <= 0) i += 1;
    if (order >= 0) j += 1;
  }
  return (2 * shared) / (a.total + b.total);
}

function pairs(text: string): readonly string[] {
  const found = new Set<string>();
  for (const [run] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (run.length === 1) found.add(run);
    for (let i = 0; i + 2 <= run.length; i++) found.add(run.slice(i, i + 2));
  }
  return [...found];
}
