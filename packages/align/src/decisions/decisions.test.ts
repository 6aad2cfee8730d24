import { expect, test } from 'vitest';
import { alignPlans } from '../align-plans.ts';
import type { Alignment } from '../alignment.ts';
import { planOf } from '../testing/plan-of.ts';
import { CITY, DISTRICT } from '../testing/sample-plans.ts';
import type { Decision } from './decision.ts';

const city = planOf(CITY, { region: '澄州市', regions: ['东屿县'] });
const district = planOf(DISTRICT, { region: '柳塘区' });
const found = alignPlans(city, district);
const above = (label: string, alignment: Alignment = found) =>
  alignment.superior.units.find((unit) => unit.label === label)?.fingerprint ?? '';
const below = (label: string, alignment: Alignment = found) =>
  alignment.subordinate.units.find((unit) => unit.label === label)?.fingerprint ?? '';
const links = (alignment: Alignment) =>
  alignment.links.map(
    (link) =>
      `${alignment.subordinate.units[link.subordinate]?.label}→${alignment.superior.units[link.superior]?.label}`,
  );

const decisions: readonly Decision[] = [
  { kind: 'reject', superior: above('6'), subordinate: below('5'), reason: '窑炉属另案' },
  { kind: 'link', superior: above('7'), subordinate: below('6'), reason: '夜校讲湿地' },
  { kind: 'exclude', superior: above('3'), reason: '区内没有中试线' },
  { kind: 'include', superior: above('8') },
];

test('a rejected link stays away and a link made by hand stays', () => {
  const decided = alignPlans(city, district, { decisions });
  expect(links(decided)).not.toContain('5→6');
  expect(links(decided)).toContain('6→7');
  const link = decided.links.find(({ by }) => by === 'person');
  expect(link?.evidence[0]).toEqual({ kind: 'decision', reason: '夜校讲湿地' });
});

test('a clause left out by a person is not for us, with the reason given, and nobody carries it', () => {
  const decided = alignPlans(city, district, {
    decisions: [...decisions, { kind: 'exclude', superior: above('2'), reason: '不适用' }],
  });
  expect(links(decided).some((link) => link.endsWith('→2'))).toBe(false);
  expect(decided.superiorStates[1]).toMatchObject({
    kind: 'not-for-us',
    exclusion: { by: 'person', reason: { code: 'decided', params: { reason: '不适用' } } },
  });
});

test('a refused exclusion is not suggested again', () => {
  expect(found.superiorStates[7]?.kind).toBe('not-for-us');
  expect(alignPlans(city, district, { decisions }).superiorStates[7]?.kind).toBe('not-carried');
});

test('when the plan is revised, decisions on clauses that did not change hold, wherever they stand now', () => {
  const revised = planOf(
    DISTRICT.replace('二、主要任务\n', '二、主要任务\n8.扩建苗圃。培育乡土树种,为行道树换种。\n'),
    {
      region: '柳塘区',
    },
  );
  const again = alignPlans(city, revised, { decisions });
  expect(links(again)).toContain('6→7');
  expect(links(again)).not.toContain('5→6');
  expect(again.lapsed).toEqual([]);
});

test('a decision on a clause whose words changed lapses and is reported', () => {
  const revised = planOf(DISTRICT.replace('短视频课程', '短视频和烘焙课程'), { region: '柳塘区' });
  const again = alignPlans(city, revised, { decisions });
  expect(links(again)).not.toContain('6→7');
  expect(again.lapsed).toEqual([decisions[1]]);
});

test('the last decision on a pair holds', () => {
  const pair = { superior: above('6'), subordinate: below('5') };
  const both: readonly Decision[] = [
    { kind: 'unlink', ...pair },
    { kind: 'accept', ...pair },
  ];
  expect(links(alignPlans(city, district, { decisions: both }))).toContain('5→6');
});
