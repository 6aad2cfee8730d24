import { expect, test } from 'vitest';
import { alignPlans } from './align-plans.ts';
import type { Alignment } from './alignment.ts';
import { profilePlan } from './profile/profile-plan.ts';
import { planOf } from './testing/plan-of.ts';
import { CITY, DISTRICT } from './testing/sample-plans.ts';

const city = planOf(CITY, { region: '澄州市', regions: ['东屿县'] });
const district = planOf(DISTRICT, { region: '柳塘区' });

const links = (alignment: Alignment) =>
  alignment.links.map(
    ({ superior, subordinate }) =>
      `${alignment.subordinate.units[subordinate]?.label}→${alignment.superior.units[superior]?.label}`,
  );
const state = (alignment: Alignment, label: string) =>
  alignment.superiorStates.find(({ unit }) => alignment.superior.units[unit]?.label === label);

test('a clause that takes up another carries it, across other words and another order', () => {
  expect(links(alignPlans(city, district))).toEqual(['1→1', '2→2', '3→4', '4→5', '5→6', '7→9']);
});

test('what nobody takes up is not carried and what takes up nothing is new', () => {
  const alignment = alignPlans(city, district);
  expect(state(alignment, '3')?.kind).toBe('not-carried');
  expect(alignment.subordinateStates.filter(({ kind }) => kind === 'new').map(({ unit }) => unit)).toEqual([5]);
});

test('a clause that names us is named, with the words that do it', () => {
  const row = state(alignPlans(city, district), '10');
  expect(row?.kind).toBe('named');
  expect(row?.naming?.quote).toBe('10.支持柳塘建设乐器小镇');
});

test('a clause that concerns another place alone is suggested for exclusion with its reason', () => {
  expect(state(alignPlans(city, district), '8')).toMatchObject({
    kind: 'not-for-us',
    exclusion: { by: 'suggested', reason: { code: 'only-regions', params: { regions: '东屿县' } } },
  });
});

test('every link says why: marked names and shared words, quoted from both plans', () => {
  const link = alignPlans(city, district).links.find(({ subordinate }) => subordinate === 1);
  expect(link?.evidence).toContainEqual(expect.objectContaining({ kind: 'programme', name: '青藤计划' }));
  for (const one of link?.evidence ?? [])
    if (one.kind === 'phrase' || one.kind === 'programme') {
      expect(CITY.slice(one.superior.start, one.superior.end)).toBe(one.superior.quote);
      expect(DISTRICT.slice(one.subordinate.start, one.subordinate.end)).toBe(one.subordinate.quote);
    }
});

test('a link between neighbours that are linked in the same order says so, another does not', () => {
  const positions = alignPlans(city, district).links.filter(({ evidence }) =>
    evidence.some(({ kind }) => kind === 'position'),
  );
  expect(positions.map(({ subordinate }) => subordinate)).toEqual([0, 1, 2, 3, 4]);
});

test('a new clause is traced to the other local document it comes from', () => {
  const other = profilePlan(
    planOf(
      '1.繁荣社区文化。开设木工、声乐和短视频课程,利用社区空房设立教学点,办好湖畔夜校。\n2.治理扬尘。渣土车全部加盖密闭。',
    ),
  );
  const row = alignPlans(city, district, { others: [other] }).subordinateStates[5];
  expect(row).toMatchObject({ kind: 'new', origin: { other: 0, unit: 0 } });
});

test('a plan against itself is all carried, in full, and all its figures are the same', () => {
  const plan = planOf(CITY, {
    region: '澄州市',
    targets: [
      ['高新技术企业', '>=', 900, '家', 'level', 'by:2029', '高新技术企业达到900家'],
      ['瞪羚企业', '>=', 30, '家', 'increment', 'annual', '新增瞪羚企业30家以上'],
      ['更新管网', '=', 600, '公里', 'increment', 'none', '更新管网600公里'],
    ],
  });
  const alignment = alignPlans(plan, plan);
  expect(alignment.superiorStates.every((row) => row.kind === 'carried' && row.fullness === 'full')).toBe(true);
  expect(alignment.subordinateStates.every(({ kind }) => kind === 'carries')).toBe(true);
  expect(alignment.targets.map(({ relation }) => relation)).toEqual(['same', 'same', 'same']);
  expect(alignment.notCompared).toEqual([]);
});

test('shuffled clauses keep their links', () => {
  const shuffled = DISTRICT.split('\n')
    .filter((line) => /^\d/u.test(line))
    .reverse()
    .join('\n');
  expect(new Set(links(alignPlans(city, planOf(shuffled, { region: '柳塘区' }))))).toEqual(
    new Set(links(alignPlans(city, district))),
  );
});

test('empty, tiny and unrelated plans have nothing in common and say so', () => {
  const empty = planOf('');
  expect(alignPlans(empty, empty)).toMatchObject({ links: [], superiorStates: [], subordinateStates: [], targets: [] });
  expect(alignPlans(city, empty).superiorStates.some(({ kind }) => kind === 'carried')).toBe(false);
  expect(alignPlans(empty, district).subordinateStates.every(({ kind }) => kind === 'new')).toBe(true);
  expect(alignPlans(planOf('1.种树。'), planOf('1.修桥。')).links).toEqual([]);
  const far = planOf('1.整治夜市噪音。划定摆摊时段,设置分贝牌。\n2.开通助浴专车。为失能老人上门助浴。');
  expect(alignPlans(city, far).links).toEqual([]);
});

test('a plan without headings is compared paragraph by paragraph', () => {
  const press = planOf(
    '市里提出为初创科技企业配备导师和首笔订单,实施“青藤计划”。\n还将恢复云雁湿地,实施退塘还湿和候鸟食源地补种。',
  );
  expect(links(alignPlans(city, press))).toEqual(['¶1→2', '¶2→7']);
});

test('the alignment is frozen through and through', () => {
  const alignment = alignPlans(city, district);
  expect(Object.isFrozen(alignment.links[0]?.evidence[0])).toBe(true);
});
