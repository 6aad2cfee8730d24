import { describe, expect, it } from 'vitest';
import { readPlan } from '../../read-plan.ts';

const frame = (body: string) =>
  `云帆市绿色转型行动方案\n一、重点任务\n(一)做强产业\n1.壮大新材料产业。支持龙头企业扩大产能。${body}\n2.优化服务。推行一窗受理。`;
/** Units of the clause's duties, a star before those that lead. */
const duty = (body: string): string[] =>
  readPlan(frame(body)).duties.flatMap(({ mentions }) => mentions.map(({ name, lead }) => (lead ? `*${name}` : name)));

describe('who is responsible', () => {
  it.each([
    ['\n责任单位:市工信局、市商务局', ['市工信局', '市商务局']],
    ['\n责任单位：市工信局，市商务局；各镇街', ['市工信局', '市商务局', '各镇街']],
    ['\n责任单位:市工信局 市商务局 市财政局', ['市工信局', '市商务局', '市财政局']],
    ['\n责任部门(单位):市工信局、市商务局按职责分工推进', ['市工信局', '市商务局']],
    ['(责任单位:市住房城乡建设局、云港区政府)', ['市住房城乡建设局', '云港区政府']],
    ['〔责任单位:市教育局、市体育局。以下任务均需各区落实,不再列出〕', ['市教育局', '市体育局']],
    ['【牵头单位】市水利局【配合单位】市财政局', ['*市水利局', '市财政局']],
    ['\n牵头单位:市水利局\n配合单位:市财政局、市审计局', ['*市水利局', '市财政局', '市审计局']],
    ['(牵头单位:市水利局;责任单位:市财政局;完成时限:2027年底)', ['*市水利局', '市财政局']],
    ['\n责任单位:市民政局(牵头)、市残联', ['*市民政局', '市残联']],
    ['\n主办部门:市文旅局 协办部门:市公安局', ['*市文旅局', '市公安局']],
    ['(市科技局牵头,市教育局、市人社局配合)', ['*市科技局', '市教育局', '市人社局']],
    ['(市科技局、市教育局牵头,各区市落实)', ['*市科技局', '*市教育局', '各区市']],
    ['(市科技局、市教育局等按职责分工负责)', ['市科技局', '市教育局']],
    ['(市司法局牵头会同市公安局等有关部门负责)', ['*市司法局', '市公安局']],
    ['(各县(市、区)人民政府负责)', ['各县(市、区)人民政府']],
    ['(市商务局、市统计局)', ['市商务局', '市统计局']],
    ['\n市应急局牵头,市气象局、市消防救援支队配合。', ['*市应急局', '市气象局', '市消防救援支队']],
    ['\n责任单位:市委组织部(市人才办)、市生态环境局(临港分局)', ['市委组织部(市人才办)', '市生态环境局(临港分局)']],
    ['\n责任单位:市工业和信息\n化局、市教育和体育局', ['市工业和信息化局', '市教育和体育局']],
    ['\n责任单位:区财政、商务局', ['区财政', '商务局']],
    ['\n责任单位:市财政局和各区政府', ['市财政局', '各区政府']],
    ['\n责任单位:市数据局(黑体单位为牵头单位,下同)', ['市数据局']],
  ])('are the units of %j', (body, units) => {
    expect(duty(body)).toEqual(units);
  });

  it.each([
    '各责任单位要压实责任,确保按期完成。',
    '牵头单位负责统筹,其他单位密切协作。',
    '由企业牵头组建创新联合体。',
    '支持高校牵头,联合园区共建平台。',
    '\n责任领导:陈某某、李某某',
    '\n联系人:周某某',
    '完善责任部门联动机制(含县级)。',
    '鼓励企业(含民营企业)参与项目建设。',
    '推广“云上办”(网上办、掌上办)。',
    '规上企业(工业、服务业)达到90家。',
    '建立考核制度,由第三方机构负责评估。',
    '各部门要各司其职、密切配合。',
  ])('is not said by %j', (body) => {
    expect(duty(body)).toEqual([]);
  });

  it('never holds the name of a person', () => {
    expect(duty('\n责任领导:张某某(副市长)\n责任单位:市商务局 王某某')).toEqual(['市商务局']);
    expect(duty('(副市长赵某某牵头,市商务局负责)')).toEqual(['市商务局']);
    expect(JSON.stringify(readPlan(frame('\n责任单位:市商务局(孙某某)、市统计局')).duties[0]?.mentions)).not.toContain(
      '孙',
    );
  });

  it('marks groups and knows a unit by its usual name', () => {
    const [found] = readPlan(frame('\n责任单位:市发改委、各功能区、相关镇街')).duties;
    expect(found?.mentions.map(({ canonical, group }) => [canonical, group])).toEqual([
      ['市发展改革委', false],
      ['各功能区', true],
      ['相关镇街', true],
    ]);
  });

  it('stands with its clause and covers its words', () => {
    const source = frame('(市科技局牵头,市教育局配合)');
    const [found] = readPlan(source).duties;
    expect(found).toMatchObject({ clause: '1', lead: ['市科技局'] });
    expect(source.slice(found?.start, found?.end)).toBe(found?.quote);
    for (const { start, end, name } of found?.mentions ?? []) expect(source.slice(start, end)).toBe(name);
  });
});
