import { reach } from '@gangmu/delivery';
import { daysAfter } from '../http/calendar.ts';
import type { Handlers } from '../visit.ts';

const EVERYTHING = new Set(['command-office', 'supervision', 'leader']);

export const home: Handlers<'home'> = {
  /**
   * A command office, a leader and the supervision office see the region, and so does who reads alone: without a unit
   * of the own, nothing would lack there and nothing be due. Everybody else sees the own units and posts.
   */
  async get({ platform, region, subject, today }) {
    const { unitIds, postIds, roles } = subject;
    const view = await platform.ports.queries.home(region.id, {
      today,
      soon: daysAfter(today, region.settings.dueSoonDays),
      all: roles.some((role) => EVERYTHING.has(role)) || roles.every((role) => role === 'reader'),
      unitIds,
      postIds,
      approves: region.settings.approveSchedules,
    });
    const decides = reach(subject, 'item.adjust.decide') !== null;
    return {
      today,
      ...view.lists,
      gaps: view.gaps,
      drafts: reach(subject, 'plan.write') ? view.drafts : [],
      adjustments: decides ? view.adjustments : { count: 0, rows: [] },
      plans: view.plans,
    } as never;
  },
};
