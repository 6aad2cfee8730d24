import { describe, expect, it } from 'vitest';
import { readPlan } from '../../read-plan.ts';

const HEAD = ['序号', '工作事项', '主要内容', '牵头单位', '配合单位', '完成时限'];
const read = (lines: readonly string[]) =>
  readPlan(`云帆市港口建设行动方案\n一、总体要求\n做好各项工作。\n附件\n${lines.join('\n')}`);
const rows = (lines: readonly string[]) => read(lines).taskRows.map(({ cells }) => Object.keys(cells).join(' '));
const duties = (lines: readonly string[]) =>
  read(lines).duties.map(({ clause, mentions }) => [
    clause,
    ...mentions.map(({ name, lead }) => (lead ? `*${name}` : name)),
  ]);

describe('a table left as one cell a line', () => {
  const plain = [
    ...HEAD,
    ...['1', '建设泊位。', '新建泊位6个,配套堆场。', '市交通局', '市水利局、市资源局', '2027年6月'],
    ...['2', '疏浚航道。', '疏浚航道30公里。', '市水利局', '市交通局', '长期'],
  ];

  it('is read row by row', () => {
    expect(rows(plain)).toEqual(Array(2).fill('ordinal task measures lead units deadline'));
    expect(duties(plain)).toEqual([
      ['1', '*市交通局', '市水利局', '市资源局'],
      ['2', '*市水利局', '市交通局'],
    ]);
    expect(read(plain).taskRows.map(({ deadline }) => deadline?.quote)).toEqual(['2027年6月', '长期']);
  });

  it('goes on below a number where cells are merged, and knows an empty cell', () => {
    const merged = [
      ...HEAD.slice(0, 5),
      ...['1', '建设泊位', '新建泊位6个。', '市交通局', '市水利局'],
      ...['扩建堆场,面积翻番。', '市资源局', '/'],
      ...['2', '疏浚航道', '疏浚航道30公里。', '市水利局', '市交通局'],
    ];
    expect(duties(merged)).toEqual([
      ['1', '*市交通局', '市水利局'],
      ['1', '*市资源局'],
      ['2', '*市水利局', '市交通局'],
    ]);
  });

  it('holds paragraphs in a cell, and offices of their own columns', () => {
    const offices = [
      ...['序号', '工作事项', '主要内容', '责任单位', '局内牵头处室', '局内配合处室'],
      ...['1', '建设泊位', '新建泊位6个。', '配套堆场。', '市交通局', '港口处', '规划处'],
      ...['2', '疏浚航道', '疏浚航道30公里。', '市水利局', '河道处', '规划处、财务处'],
    ];
    expect(duties(offices)).toEqual([
      ['1', '市交通局', '*港口处', '规划处'],
      ['2', '市水利局', '*河道处', '规划处', '财务处'],
    ]);
  });

  it('ends where the cells cease to fit', () => {
    const { taskRows, duties: found } = read([...plain, '主办单位:云帆市人民政府', '3', '网站地图', '联系我们']);
    expect(taskRows).toHaveLength(2);
    expect(found).toHaveLength(2);
  });

  it.each([
    ['heads alone', HEAD],
    ['one row', plain.slice(0, 12)],
    ['a list of numbers', ['序号', '1', '2', '3']],
    ['heads without units', ['序号', '项目名称', '完成时限', '1', '泊位', '2027年', '2', '航道', '2028年']],
    ['a form to fill in', ['序号', '姓名', '工作单位', '联系电话', '1', '甲某', '市交通局', '2', '乙某', '市水利局']],
    ['prose that speaks of numbers', ['序号按先后排列。', '1', '牵头单位', '市交通局', '2', '市水利局']],
  ])('is not seen in %s', (_what, lines) => {
    expect(rows(lines)).toEqual([]);
  });
});
