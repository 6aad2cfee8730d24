import { expect, test } from 'vitest';
import { alignPlans } from '../align-plans.ts';
import { planOf, type StatedTarget } from '../testing/plan-of.ts';

const DISTRICT =
  '1.办好木偶剧场。整修老戏台,开设木偶夜场,排演三国木偶戏。\n2.养护行道树。为香樟逐株建档,补种乡土树种。';
const state = (clause: string, options: Parameters<typeof planOf>[1] = {}, ours = DISTRICT) => {
  const superior = planOf(clause, { region: '澄州市', ...options });
  return alignPlans(superior, planOf(ours, { region: '柳塘区' })).superiorStates[0];
};

test('a clause of which most is taken up is carried in full, and what is left is quoted', () => {
  expect(state('1.繁荣木偶艺术。整修老戏台，开设木偶夜场，出版画册三十种。')).toMatchObject({
    kind: 'carried',
    fullness: 'full',
    left: [{ quote: '出版画册三十种' }],
  });
});

test('a clause of which less is taken up is carried in part', () => {
  const row = state('1.繁荣木偶艺术。整修老戏台，开设木偶夜场，出版画册，建立非遗传习所，资助民间班社巡演。');
  expect(row).toMatchObject({ kind: 'carried', fullness: 'part' });
  expect(row?.kind === 'carried' && row.left).toHaveLength(3);
});

test('an answered target counts as taken up, whatever the words around it', () => {
  const target = (value: number, quote: string): StatedTarget => [
    '木偶夜场',
    '=',
    value,
    '场',
    'increment',
    'none',
    quote,
  ];
  const superior = planOf('1.繁荣木偶艺术。鼓励多方共同举办惠民木偶夜场900场。', {
    region: '澄州市',
    targets: [target(900, '鼓励多方共同举办惠民木偶夜场900场')],
  });
  const own = planOf(DISTRICT.replace('开设木偶夜场', '木偶夜场60场'), {
    region: '柳塘区',
    targets: [target(60, '木偶夜场60场')],
  });
  expect(alignPlans(superior, own).superiorStates[0]).toMatchObject({ fullness: 'full', unanswered: [], left: [] });
});

test('what a clause asks of another place by name is not asked of us', () => {
  const clause = '1.繁荣木偶艺术。整修老戏台，开设木偶夜场，支持东屿县建设渔歌馆，支持西岭县开办剪纸学堂。';
  expect(state(clause)).toMatchObject({ fullness: 'part' });
  expect(state(clause, { regions: ['东屿县', '西岭县'] })).toMatchObject({ fullness: 'full', left: [] });
});

const absent = (clause: string) => {
  const row = state(clause);
  return row?.kind === 'not-for-us' ? row.exclusion.reason.params.industry : null;
};

test.each([
  ['by its title', '1.壮大远洋渔业。扶持龙头,完善链条。', '渔业'],
  ['by most of what it asks', '1.夯实保障。新开卷烟物流仓,改造烟草收购站,配齐消防栓。', '卷烟、烟草'],
] as const)('a clause on an industry that we do not have is suggested for exclusion %s', (_, clause, industry) => {
  expect(absent(clause)).toBe(industry);
});

test('a clause that speaks of it in passing, or of an industry of ours too, is not', () => {
  expect(absent('1.夯实保障。改造烟草收购站,配齐消防栓,加密巡查,公布热线。')).toBeNull();
  const both = '1.夯实保障。新开卷烟物流仓,改造烟草收购站,扶持茶叶加工。';
  expect(state(both)?.kind).toBe('not-for-us');
  expect(state(both, {}, `${DISTRICT}\n3.品牌。评选茶叶能手。`)?.kind).toBe('not-carried');
});

test('a clause that addresses all places or names us is not suggested for exclusion by its industry', () => {
  const industry = '1.壮大远洋渔业。扶持龙头,完善链条。';
  expect(state(industry)?.kind).toBe('not-for-us');
  expect(state(`${industry}各县(市、区)制定配套办法。`)?.kind).toBe('not-carried');
  expect(state(`${industry}\n(责任单位:市海洋局,各区政府)`)?.kind).toBe('not-carried');
  expect(state(`${industry}支持柳塘先行。`)?.kind).not.toBe('not-for-us');
});

test('what is carried in full is never said to be covered by less than half', () => {
  const row = state('1.繁荣木偶艺术。开设夜场，整修，以巡演带动古镇茶楼书场皮影社与民间班社共建传习链。');
  expect(row?.kind === 'carried' && row.fullness === 'full' && row.coverage < 0.45).toBe(false);
});
