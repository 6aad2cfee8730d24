import { describe, expect, it } from 'vitest';
import { findRegion } from '../../lexicon/regions.ts';
import { readPlan } from '../../read-plan.ts';

const named = (body: string, region = '济南市') =>
  readPlan(`${region}协作行动方案\n一、重点任务\n1.区域协作。${body}\n2.其他。压实责任。`, { region }).namedRegions.map(
    ({ quote, name, code }) => `${quote} ${name} ${code ?? '-'}`,
  );

describe('regions named', () => {
  it.each([
    ['支持青岛建设航运中心。', ['青岛 青岛市 370200']],
    ['深化与郑州、西安的互动。', ['郑州 郑州市 410100', '西安 西安市 610100']],
    ['联动烟台、日照发展。', ['烟台 烟台市 370600', '日照 日照市 371100']],
    ['对接长三角一体化。', ['长三角一体化 长三角 -']],
    ['融入粤港澳大湾区。', ['粤港澳大湾区 粤港澳大湾区 -']],
    ['支持莱西市建设产业园。', ['莱西市 莱西市 370285']],
    ['支持章丘区、平阴县建设粮仓。', ['章丘区 章丘区 370114', '平阴县 平阴县 370124']],
    ['帮扶甘南藏族自治州。', ['甘南藏族自治州 甘南藏族自治州 623000']],
    ['与南京市鼓楼区结对。', ['南京市 南京市 320100', '鼓楼区 鼓楼区 320106']],
    ['与延边共建园区。', ['延边 延边朝鲜族自治州 222400']],
  ])('%s', (body, regions) => {
    expect(named(body)).toEqual(regions);
  });

  it.each([
    '全市统筹推进,济南率先突破。',
    '改善中心城区、老旧小区环境。',
    '延长日照时间,保障作物生长。',
    '加强和平利用技术的研究。',
    '与北京大学、兰州大学共建研究院。',
    '改造上海路、青岛路沿线管网。',
    '争取南京银行、北京银行授信。',
    '治理黄河南岸、渤海南部岸线。',
    '实现长治久安、国泰民安。',
    '各市和县级部门抓好落实。',
    '创建农业示范县。',
    '增强海口岸线的防护。',
  ])('%s names no other region', (body) => {
    expect(named(body)).toEqual([]);
  });

  it('take up the zones that the plan lists itself', () => {
    expect(named('责任单位:市商务局、云桥功能区、北辰片区。\n责任单位:云桥功能区、市水务局。')).toEqual([
      '云桥功能区 云桥功能区 -',
      '云桥功能区 云桥功能区 -',
    ]);
  });
});

describe('regions that the plan itself defines', () => {
  const named = (body: string, title = '望川省') =>
    readPlan(
      `${title}渔业发展三年行动计划（2027—2029年）\n一、重点任务\n1.区域协作。${body}\n2.其他。压实责任。`,
    ).namedRegions.map(({ quote, name, code }) => `${quote} ${name} ${code ?? '-'}`);

  it.each([
    ['支持临江建设渔港。支持临江打造冷链枢纽。推动临江创建海洋公园。', ['临江 临江 -', '临江 临江 -', '临江 临江 -']],
    ['支持澜浦区建设渔港。（责任单位：省渔业局，澜浦区政府）', ['澜浦区 澜浦区 -', '澜浦区 澜浦区 -']],
    [
      '支持澜浦建设渔港。（责任单位：省渔业局，澜浦区、汐城县政府）',
      ['澜浦 澜浦区 -', '澜浦区 澜浦区 -', '汐城县 汐城县 -'],
    ],
    ['各区（澜浦区、汐州区）分头推进，澜浦区先行。', ['澜浦区 澜浦区 -', '汐州区 汐州区 -', '澜浦区 澜浦区 -']],
    [
      '支持汐川建设渔港，支持汐川打造船坞，支持汐川申报公园。支持岚屿建设灯塔。汐川、岚屿联动。',
      ['汐川 汐川 -', '汐川 汐川 -', '汐川 汐川 -', '岚屿 岚屿 -', '汐川 汐川 -', '岚屿 岚屿 -'],
    ],
  ])('%s', (body, regions) => {
    expect(named(body)).toEqual(regions);
  });

  it.each([
    '支持企业建设渔港，支持企业打造船坞，支持企业申报公园。',
    '鼓励各地开展试验，鼓励各地开展培训，鼓励各地开展评比。',
    '支持联合打造船坞，支持联合建设码头，支持联合申报公园。',
    '支持汐川建设渔港。',
    '支持望川建设渔港，支持望川打造船坞，支持望川申报公园。',
    '（责任单位：试点城市政府，各县区政府，有关市政府）',
    '改善中心城区、老旧小区环境，各区政府负责。',
  ])('%s names none', (body) => {
    expect(named(body)).toEqual([]);
  });

  it('keeps a learnt name out of the names of roads and waters', () => {
    const learn = '支持汐川建设渔港，支持汐川打造船坞，支持汐川申报公园。';
    expect(named(`${learn}依托汐川路改造管网，推动汐川水系治理。`)).toHaveLength(3);
    expect(named('治理澜浦水系，拓宽澜浦路。（责任单位：澜浦区政府）')).toEqual(['澜浦区 澜浦区 -']);
  });
});

describe('findRegion', () => {
  it('knows full and short names with code, level and the region above', () => {
    expect(findRegion('青岛')).toEqual({ name: '青岛市', code: '370200', level: 'prefecture', parent: '370000' });
    expect(findRegion('内蒙古')?.code).toBe('150000');
    expect(findRegion('黄岛区')?.parent).toBe('370200');
    expect(findRegion('雄安新区')?.level).toBe('zone');
  });

  it('gives a name that several regions bear only with the region above', () => {
    expect(findRegion('鼓楼区')).toBeNull();
    expect(findRegion('鼓楼区', '350100')?.code).toBe('350102');
    expect(findRegion('云帆市')).toBeNull();
  });
});
