import { expect, test } from 'vitest';
import { alignPlans } from '../align-plans.ts';
import { planOf } from '../testing/plan-of.ts';

const filler = ['修桥补路', '办夜校', '种香樟', '排木偶戏', '清窑渣', '养石斑鱼', '修提琴', '晒海盐', '编竹器'];
const plan = (region: string, titles: readonly string[], closing: readonly string[], shift = 0) =>
  planOf(
    [...titles, ...filler.slice(shift, shift + 4), ...closing]
      .map(
        (title, at) => `${at + 1}.${title}。${region.repeat(2)}${title}${'甲乙丙丁戊己庚辛壬癸'[(at + shift) % 10]}。`,
      )
      .join('\n'),
    { region },
  );
const links = (above: Parameters<typeof plan>, below: Parameters<typeof plan>) =>
  alignPlans(plan(...above), plan(...below)).links.map(({ superior, subordinate }) => `${subordinate}>${superior}`);

test('the general parts of two plans are counterparts by class and place', () => {
  const found = links(
    ['澄州市', ['指导思想', '主要目标', '空间布局'], ['加强组织领导', '加强宣传引导']],
    ['柳塘区', ['总体思路', '发展目标', '空间格局'], ['健全工作机制', '凝聚社会合力'], 4],
  );
  expect(found).toEqual(expect.arrayContaining(['0>0', '1>1', '2>2', '7>7', '8>8']));
});

test('a link by class alone carries in part', () => {
  const alignment = alignPlans(plan('澄州市', ['指导思想'], []), plan('柳塘区', ['总体思路'], [], 4));
  expect(alignment.superiorStates[0]).toMatchObject({ kind: 'carried', fullness: 'part' });
});

test('titles of two classes are none, nor is a task that only sounds like one', () => {
  expect(links(['澄州市', ['指导思想'], []], ['柳塘区', ['发展目标'], [], 4])).not.toContain('0>0');
  expect(links(['澄州市', ['空间布局'], []], ['柳塘区', ['布局未来产业'], [], 4])).not.toContain('0>0');
});

const naming = (ours: string) => {
  const superior = planOf('1.优化格局。支持柳塘建设琴湖木艺制作走廊门户。\n2.晒盐。修盐田。', { region: '澄州市' });
  return alignPlans(superior, planOf(ours, { region: '柳塘区' })).superiorStates[0]?.kind;
};

test('a clause that names us is not left out where our plan takes over its words', () => {
  expect(naming('1.编竹器。开竹编班。\n2.养鱼。清塘泥。')).toBe('named');
  expect(naming('1.编竹器。开竹编班,建成琴湖木艺制作走廊门户。\n2.养鱼。清塘泥。')).toBe('carried');
  expect(naming('为建设琴湖木艺制作走廊门户,制定本计划。\n1.编竹器。开竹编班。')).not.toBe('named');
});
