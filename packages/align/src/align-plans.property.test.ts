import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignPlans } from './align-plans.ts';
import type { Decision } from './decisions/decision.ts';
import { diffPlans } from './diff/diff-plans.ts';
import { profilePlan } from './profile/profile-plan.ts';
import { findRepeats } from './targets/find-repeats.ts';
import { planOf } from './testing/plan-of.ts';
import { CITY, DISTRICT } from './testing/sample-plans.ts';

const lines = [...CITY.split('\n'), ...DISTRICT.split('\n')];
const line = fc.oneof(
  fc.constantFrom(...lines),
  fc.constantFrom(...lines).map((text) => text.slice(0, text.length >> 1)),
  fc.string({ maxLength: 30, unit: fc.constantFrom(...'一二(（）)、。1.2“”《》%万亿家5到年达提升 \t😀') }),
);
const plan = fc
  .record({
    text: fc.array(line, { maxLength: 14 }).map((all) => all.join('\n')),
    region: fc.constantFrom('澄州市', '柳塘区', ''),
  })
  .map(({ text, region }) =>
    planOf(text, {
      region,
      targets: [...text.matchAll(/([一-龥]{2,6})(\d{1,4})(家|公里|公顷|个)/gu)].map(
        ([quote, name, value, unit]) =>
          [name ?? '', '>=', Number(value), unit ?? '', 'level', 'by:2029', quote] as const,
      ),
    }),
  );

test('every clause of either plan is in exactly one state, whatever the texts, and nothing throws', () => {
  fc.assert(
    fc.property(plan, plan, fc.boolean(), (superior, subordinate, decide) => {
      const units = profilePlan(superior).units.map(({ unit }) => unit.fingerprint);
      const own = profilePlan(subordinate).units.map(({ unit }) => unit.fingerprint);
      const decisions: Decision[] =
        decide && units[0] && own[0]
          ? [
              { kind: 'exclude', superior: units[0] },
              { kind: 'link', superior: units.at(-1) as string, subordinate: own[0] },
            ]
          : [];
      const alignment = alignPlans(superior, subordinate, { decisions });
      expect(alignment.superiorStates.map(({ unit }) => unit)).toEqual(units.map((_, index) => index));
      expect(alignment.subordinateStates.map(({ unit }) => unit)).toEqual(own.map((_, index) => index));
      const carried = new Set(alignment.links.map((link) => link.superior));
      const carrying = new Set(alignment.links.map((link) => link.subordinate));
      for (const { unit, kind } of alignment.superiorStates) expect(kind === 'carried').toBe(carried.has(unit));
      for (const { unit, kind } of alignment.subordinateStates) expect(kind === 'carries').toBe(carrying.has(unit));
      for (const pair of alignment.targets) {
        expect(superior.reading.targets[pair.superior]).toBeDefined();
        expect(subordinate.reading.targets[pair.subordinate]).toBeDefined();
      }
      findRepeats(profilePlan(superior));
    }),
    { numRuns: 150 },
  );
});

test('a difference speaks of every unit of both editions exactly once', () => {
  fc.assert(
    fc.property(plan, plan, (old, next) => {
      const difference = diffPlans(old, next);
      const of = (side: 'old' | 'new') =>
        difference.items.flatMap((item) => item[side] ?? []).toSorted((a, b) => a - b);
      expect(of('old')).toEqual(difference.old.map(({ index }) => index));
      expect(of('new')).toEqual(difference.new.map(({ index }) => index));
    }),
    { numRuns: 150 },
  );
});

test('a plan against itself differs in nothing', () => {
  fc.assert(
    fc.property(plan, (same) => {
      expect(diffPlans(same, same).items.every(({ kind }) => kind === 'kept')).toBe(true);
    }),
    { numRuns: 60 },
  );
});
