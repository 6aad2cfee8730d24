import type { Decision } from './decisions/decision.ts';
import type { Link } from './links/link.ts';
import type { PlanProfile } from './profile/plan-profile.ts';
import type { SubordinateState, SuperiorState } from './states/unit-state.ts';
import type { Scope } from './targets/relate-targets.ts';
import type { NotCompared, TargetPair } from './targets/target-pair.ts';
import type { PlanUnit } from './units/plan-unit.ts';

/** One side of an alignment: the plan's name and its units; units are spoken of by their index here. */
export interface AlignedPlan {
  readonly name: string;
  readonly region: string;
  readonly units: readonly PlanUnit[];
}

/** How our plan stands to the superior one. Every unit of either plan is in exactly one state. */
export interface Alignment {
  readonly kind: 'alignment';
  readonly superior: AlignedPlan;
  readonly subordinate: AlignedPlan;
  readonly scope: Scope;
  /** By our unit, strongest first. */
  readonly links: readonly Link[];
  readonly superiorStates: readonly SuperiorState[];
  readonly subordinateStates: readonly SubordinateState[];
  readonly targets: readonly TargetPair[];
  readonly notCompared: readonly NotCompared[];
  /** Decisions that found no clause any more. */
  readonly lapsed: readonly Decision[];
}

export interface AlignOptions {
  /** Our region and theirs, where the plans do not say it. */
  readonly region?: string;
  readonly superiorRegion?: string;
  readonly scope?: Scope;
  readonly decisions?: readonly Decision[];
  /** Other local documents a new clause may come from. */
  readonly others?: readonly PlanProfile[];
}
