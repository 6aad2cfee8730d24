import type { Duty, ImpliedTarget, Measure, NamedRegion, Pilot, Project, Target } from '@gangmu/plan';
import type { Family } from './finder.ts';
import { bracketedDuty } from './finders/duties/bracketed-duty.ts';
import { labelledDuty } from './finders/duties/labelled-duty.ts';
import { plainDuty } from './finders/duties/plain-duty.ts';
import { findPilot } from './finders/pilots/find-pilot.ts';
import { cellDuty } from './finders/tables/cell-duty.ts';
import { quantifiedResults } from './finders/targets/quantified-results.ts';
import { joinDuties } from './refiners/duties/join-duties.ts';
import { dropOwnTitle } from './refiners/pilots/drop-own-title.ts';
import { dropRepeats } from './refiners/pilots/drop-repeats.ts';

/** What the reader looks for, in order. A written form is added by adding a file and a line here. */
export interface Configuration {
  readonly targets: Family<Target>;
  readonly impliedTargets: Family<ImpliedTarget>;
  readonly measures: Family<Measure>;
  readonly duties: Family<Duty>;
  readonly pilots: Family<Pilot>;
  readonly namedRegions: Family<NamedRegion>;
  readonly projects: Family<Project>;
}

export const configuration: Configuration = {
  targets: { finders: [quantifiedResults], refiners: [] },
  impliedTargets: { finders: [], refiners: [] },
  measures: { finders: [], refiners: [] },
  duties: { finders: [cellDuty, labelledDuty, bracketedDuty, plainDuty], refiners: [joinDuties] },
  pilots: { finders: [findPilot], refiners: [dropOwnTitle, dropRepeats] },
  namedRegions: { finders: [], refiners: [] },
  projects: { finders: [], refiners: [] },
};
