import { type PostRole, reach } from '@gangmu/delivery';
import { daysAfter } from '../http/calendar.ts';
import type { Handlers } from '../visit.ts';

/** Whose work is their own rows alone, unless another of their posts sees the region. */
const OWN = new Set<PostRole>(['unit-head', 'reporter']);
const EVERYTHING = new Set<PostRole>(['command-office', 'supervision', 'leader']);

export const home: Handlers<'home'> = {
  /**
   * A command office, a leader and the supervision office see the region, and so does who reads alone: without a unit
   * of the own, nothing would lack there and nothing be due. Who heads a unit or reports sees the own units and posts.
   */
  async get({ platform, region, subject, today }) {
    const { unitIds, postIds, roles, personId } = subject;
    const all = roles.some((role) => EVERYTHING.has(role)) || !roles.some((role) => OWN.has(role));
    const soon = daysAfter(today, region.settings.dueSoonDays);
    const view = await platform.ports.queries.home(region.id, {
      today,
      soon,
      all,
      unitIds,
      postIds,
      approves: region.settings.approveSchedules,
      personId,
      decides: reach(subject, 'item.adjust.decide'),
    });
    return {
      today,
      scope: all ? 'region' : 'own',
      items: view.items,
      ...view.lists,
      gaps: view.gaps,
      drafts: reach(subject, 'plan.write') ? view.drafts : [],
      adjustments: view.adjustments,
      proposals: view.proposals,
      plans: view.plans,
    } as never;
  },
};
