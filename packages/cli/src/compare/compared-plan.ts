import { type PlanProfile, profilePlan } from '@gangmu/align';
import type { PlanFile } from '../input/read-file-as-plan.ts';

/** A plan that takes part in a comparison: the file as read, and its profile for the aligner. */
export interface ComparedPlan {
  readonly file: PlanFile;
  readonly profile: PlanProfile;
  /** The plan's title without blanks, else the name of its file. */
  readonly title: string;
  /** For the head of a column: its region, or the beginning of its title where several plans are of one region. */
  readonly shortName: string;
}

export function comparedPlans(files: readonly PlanFile[]): readonly ComparedPlan[] {
  const regions = files.map(({ reading }) => reading.meta.region?.name ?? '');
  return files.map((file, index): ComparedPlan => {
    const { reading, document } = file;
    const title = (reading.meta.title?.quote ?? document.name).replace(/\s{1,100}/gu, '');
    const region = regions[index] ?? '';
    const alone = region !== '' && regions.filter((one) => one === region).length === 1;
    const own = title.startsWith(region) && title.length > region.length + 2 ? title.slice(region.length) : title;
    const shortName = alone ? region : own.length > SHORT ? `${own.slice(0, SHORT - 1)}…` : own;
    return { file, profile: profilePlan({ reading, text: document.text, name: title }), title, shortName };
  });
}

/** As many characters as the head of a column holds in two lines. */
const SHORT = 10;
