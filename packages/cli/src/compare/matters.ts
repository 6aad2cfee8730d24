import type { SumStatus, TargetPair } from '@gangmu/align';
import type { Severity, Target } from '@gangmu/plan';
import { groupDigits } from '../ledger/words.ts';
import { fill, type MessageKey, type Messages } from '../messages/messages.ts';
import type { ComparedPlan } from './compared-plan.ts';
import type { ComparedPair, Comparison, RaisedTarget } from './comparison.ts';
import { amountText, reasonText } from './in-words.ts';

/** Something that a person should look at before anything else. */
export interface Matter {
  readonly kind: 'relation' | 'exceeds' | 'below' | 'repeat' | 'sum' | 'raise' | 'named';
  readonly severity: Severity;
  /** What it is called: 冲突, 严重超出 … */
  readonly label: MessageKey;
  /** Index into `Comparison.pairs`; null where it concerns several or the superior alone. */
  readonly pair: number | null;
  readonly places: readonly MatterPlace[];
  readonly why: string;
}

/** A quote that the matter is about, with the plan and the clause it stands in. */
interface MatterPlace {
  readonly plan: ComparedPlan;
  readonly clause: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/** A raise needs this many levels to be called 层层加码; between two levels a higher figure is ambition. */
const LEVELS = 3;

/** All matters of a comparison, gravest first. */
export function matters(comparison: Comparison, messages: Messages): readonly Matter[] {
  const found = [
    ...comparison.pairs.flatMap((pair, index) => pairMatters(comparison.superior, pair, index, messages)),
    ...repeatMatters(comparison, messages),
    ...sumMatters(comparison, messages),
    ...comparison.raises.filter(isPressedDown).map((raised) => raiseMatter(raised, messages)),
    ...comparison.pairs.flatMap((pair, index) => namedMatters(comparison.superior, pair, index, messages)),
  ];
  // A sum that goes wrong says it once for all its parts.
  const summed = new Set(found.flatMap(({ kind, places }) => (kind === 'sum' ? [places[0]?.start] : [])));
  const told = found.filter(({ kind, places }) => kind !== 'exceeds' || !summed.has(places[0]?.start));
  return told.sort((a, b) => RANK[a.severity] - RANK[b.severity] || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

/** 层层加码: a leap at every one of several levels. */
export function isPressedDown({ plans, raise }: RaisedTarget): boolean {
  return raise.leap && plans.length >= LEVELS;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
const KINDS: readonly Matter['kind'][] = ['relation', 'repeat', 'sum', 'exceeds', 'raise', 'named', 'below'];
const RELATION: Readonly<Record<TargetPair['relation'], Severity | null>> = {
  conflict: 'error',
  looser: 'warning',
  stricter: 'info',
  same: null,
  share: null,
};
const SUM: Readonly<Record<SumStatus, Severity | null>> = {
  absurd: 'error',
  short: 'error',
  over: 'warning',
  'adds-up': null,
  incomplete: null,
};

function pairMatters(superior: ComparedPlan, pair: ComparedPair, index: number, messages: Messages): Matter[] {
  return pair.alignment.targets.flatMap((target): Matter[] => {
    const exceeds = target.caveats.includes('exceeds-whole');
    const below = target.stands === 'below';
    const severity = exceeds || below ? 'warning' : RELATION[target.relation];
    if (severity === null) return [];
    return [
      {
        kind: exceeds ? 'exceeds' : below ? 'below' : 'relation',
        severity,
        label: exceeds ? 'matter.exceeds' : below ? 'matter.below' : `relation.${target.relation}`,
        pair: index,
        places: [targetPlace(superior, target.superior), targetPlace(pair.plan, target.subordinate)],
        why: reasonText(target.reason, messages),
      },
    ];
  });
}

function repeatMatters({ repeats, pairs, superior }: Comparison, messages: Messages): Matter[] {
  return repeats.flatMap(({ plan, found }) =>
    found.map(({ first, second, reason }): Matter => {
      const own = pairs.findIndex((pair) => pair.plan === plan);
      return {
        kind: 'repeat',
        severity: 'error',
        label: 'align.repeats',
        pair: plan === superior || own < 0 ? null : own,
        places: [targetPlace(plan, first), targetPlace(plan, second)],
        why: reasonText(reason, messages),
      };
    }),
  );
}

function sumMatters({ superior, sums, parts }: Comparison, messages: Messages): Matter[] {
  return sums.flatMap((sum): Matter[] => {
    const severity = SUM[sum.status];
    if (severity === null) return [];
    const whole = superior.file.reading.targets[sum.superior] as Target;
    const names = sum.parts.map(
      ({ subordinate, value }) => `${parts[subordinate]?.plan.shortName} ${amountText(whole, value)}`,
    );
    return [
      {
        kind: 'sum',
        severity,
        label: `sum.${sum.status}`,
        pair: null,
        places: [
          targetPlace(superior, sum.superior),
          ...sum.parts.map(({ subordinate, target }) => targetPlace((parts[subordinate] as ComparedPair).plan, target)),
        ],
        why: fill(messages['matter.sum'], {
          whole: amountText(whole, sum.whole),
          total: amountText(whole, sum.total),
          parts: names.join(' + '),
        }),
      },
    ];
  });
}

function raiseMatter({ plans, raise }: RaisedTarget, messages: Messages): Matter {
  const unit = raise.unit === '%' ? '%' : ` ${raise.unit}`;
  return {
    kind: 'raise',
    severity: 'warning',
    label: 'align.raises',
    pair: null,
    places: plans.map((plan, level) => targetPlace(plan, raise.targets[level] as number)),
    why: fill(messages['matter.raise'], {
      levels: plans
        .map((plan, level) => `${plan.shortName} ${groupDigits(Number(raise.values[level]))}${unit}`)
        .join(' → '),
      steps: stepsText(raise, messages),
    }),
  };
}

/** 3个百分点、5个百分点 */
export function stepsText({ steps, stepsIn }: RaisedTarget['raise'], messages: Messages): string {
  const unit = stepsIn === 'points' ? messages['raise.points'] : '%';
  return steps.map((step) => `${step}${unit}`).join(messages['list.separator']);
}

function namedMatters(
  superior: ComparedPlan,
  { alignment }: ComparedPair,
  index: number,
  messages: Messages,
): Matter[] {
  return alignment.superiorStates.flatMap((state): Matter[] => {
    if (state.kind !== 'named' || state.naming === null) return [];
    const clause = alignment.superior.units[state.unit]?.label ?? '';
    return [
      {
        kind: 'named',
        severity: 'warning',
        label: 'state.named',
        pair: index,
        places: [{ plan: superior, clause, ...state.naming }],
        why: messages['matter.named'],
      },
    ];
  });
}

function targetPlace(plan: ComparedPlan, index: number): MatterPlace {
  const { profile, file } = plan;
  const { quote, start, end } = file.reading.targets[index] as Target;
  const unit = profile.units[profile.unitOfTarget[index] ?? -1]?.unit;
  return { plan, clause: unit?.label ?? '', quote, start, end };
}
