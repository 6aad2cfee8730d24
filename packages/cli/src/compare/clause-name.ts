import type { PlanUnit } from '@gangmu/align';

/** `9 培育专精特新企业`; the beginning of a clause that has no title of its own. */
export function clauseName({ label, title }: Pick<PlanUnit, 'label' | 'title'>): string {
  return title === '' ? label : `${label} ${title.length > TITLE ? `${title.slice(0, TITLE)}…` : title}`;
}

/** Titles that run on into the clause are cut. */
const TITLE = 40;
