import type { ImportSheet } from '@gangmu/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { goalMeanings, meaningKey, meaningOf, PLAIN_FIELDS, quarterMeanings, yearsOf } from './column-meaning.ts';

const sheet = (year: number | null, ...years: (number | null)[]): ImportSheet =>
  ({ year, columns: years.map((one) => ({ year: one })) }) as unknown as ImportSheet;

test('what a column is taken for goes through the value of an option and comes back', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...PLAIN_FIELDS),
      fc.option(fc.integer({ min: 2000, max: 2100 })),
      fc.option(fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const)),
      (field, year, quarter) => {
        expect(meaningOf(meaningKey({ field, year, quarter }))).toEqual({ field, year, quarter });
      },
    ),
  );
  expect(meaningOf(meaningKey({ field: null, year: null, quarter: null }))).toEqual({
    field: null,
    year: null,
    quarter: null,
  });
});

test('no two choices of a column have the same value', () => {
  const years = [2025, 2026, 2027];
  const keys = [...goalMeanings(years), ...quarterMeanings(years)].map(meaningKey);
  expect(new Set(keys).size).toBe(keys.length);
  expect(PLAIN_FIELDS).not.toContain('goal');
  expect(PLAIN_FIELDS).toContain('title');
});

test('years are those of the plan and of the heads, each once and in order', () => {
  expect(yearsOf(sheet(2026, 2024, null, 2026), 2025, 2027)).toEqual([2024, 2025, 2026, 2027]);
  expect(yearsOf(sheet(2026), null, null)).toEqual([2026]);
});

test('a plan without end does not make an endless list', () => {
  expect(yearsOf(sheet(null), 2020, 2099)).toHaveLength(8);
});
