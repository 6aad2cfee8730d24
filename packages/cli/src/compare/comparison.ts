import {
  type Alignment,
  alignPlans,
  type ChainLevel,
  type CoverageRow,
  coverageMatrix,
  type Decision,
  findRaises,
  findRepeats,
  type Raise,
  type Repeat,
  sumTargets,
  type TargetSum,
} from '@gangmu/align';
import type { ComparedPlan } from './compared-plan.ts';
import { parentsOf } from './parents-of.ts';

/** One subordinate plan with its alignment to the superior plan. */
export interface ComparedPair {
  readonly plan: ComparedPlan;
  readonly alignment: Alignment;
  /** Index of the pair that stands between it and the superior plan (the city of this district); null for none. */
  readonly parent: number | null;
}

/** An indicator raised from level to level, with the plans it passes from the top. */
export interface RaisedTarget {
  readonly plans: readonly ComparedPlan[];
  readonly raise: Raise;
}

/** Everything that one run of `gangmu align` knows. */
export interface Comparison {
  readonly superior: ComparedPlan;
  readonly pairs: readonly ComparedPair[];
  readonly matrix: readonly CoverageRow[];
  /** Whole against parts; empty with a single subordinate. Parts are named by `parts[subordinate]`. */
  readonly sums: readonly TargetSum[];
  /** The pairs that are added up: those directly below the superior plan. */
  readonly parts: readonly ComparedPair[];
  readonly raises: readonly RaisedTarget[];
  /** What each plan says twice and differently, the superior first. */
  readonly repeats: readonly { readonly plan: ComparedPlan; readonly found: readonly Repeat[] }[];
  /** Decisions that no pair could use. */
  readonly lapsed: readonly Decision[];
  /** Other local documents, which origins of new clauses point into. */
  readonly others: readonly ComparedPlan[];
}

export interface CompareOptions {
  /** Region of the subordinate plans, where they do not say it. */
  readonly region?: string;
  readonly decisions?: readonly Decision[];
  /** Other local documents that a new clause may come from. */
  readonly others?: readonly ComparedPlan[];
}

/** Compares one superior plan with all its subordinates, and those with each other where one lies above another. */
export function compare(
  superior: ComparedPlan,
  subordinates: readonly ComparedPlan[],
  { region, decisions = [], others = [] }: CompareOptions = {},
): Comparison {
  const options = {
    ...(region === undefined ? {} : { region }),
    decisions,
    others: others.map(({ profile }) => profile),
  };
  const parents = parentsOf(superior, subordinates);
  const pairs = subordinates.map(
    (plan, index): ComparedPair => ({
      plan,
      alignment: alignPlans(superior.profile, plan.profile, options),
      parent: parents[index] ?? null,
    }),
  );
  const parts = pairs.filter(({ parent }) => parent === null);
  return {
    superior,
    pairs,
    others,
    matrix: coverageMatrix(pairs.map(({ alignment }) => alignment)),
    parts,
    sums: parts.length > 1 ? sumTargets(superior.profile, parts.map(part)) : [],
    raises: raised(superior, pairs),
    repeats: [superior, ...subordinates]
      .map((plan) => ({ plan, found: findRepeats(plan.profile) }))
      .filter(({ found }) => found.length > 0),
    lapsed: lapsedInAll(decisions, pairs),
  };
}

/** Sets, since a file may hold many thousand decisions and every pair knows which of them it could not use. */
function lapsedInAll(decisions: readonly Decision[], pairs: readonly ComparedPair[]): readonly Decision[] {
  const lapsed = pairs.map(({ alignment }) => new Set(alignment.lapsed));
  return decisions.filter((decision) => lapsed.every((set) => set.has(decision)));
}

const part = ({ plan, alignment }: ComparedPair) => ({ plan: plan.profile, alignment });

/** Every chain from the superior down to a plan; a step that a longer chain also shows is left to the longer one. */
function raised(superior: ComparedPlan, pairs: readonly ComparedPair[]): readonly RaisedTarget[] {
  const chains = pairs.map((pair) => {
    const above: ComparedPair[] = [];
    for (let at = pair.parent; at !== null; at = pairs[at]?.parent ?? null) above.unshift(pairs[at] as ComparedPair);
    return [...above, pair];
  });
  const found = chains.flatMap((chain) => {
    const plans = [superior, ...chain.map(({ plan }) => plan)];
    const levels = chain.map(({ plan, alignment }, at): ChainLevel => {
      const own = at === 0 ? alignment : alignPlans((chain[at - 1] as ComparedPair).plan.profile, plan.profile);
      return { plan: plan.profile, alignment: own };
    });
    return findRaises([{ plan: superior.profile, alignment: null }, ...levels]).map((raise) => ({ plans, raise }));
  });
  const begins = (long: RaisedTarget, short: RaisedTarget) =>
    long.plans.length > short.plans.length &&
    short.plans.every((plan, at) => plan === long.plans[at] && short.raise.targets[at] === long.raise.targets[at]);
  return found.filter((one) => !found.some((other) => begins(other, one)));
}
