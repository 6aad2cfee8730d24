import type { Duty, ImpliedTarget, Measure, NamedRegion, Pilot, Project, Target } from '@gangmu/plan';
import type { Family } from './finder.ts';
import { bracketedDuty } from './finders/duties/bracketed-duty.ts';
import { labelledDuty } from './finders/duties/labelled-duty.ts';
import { plainDuty } from './finders/duties/plain-duty.ts';
import { impliedResults } from './finders/implied-targets/implied-results.ts';
import { rankings } from './finders/implied-targets/rankings.ts';
import { findMeasure } from './finders/measures/find-measure.ts';
import { findPilot } from './finders/pilots/find-pilot.ts';
import { findProject } from './finders/projects/find-project.ts';
import { findRegionNames } from './finders/regions/find-region-names.ts';
import { cellDuty } from './finders/tables/cell-duty.ts';
import { quantifiedResults } from './finders/targets/quantified-results.ts';
import { firstLeads } from './refiners/duties/first-leads.ts';
import { joinDuties } from './refiners/duties/join-duties.ts';
import { dropReviewed } from './refiners/implied-targets/drop-reviewed.ts';
import { dropHeadings } from './refiners/measures/drop-headings.ts';
import { dropBareTitles } from './refiners/pilots/drop-bare-titles.ts';
import { dropOwnTitle } from './refiners/pilots/drop-own-title.ts';
import { dropRepeats } from './refiners/pilots/drop-repeats.ts';
import { dropReviewedPilots } from './refiners/pilots/drop-reviewed-pilots.ts';
import { dropPastFacts } from './refiners/targets/drop-past-facts.ts';
import { dropRules } from './refiners/targets/drop-rules.ts';
import { inheritListDeadline } from './refiners/targets/inherit-list-deadline.ts';
import { inheritOpeningDeadline } from './refiners/targets/inherit-opening-deadline.ts';

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
  targets: {
    finders: [quantifiedResults],
    refiners: [dropPastFacts, dropRules, inheritListDeadline, inheritOpeningDeadline],
  },
  impliedTargets: { finders: [impliedResults, rankings], refiners: [dropReviewed] },
  measures: { finders: [findMeasure], refiners: [dropHeadings] },
  duties: { finders: [cellDuty, labelledDuty, bracketedDuty, plainDuty], refiners: [firstLeads, joinDuties] },
  pilots: { finders: [findPilot], refiners: [dropReviewedPilots, dropOwnTitle, dropBareTitles, dropRepeats] },
  namedRegions: { finders: [findRegionNames], refiners: [] },
  projects: { finders: [findProject], refiners: [] },
};
