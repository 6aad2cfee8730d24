import type { Quoted, Span } from '@gangmu/plan';
import type { PlanProfile } from '../profile/plan-profile.ts';
import type { Change } from './plan-difference.ts';

/** Who came to a clause's duty and who left it, by the names as written; a lead that changes is both. */
export function unitChanges(before: PlanProfile, after: PlanProfile, old: Span, next: Span): readonly Change[] {
  const [was, is] = [mentions(before, old), mentions(after, next)];
  const gone = [...was].filter(([key]) => !is.has(key));
  const come = [...is].filter(([key]) => !was.has(key));
  return [
    ...gone.map(([, place]): Change => ({ in: 'units', old: place, new: null })),
    ...come.map(([, place]): Change => ({ in: 'units', old: null, new: place })),
  ];
}

function mentions({ plan }: PlanProfile, span: Span): ReadonlyMap<string, Quoted> {
  const found = new Map<string, Quoted>();
  for (const duty of plan.reading.duties)
    if (span.start <= duty.start && duty.start < span.end)
      for (const { start, end, name, lead } of duty.mentions)
        found.set(`${lead ? '*' : ''}${name}`, { start, end, quote: plan.text.slice(start, end) });
  return found;
}
