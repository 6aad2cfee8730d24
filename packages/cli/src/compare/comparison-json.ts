import { type Alignment, explain, type Reason, type Repeat, toAlignmentJson } from '@gangmu/align';
import type { Target } from '@gangmu/plan';
import type { ComparedPlan } from './compared-plan.ts';
import type { ComparedPair, Comparison } from './comparison.ts';

/** The version of the shape; raised when a field changes its meaning or goes away. See docs/alignment-schema.md. */
const FORMAT = 'gangmu-alignment';
const VERSION = 1;

/**
 * What `gangmu align --json` prints. For one pair: the fields that the gold annotation knows (clauses, new, uncarried,
 * indicators …), then the units, states and links behind them. For many: `pairs` of such objects, the matrix, the
 * sums and the raises.
 */
export function comparisonObject(comparison: Comparison): Readonly<Record<string, unknown>> {
  const { superior, pairs, lapsed } = comparison;
  const [only] = pairs;
  const head = { format: FORMAT, version: VERSION, superior: documentObject(superior) };
  const common = {
    repeats: comparison.repeats.flatMap(({ plan, found }) => found.map((repeat) => repeatObject(repeat, plan))),
    raises: comparison.raises.map(({ plans, raise }) => ({
      leap: raise.leap,
      unit: raise.unit,
      steps: raise.steps,
      stepsIn: raise.stepsIn,
      levels: plans.map((plan, level) => ({
        document: plan.file.document.name,
        value: raise.values[level],
        target: targetObject(plan, raise.targets[level] as number),
      })),
    })),
    lapsed,
  };
  if (only && pairs.length === 1)
    return { ...head, subordinate: documentObject(only.plan), ...pairObject(only, superior), ...common };
  const labels = pairs[0]?.alignment.superior.units ?? [];
  return {
    ...head,
    pairs: pairs.map((pair) => ({ subordinate: documentObject(pair.plan), ...pairObject(pair, superior) })),
    matrix: comparison.matrix.map(({ unit, cells, carried, nobody }) => ({
      sup: labels[unit]?.label,
      cells,
      carried,
      nobody,
    })),
    sums: comparison.sums.map(({ superior: index, parts, ...sum }) => ({
      ...sum,
      sup: targetObject(superior, index),
      parts: parts.map(({ subordinate, target, value }) => {
        const plan = (comparison.parts[subordinate] as ComparedPair).plan;
        return { document: plan.file.document.name, value, sub: targetObject(plan, target) };
      }),
    })),
    ...common,
  };
}

export function documentObject({ file: { document, sha256, reading } }: ComparedPlan) {
  return {
    name: document.name,
    sha256,
    title: reading.meta.title?.quote ?? null,
    region: reading.meta.region?.name ?? null,
  };
}

function pairObject({ plan, alignment }: ComparedPair, superior: ComparedPlan) {
  const { scope, superiorStates, subordinateStates, links } = alignment;
  const sup = labelOf(alignment.superior);
  const sub = labelOf(alignment.subordinate);
  return {
    ...toAlignmentJson(alignment, superior.profile.plan, plan.profile.plan),
    scope,
    units: { sup: alignment.superior.units, sub: alignment.subordinate.units },
    states: {
      sup: superiorStates.map((state) => ({
        ...state,
        unit: sup(state.unit),
        ...(state.kind === 'carried'
          ? { by: state.by.map(sub), unanswered: state.unanswered.map((index) => targetObject(superior, index)) }
          : {}),
        ...(state.kind === 'not-for-us'
          ? { exclusion: { by: state.exclusion.by, ...says(state.exclusion.reason) } }
          : {}),
      })),
      sub: subordinateStates.map((state) =>
        state.kind === 'carries'
          ? { ...state, unit: sub(state.unit), superior: state.superior.map(sup) }
          : { ...state, unit: sub(state.unit) },
      ),
    },
    links: links.map((link) => ({ ...link, superior: sup(link.superior), subordinate: sub(link.subordinate) })),
  };
}

const labelOf =
  ({ units }: Alignment['superior']) =>
  (unit: number): string =>
    units[unit]?.label ?? '';

const says = (reason: Reason) => ({ code: reason.code, zh: explain(reason, 'zh'), en: explain(reason, 'en') });

function repeatObject({ first, second, reason }: Repeat, plan: ComparedPlan) {
  return {
    document: plan.file.document.name,
    first: targetObject(plan, first),
    second: targetObject(plan, second),
    ...says(reason),
  };
}

function targetObject({ file: { reading } }: ComparedPlan, index: number) {
  const { clause, quote, start, end, indicator, normalized } = reading.targets[index] as Target;
  return { clause, quote, start, end, indicator, normalized };
}
