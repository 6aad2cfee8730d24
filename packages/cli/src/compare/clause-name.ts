import type { Alignment, PlanUnit } from '@gangmu/align';
import type { Messages } from '../messages/messages.ts';

/** `9 培育专精特新企业`; the beginning of a clause that has no title of its own. */
export function clauseName({ label, title }: Pick<PlanUnit, 'label' | 'title'>): string {
  return title === '' ? label : `${label} ${title.length > TITLE ? `${title.slice(0, TITLE)}…` : title}`;
}

/** Names of several units by their indices, joined. */
export function clauseNames(units: readonly number[], plan: Alignment['superior'], messages: Messages): string {
  return units
    .flatMap((index) => {
      const unit = plan.units[index];
      return unit ? [clauseName(unit)] : [];
    })
    .join(messages['list.separator']);
}

/** Titles that run on into the clause are cut. */
const TITLE = 40;
