import type { PlanProfile } from '../profile/plan-profile.ts';
import type { Decision, PairDecision } from './decision.ts';

/** Decisions by place in the two plans at hand. The last word on a pair or a clause holds. */
export interface AppliedDecisions {
  /** `row,column` → whether it is linked, with the reason given. */
  readonly pairs: ReadonlyMap<string, { readonly linked: boolean; readonly reason: string | null }>;
  /** Superior unit → left out or kept in. */
  readonly units: ReadonlyMap<number, { readonly excluded: boolean; readonly reason: string | null }>;
  /** Decisions on clauses that are no longer in either plan as they were. */
  readonly lapsed: readonly Decision[];
}

const LINKED: Readonly<Record<PairDecision['kind'], boolean>> = {
  accept: true,
  link: true,
  reject: false,
  unlink: false,
};

/** Finds the clauses each decision speaks of. */
export function applyDecisions(
  superior: PlanProfile,
  subordinate: PlanProfile,
  decisions: readonly Decision[],
): AppliedDecisions {
  const above = byFingerprint(superior);
  const below = byFingerprint(subordinate);
  const pairs = new Map<string, { linked: boolean; reason: string | null }>();
  const units = new Map<number, { excluded: boolean; reason: string | null }>();
  const lapsed: Decision[] = [];
  for (const decision of decisions) {
    const column = above.get(decision.superior);
    const reason = decision.reason ?? null;
    if (!('subordinate' in decision)) {
      if (column === undefined) lapsed.push(decision);
      else units.set(column, { excluded: decision.kind === 'exclude', reason });
      continue;
    }
    const row = below.get(decision.subordinate);
    if (column === undefined || row === undefined) lapsed.push(decision);
    else pairs.set(`${row},${column}`, { linked: LINKED[decision.kind], reason });
  }
  return { pairs, units, lapsed };
}

function byFingerprint(plan: PlanProfile): ReadonlyMap<string, number> {
  return new Map(plan.units.map(({ unit }) => [unit.fingerprint, unit.index]));
}
