import type { Duty } from '@gangmu/plan';
import type { Context, Refiner } from '../../finder.ts';
import { firstLeadRemarks } from '../../lexicon/lead-remarks.ts';

const JOINT_ONLY = /^[([〔【（ ]*(?:配合|协办|协同|参与|参加|支持)/u;

/**
 * 列第一位的为牵头单位: the unit named first leads. Inside a list and without 下同 that is said of this list only,
 * with 下同 of all from there on, and apart from any list of the whole plan. A list that itself says who leads
 * keeps its word.
 */
export const firstLeads: Refiner<Duty> = {
  name: 'duty/first-leads',
  refine(findings, context) {
    if (findings.length === 0) return findings;
    const remarks = firstLeadRemarks(context.page.text);
    if (remarks.length === 0) return findings;
    const own = new Set<Duty>();
    let from = Number.POSITIVE_INFINITY;
    let at = 0;
    for (const remark of remarks) {
      while (at < findings.length && (findings[at] as Duty).end + 1 < remark.at) at += 1;
      const duty = findings[at];
      const inside = duty !== undefined && duty.start <= remark.at;
      if (inside && !remark.onward) own.add(duty);
      else from = Math.min(from, inside ? duty.start : remark.onward ? remark.at : 0);
    }
    return findings.map((duty) => (duty.start >= from || own.has(duty) ? withLead(duty, context) : duty));
  },
};

function withLead(duty: Duty, context: Context): Duty {
  const [first, ...rest] = duty.mentions;
  if (!first || duty.lead.length > 0 || JOINT_ONLY.test(duty.quote)) return duty;
  // A table with a column 牵头单位 says there who leads.
  if (
    duty.rule === 'duty/cell' &&
    context.tables.some(
      ({ start, end, columns }) =>
        start <= duty.start && duty.end <= end && columns.some(({ kind }) => kind === 'lead'),
    )
  )
    return duty;
  return { ...duty, lead: [first.name], mentions: [{ ...first, lead: true }, ...rest] };
}
