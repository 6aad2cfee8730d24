import type { AlignedPlan, Alignment, AlignOptions } from './alignment.ts';
import { type AppliedDecisions, applyDecisions } from './decisions/apply-decisions.ts';
import { deepFreeze } from './deep-freeze.ts';
import type { Evidence } from './links/evidence.ts';
import { type Counterpart, echoedNamings, generalCounterparts } from './links/find-counterparts.ts';
import { findLinks } from './links/find-links.ts';
import { gatherEvidence } from './links/gather-evidence.ts';
import type { Link } from './links/link.ts';
import { LINK_THRESHOLDS } from './links/select-links.ts';
import { weighPair } from './links/weigh-pair.ts';
import type { PlanText } from './plan-text.ts';
import type { PlanProfile } from './profile/plan-profile.ts';
import { profilePlan } from './profile/profile-plan.ts';
import { findNaming } from './regions/find-naming.ts';
import { findScope } from './regions/find-scope.ts';
import { ownRegion, type RegionName } from './regions/region-name.ts';
import { findOrigins } from './states/find-origin.ts';
import { superiorStates } from './states/settle-states.ts';
import type { SubordinateState } from './states/unit-state.ts';
import { matchTargets } from './targets/match-targets.ts';
import type { TargetPair } from './targets/target-pair.ts';

/**
 * Compares a plan with its superior plan, or with another plan of the same region: which clause carries which and why,
 * what is left out, what is new, and how the figures stand to each other. Never throws on any reading; the result is
 * frozen. Give profiles (`profilePlan`) where one plan meets many.
 */
export function alignPlans(
  superior: PlanText | PlanProfile,
  subordinate: PlanText | PlanProfile,
  options: AlignOptions = {},
): Alignment {
  const above = profiled(superior);
  const below = profiled(subordinate);
  const regions = {
    own: ownRegion(below.plan, options.region),
    superior: ownRegion(above.plan, options.superiorRegion),
  };
  const scope = options.scope ?? findScope(regions.superior, regions.own);
  const pair = weighPair(above, below);
  const decided = applyDecisions(above, below, options.decisions ?? []);
  const { links: matter, candidates } = findLinks(above, below, decided, pair);
  const general = scope === 'same-region' ? [] : generalCounterparts(above, below);
  const echoed = scope === 'same-region' ? [] : echoedNamings(above, below, regions.own);
  const links = withCounterparts(matter, [...general, ...echoed], decided, (one) =>
    gatherEvidence(above, below, one, [], pair.of),
  );
  const linked = new Set(links.map((link) => `${link.superior},${link.subordinate}`));
  const { pairs, notCompared } = matchTargets(above, below, candidates, {
    scope: (candidate) =>
      scope === 'part-of' && setForUs(above, candidate.superior, regions.own) ? 'same-region' : scope,
    linked: (column, row) => linked.has(`${column},${row}`),
  });
  const supported = withTargets(links, pairs, above, below);
  const carrying = new Set(links.map((link) => link.subordinate));
  const fresh = below.units.filter(({ unit }) => !carrying.has(unit.index)).map(({ unit }) => unit.index);
  const origins = findOrigins(below, fresh, options.others ?? []);
  return deepFreeze({
    kind: 'alignment',
    superior: aligned(above, regions.superior),
    subordinate: aligned(below, regions.own),
    scope,
    links: supported,
    superiorStates: superiorStates(above, below, { links: supported, targets: pairs, decided, regions, scope, pair }),
    subordinateStates: below.units.map(({ unit }): SubordinateState => {
      const carried = links.filter((link) => link.subordinate === unit.index).map((link) => link.superior);
      return carried.length > 0
        ? { kind: 'carries', unit: unit.index, superior: carried }
        : { kind: 'new', unit: unit.index, origin: origins.get(unit.index) ?? null };
    }),
    targets: pairs,
    notCompared,
    lapsed: decided.lapsed,
  });
}

/** A figure that the superior sets for our region by name is ours, not that of the whole. */
function setForUs(above: PlanProfile, index: number, own: RegionName): boolean {
  const target = above.plan.reading.targets[index];
  if (target === undefined || own.short.length < 2) return false;
  let start = target.start;
  while (start > 0 && start > target.start - 40 && !/[,;。\n]/u.test(above.folded[start - 1] as string)) start -= 1;
  return findNaming(above.folded, above.plan.text, { start, end: target.end }, own) !== null;
}

export function profiled(plan: PlanText | PlanProfile): PlanProfile {
  return 'kind' in plan ? plan : profilePlan(plan);
}

function aligned(plan: PlanProfile, region: RegionName): AlignedPlan {
  return { name: plan.name, region: region.full, units: plan.units.map(({ unit }) => unit) };
}

/** Adds what belongs together by its part of the plan, or by words taken over where nobody carries the clause. */
function withCounterparts(
  links: readonly Link[],
  counterparts: readonly Counterpart[],
  decided: AppliedDecisions,
  evidence: (one: Counterpart) => readonly Evidence[],
): readonly Link[] {
  const carried = new Set(links.map((link) => link.superior));
  const added = counterparts.filter(
    ({ row, column }) =>
      !carried.has(column) &&
      decided.pairs.get(`${row},${column}`)?.linked !== false &&
      decided.units.get(column)?.excluded !== true,
  );
  return [
    ...links,
    ...added.map(
      (one): Link => ({
        kind: 'link',
        superior: one.column,
        subordinate: one.row,
        strength: LINK_THRESHOLDS.least,
        by: 'found',
        evidence: [...evidence(one), { kind: 'position' }],
      }),
    ),
  ].sort((a, b) => a.subordinate - b.subordinate || b.strength - a.strength || a.superior - b.superior);
}

/** Pairs of targets are evidence for the link of the clauses they stand in. */
function withTargets(
  links: readonly Link[],
  pairs: readonly TargetPair[],
  above: PlanProfile,
  below: PlanProfile,
): readonly Link[] {
  return links.map((link) => ({
    ...link,
    evidence: [
      ...link.evidence,
      ...pairs.flatMap((pair, index) =>
        above.unitOfTarget[pair.superior] === link.superior && below.unitOfTarget[pair.subordinate] === link.subordinate
          ? [{ kind: 'target' as const, pair: index }]
          : [],
      ),
    ],
  }));
}
