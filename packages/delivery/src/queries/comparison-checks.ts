import {
  alignPlans,
  type ChainLevel,
  explain,
  findRaises,
  findRepeats,
  type Language,
  profilePlan,
} from '@gangmu/align';
import type { ComparisonResult } from '../records/comparison.ts';
import type { PlanVersionRow } from '../records/plan.ts';
import { figureOf } from './compared-targets.ts';
import type { ComparisonSides } from './comparison.ts';

/** A plan that stands above the superior one or below ours, so that a chain has more than two levels. */
export interface ChainPlan {
  readonly region: string;
  readonly version: PlanVersionRow;
}

/**
 * What one plan says twice with different figures, and what is asked more of at every level (层层加码). `above` is the
 * plan over the superior one, where it is known.
 */
export function comparisonChecks(
  result: ComparisonResult,
  { own, superior }: ComparisonSides,
  above: ChainPlan | null,
  language: Language,
) {
  const profile = ({ reading, text }: PlanVersionRow) => profilePlan({ reading, text });
  const [ours, theirs] = [profile(own.version), profile(superior.version)];
  const repeats = [['own', ours, own.version] as const, ['superior', theirs, superior.version] as const].flatMap(
    ([side, plan, version]) =>
      findRepeats(plan).map(({ first, second, reason }) => ({
        side,
        first: figureOf(version, first),
        second: figureOf(version, second),
        reason: explain(reason, language),
      })),
  );
  const top = above ? profile(above.version) : null;
  const levels: readonly (ChainLevel & ChainPlan)[] = [
    ...(top && above ? [{ ...above, plan: top, alignment: null }] : []),
    {
      region: result.superior.region,
      version: superior.version,
      plan: theirs,
      alignment: top ? alignPlans(top, theirs) : null,
    },
    { region: result.subordinate.region, version: own.version, plan: ours, alignment: result },
  ];
  // A chain of three says more than one of two: the shorter one only where the longer says nothing of it.
  const long = findRaises(levels).map((raise) => ({ raise, levels }));
  const short =
    top === null ? [] : findRaises([{ ...levels[1], alignment: null } as ChainLevel, levels[2] as ChainLevel]);
  const told = new Set(long.map(({ raise }) => raise.targets.at(-1)));
  const raises = [
    ...long,
    ...short.filter((raise) => !told.has(raise.targets.at(-1))).map((raise) => ({ raise, levels: levels.slice(1) })),
  ];
  return {
    repeats,
    raises: raises
      .map(({ raise, levels: among }) => ({
        unit: raise.unit,
        leap: raise.leap,
        stepsIn: raise.stepsIn,
        steps: [...raise.steps],
        levels: among.map(({ region, version }, index) => ({
          region,
          value: raise.values[index] ?? '',
          figure: figureOf(version, raise.targets[index] ?? -1),
        })),
      }))
      .sort((a, b) => Number(b.leap) - Number(a.leap) || b.levels.length - a.levels.length),
  };
}
