import type { Target } from '@gangmu/plan';
import type { Alignment } from '../alignment.ts';
import type { PlanText } from '../plan-text.ts';
import { explain } from '../targets/reason.ts';
import type { TargetPair, TargetRelation } from '../targets/target-pair.ts';

interface TargetJson {
  readonly clause: string | null;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly indicator: string;
  readonly normalized: Target['normalized'];
}

/** What `gangmu align --json` prints: clauses by their labels, targets by quote and place, reasons in both languages. */
export interface AlignmentJson {
  readonly scope: Alignment['scope'];
  readonly clauses: readonly { readonly sub: string; readonly sup: readonly string[]; readonly relation: 'carries' }[];
  readonly new: readonly string[];
  readonly uncarried: readonly string[];
  readonly named: readonly { readonly sup: string; readonly quote: string }[];
  readonly notForUs: readonly { readonly sup: string; readonly zh: string; readonly en: string }[];
  readonly indicators: readonly {
    readonly sub: TargetJson;
    readonly sup: TargetJson;
    readonly relation: TargetRelation;
    readonly caveats: readonly string[];
    readonly stands: TargetPair['stands'];
    readonly zh: string;
    readonly en: string;
  }[];
  readonly notCompared: readonly {
    readonly sub: TargetJson;
    readonly sup: TargetJson;
    readonly trap: string;
    readonly zh: string;
    readonly en: string;
  }[];
}

/** Leads (the summary above a heading's clauses) are listed where they carry something, never as left out or new. */
export function toAlignmentJson(alignment: Alignment, superior: PlanText, subordinate: PlanText): AlignmentJson {
  const sup = (unit: number) => alignment.superior.units[unit]?.label ?? '';
  const sub = (unit: number) => alignment.subordinate.units[unit]?.label ?? '';
  const above = (index: number) => target(superior, index);
  const below = (index: number) => target(subordinate, index);
  const says = (reason: Parameters<typeof explain>[0]) => ({ zh: explain(reason, 'zh'), en: explain(reason, 'en') });
  return {
    scope: alignment.scope,
    clauses: alignment.subordinateStates.flatMap((state) =>
      state.kind === 'carries'
        ? [{ sub: sub(state.unit), sup: state.superior.map(sup), relation: 'carries' as const }]
        : [],
    ),
    new: alignment.subordinateStates.flatMap(({ kind, unit }) =>
      kind === 'new' && !alignment.subordinate.units[unit]?.lead ? [sub(unit)] : [],
    ),
    uncarried: alignment.superiorStates.flatMap(({ kind, unit }) =>
      kind !== 'carried' && !alignment.superior.units[unit]?.lead ? [sup(unit)] : [],
    ),
    named: alignment.superiorStates.flatMap(({ unit, naming }) =>
      naming ? [{ sup: sup(unit), quote: naming.quote }] : [],
    ),
    notForUs: alignment.superiorStates.flatMap((state) =>
      state.kind === 'not-for-us' ? [{ sup: sup(state.unit), ...says(state.exclusion.reason) }] : [],
    ),
    indicators: alignment.targets.map((pair) => ({
      sub: below(pair.subordinate),
      sup: above(pair.superior),
      relation: pair.relation,
      caveats: pair.caveats,
      stands: pair.stands,
      ...says(pair.reason),
    })),
    notCompared: alignment.notCompared.map((pair) => ({
      sub: below(pair.subordinate),
      sup: above(pair.superior),
      trap: pair.trap,
      ...says(pair.reason),
    })),
  };
}

function target({ reading }: PlanText, index: number): TargetJson {
  const { clause, quote, start, end, indicator, normalized } = reading.targets[index] as Target;
  return { clause, quote, start, end, indicator, normalized };
}
