import type { Span } from '@gangmu/plan';
import type { PlanProfile } from '../profile/plan-profile.ts';
import { classifyChange } from './classify-change.ts';
import type { Change } from './plan-difference.ts';
import { differing, type Segment, segments } from './segments.ts';
import { unitChanges } from './unit-changes.ts';

/** Every stretch that reads differently between two editions of a clause, and every unit that came or left. */
export function findChanges(before: PlanProfile, after: PlanProfile, old: number, next: number): readonly Change[] {
  const [was, is] = [before.units[old]?.unit, after.units[next]?.unit];
  if (was === undefined || is === undefined) return [];
  const title: Change[] =
    was.title === is.title ? [] : [{ in: 'title', old: heading(before, was), new: heading(after, is) }];
  const runs = differing(textSegments(before, was), textSegments(after, is));
  const text = runs.flatMap((run) =>
    matched(run.old, run.new).map(
      ([left, right]): Change => ({
        in: classifyChange(before, after, left, right),
        old: quoted(left),
        new: quoted(right),
      }),
    ),
  );
  return [...title, ...text, ...unitChanges(before, after, was, is)];
}

/** The clause without its heading's ordinal and title and without its duties, which are compared by name. */
function textSegments(plan: PlanProfile, unit: Span & { readonly title: string }): readonly Segment[] {
  const duties = plan.plan.reading.duties.filter(({ start }) => unit.start <= start && start < unit.end);
  return segments(plan.plan.text, unit).filter(
    ({ start, end, wording }) =>
      !duties.some((duty) => duty.start < end && start < duty.end) &&
      !wording.endsWith(unit.title.replace(/\s/gu, '')) &&
      !/^\(?(?:责任|牵头|配合)单位$/u.test(wording),
  );
}

function heading({ plan }: PlanProfile, unit: Span & { readonly title: string }) {
  const at = plan.text.indexOf(unit.title, unit.start);
  const start = at < 0 || at > unit.start + 12 ? unit.start : at;
  return { start, end: start + unit.title.length, quote: plan.text.slice(start, start + unit.title.length) };
}

/** Old and new segments of one run side by side: each new one with the old one it shares most characters with. */
function matched(
  old: readonly Segment[],
  next: readonly Segment[],
): readonly (readonly [Segment | null, Segment | null])[] {
  const left = [...old];
  const pairs: (readonly [Segment | null, Segment | null])[] = next.map((segment) => {
    let best = -1;
    let score = 0.3;
    left.forEach((candidate, at) => {
      const value = likeness(candidate.wording, segment.wording);
      if (value > score) [best, score] = [at, value];
    });
    return [best < 0 ? null : (left.splice(best, 1)[0] as Segment), segment];
  });
  // One old and one new stretch in the same gap replace each other, however different.
  const alone = pairs.findIndex(([before]) => before === null);
  if (left.length === 1 && alone >= 0 && pairs.filter(([before]) => before === null).length === 1)
    pairs[alone] = [left.pop() as Segment, (pairs[alone] as (typeof pairs)[number])[1]];
  return [...pairs, ...left.map((segment) => [segment, null] as const)];
}

function likeness(a: string, b: string): number {
  const shared = [...new Set(a)].filter((char) => b.includes(char)).length;
  return (2 * shared) / (new Set(a).size + new Set(b).size || 1);
}

function quoted(segment: Segment | null): Change['old'] {
  return segment === null ? null : { start: segment.start, end: segment.end, quote: segment.quote };
}
