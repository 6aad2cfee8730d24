import { expect, test } from 'vitest';
import { planOf, type StatedTarget } from '../testing/plan-of.ts';
import { levelScope } from './level-scope.ts';
import { measureTargets } from './measure-targets.ts';
import { thresholds } from './threshold.ts';

function thing(indicator: string, quote = indicator, before = '', title = '') {
  const text = `1.${title || '某事'}。${before}${quote}。`;
  const targets: StatedTarget[] = [[indicator, '>=', 5, '个', 'level', 'by:2029', quote]];
  const plan = planOf(text, { targets });
  return measureTargets(plan.reading.targets, plan.text, [title])[0];
}

test.each([
  ['新增全市省级以上首台(套)装备', '首台套装备'],
  ['累计建成充电站', '充电站'],
  ['到2029年高新技术企业数量', '高新技术企业数量'],
  ['琴弦、琴码等3大弦乐配件产业规模', '弦乐配件产业规模'],
  ['新型研发机构', '新型研发机构'],
  ['细颗粒物(PM2.5)平均浓度', 'PM2.5平均浓度'],
  ['单位产品能耗比2025年', '单位产品能耗'],
  ['公共充电桩新建', '公共充电桩'],
] as const)('%s measures %s', (indicator, core) => {
  expect(thing(indicator)?.core).toBe(core);
});

test('what is measured and how it is measured are told apart', () => {
  expect(thing('乐器制造增加值占地区生产总值比重')?.subject).toBe('乐器制造');
  expect(thing('乐器制造产业规模')?.subject).toBe('乐器制造');
});

test('a bare measure takes its subject from its sentence, else from the title, and then says that it is a guess', () => {
  expect(thing('产业规模', '产业规模', '壮大提琴、古筝等2大弦乐产业,到2029年')).toMatchObject({
    core: '弦乐产业规模',
    bare: false,
  });
  expect(thing('产业规模', '产业规模', '', '壮大弦乐产业')).toMatchObject({
    core: '产业规模',
    subject: '弦乐',
    bare: true,
  });
});

test('a part without an indicator measures what the figure before it measures', () => {
  const targets: StatedTarget[] = [
    ['改造老旧小区', '=', 64, '个', 'increment', 'none', '改造老旧小区64个'],
    ['主城三区', '=', 42, '个', 'increment', 'none', '主城三区42个'],
  ];
  const plan = planOf('1.某事。改造老旧小区64个、其中主城三区42个。', { targets });
  expect(measureTargets(plan.reading.targets, plan.text, [''])[1]).toMatchObject({
    core: '改造老旧小区',
    part: '主城三区',
  });
});

test('grades: the lowest named and whether those above count', () => {
  expect(levelScope('省级及以上工坊')).toEqual({ least: 3, open: true });
  expect(levelScope('市级工坊')).toEqual({ least: 2, open: false });
  expect(levelScope('国家及省级工坊')).toEqual({ least: 3, open: true });
  expect(levelScope('二级工坊')).toBeNull();
});

test.each([
  ['投资500万元以上的琴行', '5000000元'],
  ['投资千万元以上琴行', '10000000元'],
  ['规模过百亿元园区', '10000000000元'],
  ['五十亿级集群', '5000000000元'],
  ['500个以上琴行', ''],
  ['规模以上企业', ''],
  ['突破1.1万亿元', ''],
] as const)('the size in %s is “%s”', (indicator, sizes) => {
  expect(thresholds(indicator)).toBe(sizes);
});
