import type { Target } from '@gangmu/plan';
import { describe, expect, it } from 'vitest';
import { configuration } from '../../configuration.ts';
import type { Context, Sentence } from '../../finder.ts';
import { manuscript } from '../../manuscript.ts';

/** Runs the family of targets over one paragraph of a plan for 2024—2026. */
function targetsIn(source: string): readonly Target[] {
  const page = manuscript(source);
  const sentences: Sentence[] = [];
  let start = 0;
  for (const sentence of source.split(/(?<=。)/u)) {
    const end = start + sentence.length;
    sentences.push({ start, end, node: 0, clause: '1', heading: false, paragraph: 0 });
    start = end;
  }
  const context: Context = {
    page,
    body: [{ start: 0, end: source.length }],
    meta: {
      title: null,
      issuer: null,
      number: null,
      date: null,
      period: { start: 0, end: 0, quote: '', from: 2024, to: 2026 },
      region: null,
    },
    outline: [
      {
        kind: 'clause',
        ordinal: '1',
        title: '推进',
        path: '1',
        parent: null,
        bodyEnd: source.length,
        rule: 'test',
        start: 0,
        end: 0,
        quote: '',
      },
    ],
    sentences,
    tables: [],
    points: [],
    remarks: [],
  };
  const { finders, refiners } = configuration.targets;
  const found = sentences.flatMap((sentence) => finders.flatMap((finder) => finder.find(sentence, context)));
  return refiners.reduce<readonly Target[]>((kept, refiner) => refiner.refine(kept, context), found);
}

const brief = (source: string) =>
  targetsIn(source).map(
    ({ indicator, op, value, value2, unit, basis, period }) =>
      `${indicator}|${op}${value}${value2 === undefined ? '' : `..${value2}`}${unit}|${basis}|${period}`,
  );

describe('quantified results', () => {
  it.each([
    ['到2026年，全市绿道总长达到420公里。', ['全市绿道总长|>=420公里|level|by:2026']],
    [
      '老年助餐点、社区书房、口袋公园分别达到90处、60处和45处左右。',
      ['老年助餐点|~90处|level|none', '社区书房|~60处|level|none', '口袋公园|~45处|level|none'],
    ],
    [
      '园林绿地、防护林产业规模分别突破30亿元和12亿元。',
      ['园林绿地产业规模|>=30亿元|level|none', '防护林产业规模|>=12亿元|level|none'],
    ],
    ['2026年渔港经济区和滨海驿站均达到7个。', ['渔港经济区|>=7个|level|in:2026', '滨海驿站|>=7个|level|in:2026']],
    ['每年新增社区食堂6家以上。', ['社区食堂|>=6家|increment|annual']],
    ['新建4个雨洪公园、改建9处街角绿地。', ['雨洪公园|=4个|increment|none', '街角绿地|=9处|increment|none']],
    ['培育链主工厂3至5家。', ['链主工厂|=3..5家|increment|none']],
    ['茶叶综合产值年均增长9%以上。', ['茶叶综合产值|>=9%|growth|annual']],
    ['到2026年，茶叶综合产值年均增长9%。', ['茶叶综合产值|=9%|growth|by:2026']],
    ['单位产品水耗较2023年下降11%。', ['单位产品水耗|=11%|change|none']],
    ['到2026年，游船接待能力翻一番。', ['游船接待能力|=1番|change|by:2026']],
    ['漏损率控制在8%以内。', ['漏损率|<=8%|level|none']],
    ['办理时限压缩至2个工作日。', ['办理时限|<=2个工作日|level|none']],
    ['污泥处置率由2023年的71%提高到2026年的90%。', ['污泥处置率|>=90%|level|by:2026']],
    ['灌溉水利用系数不低于0.58。', ['灌溉水利用系数|>=0.58|level|none']],
    ['累计建成乡镇冷库33座。', ['乡镇冷库|=33座|level|none']],
    ['建设甲岭、乙湾等11个传统村落。', ['甲岭、乙湾传统村落|=11个|increment|none']],
    ['每年为25家以上小微工厂提供用能诊断。', ['小微工厂提供用能诊断|>=25家|increment|annual']],
    [
      '到2026年、2030年，湿地保护率分别达到56%、58%。',
      ['湿地保护率|>=56%|level|by:2026', '湿地保护率|>=58%|level|by:2030'],
    ],
    [
      '供水、供气报装时限分别压缩至4、3个工作日以内。',
      ['供水报装时限|<=4个工作日|level|none', '供气报装时限|<=3个工作日|level|none'],
    ],
    ['培育年产值超十亿元果品园区2个。', ['年产值超十亿元果品园区|=2个|increment|none']],
    ['新设1家渔业研究所、3家船舶设计院。', ['渔业研究所|=1家|increment|none', '船舶设计院|=3家|increment|none']],
    ['渔港泊位达到60个、冷库90座。', ['渔港泊位|>=60个|level|none', '冷库|>=90座|level|none']],
    ['渔港泊位达到60个，新建冷库9座。', ['渔港泊位|>=60个|level|none', '冷库|=9座|increment|none']],
    ['提升海洋经济规模2.5万亿元。', ['海洋经济规模|=2.5万亿元|level|none']],
    ['海洋经济规模2.5万亿元。', ['海洋经济规模|=2.5万亿元|level|none']],
    ['渔民人均收入增加1000元。', ['渔民人均收入|=1000元|change|none']],
    ['压降空壳合作社12家。', ['压降空壳合作社|=12家|change|none']],
    ['减少6个渔船检验环节。', ['渔船检验环节|=6个|change|none']],
    [
      '每年培训渔民800人次，三年评选示范船30艘，更新网具500套。',
      ['渔民|=800人次|increment|annual', '示范船|=30艘|increment|none', '网具|=500套|increment|none'],
    ],
    ['海堤防潮能力达到50年一遇。', ['海堤防潮能力|>=50年一遇|level|none']],
    ['养护费用标准年均提高4%。', ['养护费用标准|=4%|growth|annual']],
    ['新增岸线用地达标占比达到90%。', ['新增岸线用地达标占比|>=90%|level|none']],
    ['推动东港码头、西港船坞等12个项目竣工投产。', ['项目竣工投产|=12个|increment|none']],
    ['推动两家渔业公司获得绿色认证。', ['渔业公司获得绿色认证|=2家|increment|none']],
    ['渔港事故起数、伤亡人数较2023年均下降8%以上。', ['渔港事故起数|>=8%|change|none', '伤亡人数|>=8%|change|none']],
    ['粮食储备不少于40万吨。', ['粮食储备|>=40万吨|level|none']],
    ['储备防汛物资300万元。', ['储备防汛物资|=300万元|level|none']],
    ['改造渔村9个，惠及居民2.4万户。', ['改造渔村|=9个|increment|none', '惠及居民|=2.4万户|increment|none']],
    ['每年实际利用外资3亿美元以上。', ['实际利用外资|>=3亿美元|increment|annual']],
    ['归集船员证照60类、8万条数据。', ['船员证照|=60类|increment|none', '数据|=8万条|increment|none']],
    [
      '海带、紫菜行业标杆以上产能占比分别达到40%、30%。',
      ['海带行业标杆以上产能占比|>=40%|level|none', '紫菜行业标杆以上产能占比|>=30%|level|none'],
    ],
  ])('reads %s', (source, expected) => {
    const got = brief(source);
    expect(got.map((line) => line.replace(/^[^|]*/u, ''))).toEqual(expected.map((line) => line.replace(/^[^|]*/u, '')));
    expected.forEach((line, i) => {
      const [indicator = ''] = line.split('|');
      expect(got[i]?.split('|')[0]).toContain(indicator.slice(-4));
    });
  });

  it.each([
    '聚焦六大产业、九条链条协同发力。',
    '推动3所学院迈向一流。',
    '加快建设占地约700亩的冷链园。',
    '启动百万千瓦级风场前期工作。',
    '淘汰单机容量20万千瓦以下机组。',
    '目前全市拥有绿色商场12家。',
    '去年新增书店8家。',
    '培育了6家链主工厂。',
    '对通过评审的项目给予30万元奖励。',
    '首次突破5亿元的，分别给予奖励。',
    '完善“4个1”工作机制。',
    '深化第2批改革，落实三个方面部署。',
    '召开一次推进会，形成一批成果。',
    '进入全国百强、世界500强。',
    '关爱60岁以上老人。',
    '服务协议有效期可为3年。',
    '打造15分钟生活圈。',
    '2022年渔业产值达到90亿元。',
    '治理三场标志战役。',
    '加强对77个在建项目的调度。',
    '设立5亿元海洋产业基金。',
    '获批三类医疗器械注册证。',
    '组建渔具、船机2支招商小分队。',
    '完好率低于60%的限期整改。',
    '赋予科研人员不低于70%的成果所有权。',
    '传承二十四节气文化，走进千家万户。',
    '推进二期、三期建设。',
  ])('finds no target in %s', (source) => {
    expect(brief(source)).toEqual([]);
  });

  it('lets a deadline govern to the end of its sentence and no further', () => {
    expect(
      brief('城市更加宜居。到2026年，绿地率达到40%，透水率达到30%。绿道达到50公里。').map((line) => line.split('|')[3]),
    ).toEqual(['by:2026', 'by:2026', 'none']);
  });

  it('carries 每年 through items after a comma but not past a semicolon', () => {
    expect(
      brief('每年培育书店5家以上、食堂8家以上，新增驿站3个；遴选示范街区10条以上。').map((line) => line.split('|')[3]),
    ).toEqual(['annual', 'annual', 'annual', 'none']);
  });

  it('brings money to one base unit exactly', () => {
    const [target] = targetsIn('到2026年，海洋产业规模突破1.1万亿元。');
    expect(target?.normalized).toEqual({ value: '1100000000000', unit: '元' });
    expect(target?.quantity).toBe('money');
  });

  it('knows where less is better', () => {
    expect(targetsIn('PM2.5浓度控制在29微克/立方米。')[0]?.direction).toBe('less');
    expect(targetsIn('到2026年，绿地率达到40%。')[0]?.direction).toBe('more');
  });

  it('marks what was inherited', () => {
    const [, second] = targetsIn('到2026年，茶园产值达到20亿元，年均增长6%。');
    expect(second?.indicator).toContain('茶园产值');
    expect(second?.origins.indicator).toBe('inherited');
    expect(second?.origins.period).toBe('inherited');
  });

  it('quotes the source as it stands, the number inside the quote', () => {
    const source = '到２０２６年，绿道总长达到４２０公里。';
    for (const target of targetsIn(source)) {
      expect(source.slice(target.start, target.end)).toBe(target.quote);
      expect(target.number.start).toBeGreaterThanOrEqual(target.start);
      expect(target.number.end).toBeLessThanOrEqual(target.end);
    }
  });
});
