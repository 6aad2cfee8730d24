import { expect, test } from 'vitest';
import { alignPlans } from '../align-plans.ts';
import { profilePlan } from '../profile/profile-plan.ts';
import { findRepeats } from '../targets/find-repeats.ts';
import { planOf, type StatedTarget } from '../testing/plan-of.ts';
import { coverageMatrix } from './coverage-matrix.ts';
import { findRaises } from './find-raises.ts';
import { sumTargets } from './sum-targets.ts';

function plan(region: string, targets: readonly StatedTarget[], more = '') {
  const text = `1.修复云雁湿地。实施退塘还湿,${targets.map((target) => target[6]).join(',')}。\n2.办好湖畔夜校。开设木工和声乐课程。\n${more}`;
  return profilePlan(planOf(text, { region, targets }));
}
const wetland = (value: number, lead = '', unit = '公顷'): StatedTarget => [
  '云雁湿地',
  '=',
  value,
  unit,
  'increment',
  'none',
  `${lead}恢复云雁湿地${value}${unit}`,
];

function sum(whole: StatedTarget, parts: readonly number[], members?: number) {
  const city = plan('澄州市', [whole]);
  const subordinates = parts.map((value, at) => {
    const district = plan(`${'柳松竹'[at]}塘区`, [wetland(value)]);
    return { plan: district, alignment: alignPlans(city, district) };
  });
  return sumTargets(city, subordinates, members === undefined ? {} : { members })[0];
}

test('parts that make the whole add up exactly, in decimals', () => {
  expect(sum(wetland(0.3), [0.1, 0.2])).toMatchObject({ status: 'adds-up', whole: '0.3', total: '0.3', gap: '0' });
});

test('parts above the whole are over, and absurd when one alone is above it', () => {
  expect(sum(wetland(100), [60, 50])).toMatchObject({ status: 'over', gap: '10' });
  expect(sum(wetland(3), [6, 5, 5])).toMatchObject({ status: 'absurd', total: '16' });
});

test('parts below the whole are short only where all parts are known', () => {
  expect(sum(wetland(100), [30, 20])?.status).toBe('incomplete');
  expect(sum(wetland(100), [30, 20], 2)).toMatchObject({ status: 'short', gap: '-50' });
  expect(sum(wetland(100), [30, 20], 3)?.status).toBe('incomplete');
});

test('a group that says its number is complete with as many parts', () => {
  expect(sum(wetland(100, '主城三区'), [30, 20, 10])).toMatchObject({ members: 3, status: 'short' });
  expect(sum(wetland(100, '主城三区'), [30, 20])).toMatchObject({ members: 3, status: 'incomplete' });
});

test('ratios are not added', () => {
  const rate = (value: number): StatedTarget => [
    '云雁湿地保护率',
    '>=',
    value,
    '%',
    'level',
    'by:2029',
    `云雁湿地保护率达到${value}%`,
  ];
  const city = plan('澄州市', [rate(60)]);
  const district = plan('柳塘区', [rate(80)]);
  expect(sumTargets(city, [{ plan: district, alignment: alignPlans(city, district) }])).toEqual([]);
});

test('a rate that leaps at every level is a raise that leaps; a little more at each is ordinary', () => {
  const rate = (value: number): StatedTarget => [
    '云雁湿地保护率',
    '>=',
    value,
    '%',
    'level',
    'by:2029',
    `云雁湿地保护率达到${value}%`,
  ];
  const chain = (values: readonly number[]) => {
    const plans = values.map((value, at) => plan(['海岳省', '澄州市', '柳塘区'][at] ?? '', [rate(value)]));
    return findRaises(
      plans.map((one, at) => ({ plan: one, alignment: at === 0 ? null : alignPlans(plans[at - 1] ?? one, one) })),
    );
  };
  expect(chain([30, 38, 50])).toMatchObject([
    { values: ['30', '38', '50'], steps: ['8', '12'], stepsIn: 'points', leap: true },
  ]);
  expect(chain([60, 62, 64])).toMatchObject([{ leap: false }]);
  expect(chain([60, 62, 61])).toEqual([]);
});

test('the matrix shows who carries what and what nobody carries', () => {
  const city = plan('澄州市', [wetland(100)], '3.更换供水主干管。建立管网体检档案。');
  const districts = ['柳塘区', '松塘区'].map((region) => plan(region, [wetland(10)]));
  const rows = coverageMatrix(districts.map((district) => alignPlans(city, district)));
  expect(rows.map(({ carried }) => carried)).toEqual([2, 2, 0]);
  expect(rows.map(({ nobody }) => nobody)).toEqual([false, false, true]);
  expect(rows[2]?.cells).toEqual(['not-carried', 'not-carried']);
});

test('one indicator twice with two figures is a repeat; a part of it, another year or the same figure is none', () => {
  const repeats = (first: StatedTarget, second: StatedTarget) => {
    const text = `1.修复云雁湿地。${first[6]}。\n2.统筹生态修复。${second[6]}。`;
    return findRepeats(profilePlan(planOf(text, { region: '澄州市', targets: [first, second] }))).length;
  };
  expect(repeats(wetland(100), wetland(80, '三年'))).toBe(1);
  expect(repeats(wetland(100), wetland(100, '三年'))).toBe(0);
  expect(repeats(wetland(100), wetland(80, '其中主城三区'))).toBe(0);
  expect(
    repeats(
      ['云雁湿地', '>=', 80, '公顷', 'level', 'in:2027', '2027年云雁湿地80公顷'],
      ['云雁湿地', '>=', 100, '公顷', 'level', 'by:2029', '到2029年云雁湿地100公顷'],
    ),
  ).toBe(0);
});

test('a level that falls where less is better asks more, in points where it is a percentage', () => {
  const rate = (value: number): StatedTarget => [
    '云雁湿地退化率',
    '<=',
    value,
    '%',
    'level',
    'by:2029',
    `云雁湿地退化率降至${value}%`,
  ];
  const plans = [30, 22, 12].map((value, at) => plan(['海岳省', '澄州市', '柳塘区'][at] ?? '', [rate(value)]));
  const raises = findRaises(
    plans.map((one, at) => ({ plan: one, alignment: at === 0 ? null : alignPlans(plans[at - 1] ?? one, one) })),
  );
  expect(raises).toMatchObject([{ steps: ['8', '10'], stepsIn: 'points', leap: true }]);
});
