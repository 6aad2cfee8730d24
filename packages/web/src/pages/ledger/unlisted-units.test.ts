import { expect, it } from 'vitest';
import { unlistedUnits } from './unlisted-units.tsx';

const units = [{ name: '区教育局', shortName: '教育局' }] as never;
const groups = [{ name: '各镇街' }] as never;

it('names the units of a text that are no unit and no group here, by full or short name', () => {
  const missing = unlistedUnits({ units, groups }, '澄湖区');
  expect(missing({ namedUnits: ['区教育局', '教育局', '澄湖区教育局', '各镇街'] })).toEqual([]);
  expect(missing({ namedUnits: ['区教育局', '市教育局', '各镇(街道)', '团区委'] })).toEqual([
    '市教育局',
    '各镇(街道)',
    '团区委',
  ]);
});

it('says nothing of anybody while nothing is known of the units', () => {
  expect(unlistedUnits({ units: [], groups: [] }, '澄湖区')({ namedUnits: ['区教育局'] })).toEqual([]);
});
