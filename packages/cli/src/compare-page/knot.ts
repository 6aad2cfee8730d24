import type { Link, PlanUnit, SuperiorState, UnitOrigin } from '@gangmu/align';
import type { ComparedPair } from '../compare/comparison.ts';
import { type Standing, standing } from '../compare/state-counts.ts';

/** One thing to point at on the page: a link between two clauses, or a clause that has none. */
export interface Knot {
  readonly id: number;
  readonly superior: PlanUnit | null;
  readonly subordinate: PlanUnit | null;
  readonly state: SuperiorState | null;
  readonly link: Link | null;
  readonly origin: UnitOrigin | null;
  readonly standing: Standing | 'new';
  /** Two figures in it cannot both hold. */
  readonly conflict: boolean;
}

/** All knots of a pair: by superior clause, links strongest first; then what is new. */
export function knotsOf({ alignment }: ComparedPair): readonly Knot[] {
  const { superior, subordinate, superiorStates, subordinateStates, links, targets } = alignment;
  const none = { superior: null, subordinate: null, state: null, link: null, origin: null, conflict: false };
  const above = superiorStates.flatMap((state): Omit<Knot, 'id'>[] => {
    const unit = superior.units[state.unit];
    if (!unit || (unit.lead && state.kind !== 'carried')) return [];
    const own = { ...none, superior: unit, state, standing: standing(state) };
    const by = state.kind === 'carried' ? state.by : [];
    if (by.length === 0) return [own];
    return by.map((index) => {
      const link = links.find((one) => one.superior === unit.index && one.subordinate === index) ?? null;
      const conflict = (link?.evidence ?? []).some(
        (one) => one.kind === 'target' && targets[one.pair]?.relation === 'conflict',
      );
      return { ...own, subordinate: subordinate.units[index] ?? null, link, conflict };
    });
  });
  const fresh = subordinateStates.flatMap((state): Omit<Knot, 'id'>[] => {
    const unit = subordinate.units[state.unit];
    if (state.kind !== 'new' || !unit || unit.lead) return [];
    return [{ ...none, subordinate: unit, origin: state.origin, standing: 'new' }];
  });
  return [...above, ...fresh].map((knot, id) => ({ ...knot, id }));
}
