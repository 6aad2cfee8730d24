import { describe, expect, it } from 'vitest';
import { readPlan } from '../../read-plan.ts';

const PLAN =
  '滨海市港口建设三年行动计划(2026—2028年)\n\n为建设现代化港口,制定本行动计划。\n一、总体要求\n全力建港,服务周边地区。\n二、任务\n1.建泊位。新建泊位6个。';
const plan = (text: string) =>
  readPlan(text)
    .body.map(({ start, end }) => text.slice(start, end))
    .join('\n');
const outside = (text: string) =>
  readPlan(text)
    .notes.filter((note) => note.code === 'text-outside-plan')
    .map((note) => note.quote);

describe('the body', () => {
  it('is the whole text where nothing surrounds it', () => {
    expect(plan(PLAN)).toBe(PLAN);
    expect(outside(PLAN)).toEqual([]);
  });

  it('leaves out navigation above and credits below, and keeps them as notes', () => {
    const text = `首页\n当前位置:首页>政策\n滨海新闻网\n\n${PLAN}\n\n责任编辑:小周\n版权所有 滨海网\n友情链接:`;
    expect(plan(text)).toBe(PLAN);
    expect(outside(text)).toHaveLength(2);
  });

  it('leaves out the issuing notice, its number, signature and date', () => {
    const text = `滨海市人民政府关于印发港口建设三年行动计划的通知\n滨政发〔2026〕7号\n各区人民政府:\n现将行动计划印发给你们,请认真贯彻执行。\n滨海市人民政府\n2026年5月9日\n(此件公开发布)\n${PLAN}`;
    expect(plan(text)).toBe(PLAN);
  });

  it('leaves out the demands that the notice itself numbers', () => {
    const text = `各区人民政府:\n现将计划印发给你们,请认真贯彻执行。\n一、提高认识。各区要高度重视。\n二、抓好落实。各区要定期报告。\n滨海市人民政府\n2026年5月9日\n${PLAN}`;
    expect(plan(text)).toBe(PLAN);
  });

  it('keeps a plan that is signed and followed by an attachment of its own', () => {
    const text = `现印发给你们,请认真贯彻执行。\n${PLAN}\n滨海市人民政府\n2026年5月9日\n附件\n重点任务清单\n一、泊位\n做好。`;
    expect(readPlan(text).outline.map((node) => node.ordinal)).toEqual(['一', '二', '1', '一']);
  });

  it('leaves out a summary that repeats the plan before 原文如下', () => {
    const text = `本网讯,滨海市近日印发行动计划,到2028年新建泊位6个。\n计划提出,新建泊位6个,开通航线9条。\n原文如下:\n${PLAN}`;
    expect(plan(text)).toBe(PLAN);
    expect(readPlan(text).outline).toHaveLength(3);
  });

  it('leaves out lines of the page between the lines of the plan', () => {
    const text = PLAN.replace('二、任务', '打开APP查看更多\n二、任务');
    expect(plan(text)).not.toContain('APP');
    expect(readPlan(text).outline).toHaveLength(3);
  });

  it('begins at the preamble where there is no title', () => {
    const text = `搜索\n登录\n${PLAN.split('\n').slice(2).join('\n')}`;
    expect(plan(text).startsWith('为建设现代化港口')).toBe(true);
  });

  it('finds notice, title and preamble in one line', () => {
    const text =
      '5.滨海市人民政府关于印发港口建设行动方案的通知滨政发〔2026〕7号各区人民政府:现将方案印发给你们,请认真贯彻执行。滨海市人民政府2026年5月9日滨海市港口建设行动方案为建设港口,制定本方案。一、要求建好港口。二、任务(一)建泊位。做好。(二)开航线。做好。';
    expect(plan(text).startsWith('滨海市港口建设行动方案为建设')).toBe(true);
    expect(readPlan(text).meta.title?.quote).toBe('滨海市港口建设行动方案');
  });

  it('keeps a press article that is the only text', () => {
    const text = '打印本页\n5月9日,市政府举行新闻发布会。到2028年,全市新建泊位6个,开通国际航线9条以上。\n关闭窗口';
    expect(plan(text)).toBe('5月9日,市政府举行新闻发布会。到2028年,全市新建泊位6个,开通国际航线9条以上。');
  });

  it.each([
    '1.打造首页工程。推进门户网站建设。',
    '推动来源可查、去向可追、责任可究。',
    '加强版权保护,培育版权示范企业9家。',
    '搜索引擎、短视频平台企业达到6家。',
    '关闭落后产能,淘汰老旧机组。',
    '打印设备产业产值突破9亿元。',
  ])("keeps a plan's own line: %s", (line) => {
    const text = `${PLAN}\n${line}\n二、保障\n抓好落实。`;
    expect(plan(text)).toContain(line);
  });

  it('is empty for an empty text', () => {
    expect(readPlan('').outline).toEqual([]);
    expect(readPlan(' \n ').targets).toEqual([]);
  });
});

describe('what the document says about itself', () => {
  it('is title, issuer, number, date, period and region', () => {
    const text = `滨海市人民政府办公室关于印发《滨海市港口建设三年行动计划(2026—2028年)》的通知\n滨政办发〔2026〕7号\n各区人民政府:\n现将计划印发给你们,请认真贯彻执行。\n滨海市人民政府办公室\n2026年5月9日\n${PLAN}`;
    const { title, issuer, number, date, period, region } = readPlan(text).meta;
    expect(title?.quote).toBe('滨海市港口建设三年行动计划(2026—2028年)');
    expect(issuer?.quote).toBe('滨海市人民政府办公室');
    expect(number?.quote).toBe('滨政办发〔2026〕7号');
    expect(date?.value).toBe('2026-05-09');
    expect(period).toMatchObject({ from: 2026, to: 2028 });
    expect(region).toMatchObject({ name: '滨海市', origin: 'title' });
  });

  it('reads a date in Han numerals and takes the region that the caller gives', () => {
    const text = `关于印发方案的通知\n现印发给你们,请认真组织实施。\n滨海市发展改革委\n二〇二六年十二月二十一日\n${PLAN}`;
    const { meta } = readPlan(text, { region: '滨海新区' });
    expect(meta.date?.value).toBe('2026-12-21');
    expect(meta.region).toMatchObject({ name: '滨海新区', origin: 'given' });
  });

  it('leaves null what the text does not state', () => {
    const { meta } = readPlan('一、任务\n根据省政府文件(海政发〔2025〕3号)要求,做好2026年工作。');
    expect(meta).toMatchObject({ title: null, issuer: null, number: null, date: null, period: null, region: null });
  });
});

describe('the years of a title', () => {
  const years = (title: string) => {
    const { period } = readPlan(`${title}\n一、重点任务\n1.建泊位。新建泊位6个。\n2.其他。压实责任。`).meta;
    return period && `${period.quote} ${period.from} ${period.to}`;
  };
  it.each([
    ['滨海市2026年港口工作要点', '2026年 2026 2026'],
    ['2026年滨海市重点任务', '2026年 2026 2026'],
    ['滨海市2026年度港口建设实施方案', '2026年度 2026 2026'],
    ['滨海市港口建设行动计划(2026—2028年)', '2026—2028年 2026 2028'],
  ])('%s', (title, expected) => {
    expect(years(title)).toBe(expected);
  });
  it.each(['滨海市2030年前碳达峰实施方案', '滨海市港口建设行动方案', '滨海市港口建设方案(2026年版)'])(
    '%s sets no year',
    (title) => {
      expect(years(title)).toBeNull();
    },
  );
});

describe('a page that gives its plan twice', () => {
  it('is read once, the second copy is outside', () => {
    const text = `首页\n${PLAN}\n打印本页\n${PLAN}`;
    expect(plan(text)).toBe(PLAN);
    expect(outside(text).join('')).toContain('新建泊位6个');
    expect(readPlan(text).outline).toHaveLength(3);
  });

  it('but two plans with the same headings are both read', () => {
    const other = PLAN.replace('港口', '渔港')
      .replace('全力建港,服务周边地区', '全力兴渔,富裕沿海渔村')
      .replace('1.建泊位。新建泊位6个', '1.建冷库。新建冷库9座');
    expect(readPlan(`${PLAN}\n\n${other}`).outline).toHaveLength(6);
  });
});
