import { similarity } from '../links/similarity.ts';
import { weighPair } from '../links/weigh-pair.ts';
import type { PlanProfile } from '../profile/plan-profile.ts';

/** Two editions of one clause: so much of their words is the same, less where the title is. */
const SAME_CLAUSE = 0.35;
const SAME_TITLE = 0.25;

/** Which unit of the new edition is which of the old: word for word first, then the most alike. Indices `[old, new]`. */
export function pairUnits(before: PlanProfile, after: PlanProfile): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  const places = new Map<string, number[]>();
  for (const { unit } of before.units) {
    const key = wording(unit.fingerprint);
    places.set(key, [...(places.get(key) ?? []), unit.index]);
  }
  const free = { before: new Set(before.units.map(({ unit }) => unit.index)), after: new Set<number>() };
  for (const { unit } of after.units) {
    const old = places.get(wording(unit.fingerprint))?.shift();
    if (old === undefined) free.after.add(unit.index);
    else {
      pairs.push([old, unit.index]);
      free.before.delete(old);
    }
  }
  for (const { old, next } of alike(before, after, free)) {
    if (!free.before.has(old) || !free.after.has(next)) continue;
    free.before.delete(old);
    free.after.delete(next);
    pairs.push([old, next]);
  }
  return pairs.sort((a, b) => a[1] - b[1]);
}

/** The `#2` of a repeated wording counts copies; editions may have different numbers of them. */
function wording(fingerprint: string): string {
  return fingerprint.replace(/#\d+$/u, '');
}

function alike(
  before: PlanProfile,
  after: PlanProfile,
  free: { readonly before: ReadonlySet<number>; readonly after: ReadonlySet<number> },
): readonly { readonly old: number; readonly next: number; readonly score: number }[] {
  const matrix = similarity(before, after, weighPair(before, after));
  const found: { old: number; next: number; score: number }[] = [];
  for (const next of free.after)
    for (const old of free.before) {
      const sameTitle = before.units[old]?.unit.title === after.units[next]?.unit.title;
      const score = matrix[next]?.[old] ?? 0;
      if (score >= (sameTitle ? SAME_TITLE : SAME_CLAUSE))
        found.push({ old, next, score: score + (sameTitle ? 1 : 0) });
    }
  return found.sort((a, b) => b.score - a.score || a.next - b.next);
}
