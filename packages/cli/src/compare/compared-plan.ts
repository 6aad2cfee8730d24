import { type PlanProfile, profilePlan } from '@gangmu/align';
import type { PlanFile } from '../input/read-file-as-plan.ts';

/** A plan that takes part in a comparison: the file as read, and its profile for the aligner. */
export interface ComparedPlan {
  readonly file: PlanFile;
  readonly profile: PlanProfile;
  /** The plan's title without blanks, else the name of its file. */
  readonly title: string;
  /** A few characters for the head of a column: its region, and what tells it from another plan of the region. */
  readonly shortName: string;
}

export function comparedPlan(file: PlanFile): ComparedPlan {
  const { reading, document } = file;
  const title = (reading.meta.title?.quote ?? document.name).replace(/\s{1,100}/gu, '');
  const profile = profilePlan({ reading, text: document.text, name: title });
  return { file, profile, title, shortName: reading.meta.region?.name ?? title };
}
