import type { AppliedDecisions } from '../decisions/apply-decisions.ts';
import { isEchoed } from '../links/find-counterparts.ts';
import type { Link } from '../links/link.ts';
import { type PairWeights, termsOf } from '../links/weigh-pair.ts';
import type { PlanProfile } from '../profile/plan-profile.ts';
import { findNaming } from '../regions/find-naming.ts';
import type { RegionName } from '../regions/region-name.ts';
import type { Scope } from '../targets/relate-targets.ts';
import type { TargetPair } from '../targets/target-pair.ts';
import { absentIndustries } from './industries.ts';
import { suggestExclusion } from './suggest-exclusion.ts';
import { takeUp } from './take-up.ts';
import type { SuperiorState } from './unit-state.ts';

/** One state for every superior unit: carried, else named, else not for us, else not carried. */
export function superiorStates(
  superior: PlanProfile,
  subordinate: PlanProfile,
  context: {
    readonly links: readonly Link[];
    readonly targets: readonly TargetPair[];
    readonly decided: AppliedDecisions;
    readonly regions: { readonly own: RegionName; readonly superior: RegionName };
    readonly scope: Scope;
    readonly pair: PairWeights;
  },
): readonly SuperiorState[] {
  const { links, decided, regions, scope, pair } = context;
  const answered = new Set(context.targets.map((pair) => pair.superior));
  const absent = absentIndustries(subordinate.folded);
  return superior.units.map((profile): SuperiorState => {
    const { unit, targets } = profile;
    const naming = scope === 'same-region' ? null : findNaming(superior.folded, superior.plan.text, unit, regions.own);
    const row = { unit: unit.index, naming };
    const by = links.filter((link) => link.superior === unit.index).sort((a, b) => b.strength - a.strength);
    const decision = decided.units.get(unit.index);
    if (decision?.excluded) {
      const reason = { code: 'decided', params: { reason: decision.reason ?? '' } } as const;
      return { ...row, kind: 'not-for-us', exclusion: { by: 'person', reason } };
    }
    if (by.length > 0) {
      const ours = by.map((link) => link.subordinate);
      const held = termsOf(subordinate, ours, pair);
      const unanswered = targets.filter((target) => !answered.has(target));
      const { full, left, share } = takeUp(superior, profile, held, {
        answered: (target) => answered.has(target),
        regions,
        pair,
      });
      return { ...row, kind: 'carried', by: ours, fullness: full ? 'full' : 'part', coverage: share, unanswered, left };
    }
    if (naming && !isEchoed(superior, unit, subordinate, regions.own)) return { ...row, kind: 'named' };
    const exclusion =
      decision === undefined && scope !== 'same-region'
        ? suggestExclusion(superior, profile, { regions, absent })
        : null;
    return exclusion ? { ...row, kind: 'not-for-us', exclusion } : { ...row, kind: 'not-carried' };
  });
}
