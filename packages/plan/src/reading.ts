import type { Duty } from './duty.ts';
import type { Measure } from './measure.ts';
import type { NamedRegion } from './named-region.ts';
import type { Note } from './note.ts';
import type { OutlineNode, OutlinePoint } from './outline.ts';
import type { Pilot } from './pilot.ts';
import type { PlanMeta } from './plan-meta.ts';
import type { Project } from './project.ts';
import type { Span } from './span.ts';
import type { ImpliedTarget, Target } from './target.ts';
import type { TaskRow } from './task-row.ts';

/** Everything a careful reader gets out of one plan. Lists are in document order; spans refer to the text given. */
export interface Reading {
  readonly kind: 'reading';
  readonly meta: PlanMeta;
  /** The stretches of the text that are the plan; the rest is surroundings, kept as notes. */
  readonly body: readonly Span[];
  readonly outline: readonly OutlineNode[];
  readonly points: readonly OutlinePoint[];
  readonly measures: readonly Measure[];
  readonly targets: readonly Target[];
  readonly impliedTargets: readonly ImpliedTarget[];
  readonly duties: readonly Duty[];
  readonly pilots: readonly Pilot[];
  readonly namedRegions: readonly NamedRegion[];
  readonly projects: readonly Project[];
  /** Rows of plans issued as a table; empty for prose. */
  readonly taskRows: readonly TaskRow[];
  readonly notes: readonly Note[];
}
