import type { Pilot } from '@gangmu/plan';
import type { Refiner } from '../../finder.ts';

/**
 * What a document cited in 《》 or the plan's own title is about is the ground the plan stands on, not one of its
 * pilots: 建设…先行区 in a plan for carrying out 《…建设…先行区三年行动计划》.
 */
export const dropOwnTitle: Refiner<Pilot> = {
  name: 'pilot/own-title',
  refine(findings, { page, meta }) {
    if (findings.length === 0) return findings;
    const titles = [meta.title?.quote ?? '', ...(page.source.match(/《[^《》\n]{4,80}》/gu) ?? [])].join('\n');
    return findings.filter(
      (pilot) => pilot.rule !== 'pilot/build' || pilot.name.length < 5 || !titles.includes(pilot.name),
    );
  },
};
