import { describe, expect, it } from 'vitest';
import { readPlan } from '../../read-plan.ts';

const outline = (text: string) => readPlan(text).outline.map((node) => `${node.kind[0]} ${node.ordinal} ${node.title}`);
const codes = (text: string) => readPlan(text).notes.map((note) => note.code);

describe('the outline', () => {
  it('reads parts, sections and run-in clauses', () => {
    const text =
      '一、总体要求\n1.总的思路。以港兴市。\n二、强化创新,集聚人才\n(一)建平台\n2.建实验室。支持高校。\n3.引人才。办大赛。';
    expect(outline(text)).toEqual([
      'p 一 总体要求',
      'c 1 总的思路',
      'p 二 强化创新,集聚人才',
      's (一) 建平台',
      'c 2 建实验室',
      'c 3 引人才',
    ]);
    expect(readPlan(text).outline.map((node) => node.path)).toEqual([
      '一',
      '一/1',
      '二',
      '二/(一)',
      '二/(一)/2',
      '二/(一)/3',
    ]);
  });

  it('lets clauses restart in every section', () => {
    const text = '一、创新\n(一)平台\n1.甲事。做好。\n2.乙事。做好。\n(二)人才\n1.丙事。做好。\n2.丁事。做好。';
    expect(outline(text).filter((line) => line.startsWith('c'))).toEqual([
      'c 1 甲事',
      'c 2 乙事',
      'c 1 丙事',
      'c 2 丁事',
    ]);
    expect(codes(text)).not.toContain('ordinal-out-of-order');
  });

  it('reads chapters above parts, and articles', () => {
    const text =
      '第一章 总则\n第一条 为建设港口城市,制定本办法。\n第二条 市域内适用。\n第二章 港口\n第三条 建设深水泊位。';
    expect(outline(text).map((line) => line.slice(0, 5))).toEqual([
      'p 第一章',
      'c 第一条',
      'c 第二条',
      'p 第二章',
      'c 第三条',
    ]);
  });

  it('reads headings stuck to the paragraph before and to each other', () => {
    const text =
      '本市制定本计划。一、总体目标全力建港。二、提升港口水平(一)建设泊位。新建泊位6个。(二)扩大航线。开通航线3条。三、保障(一)加强领导。建专班。(二)加强投入。设基金。';
    expect(outline(text)).toEqual(
      [
        'p 一 总体目标全力建港',
        'p 二 提升港口水平',
        's (一) 建设泊位',
        's (二) 扩大航线',
        'p 三 保障',
        's (一) 加强领导',
        's (二) 加强投入',
      ].map((line) => (line === 'p 三 保障' ? expect.stringMatching(/^p 三 保障/u) : line)),
    );
  });

  it('reads a list of measures behind a colon where each is a sentence of its own', () => {
    const text =
      '一、畅通物流(一)补齐短板。(市交通局牵头)具体措施:1.改造货运场站。(市交通局负责)2.开通夜间配送。(市公安局负责)(二)降低费用。具体措施:1.清理收费。2.公示目录。';
    expect(readPlan(`湾州市物流行动方案\n${text}`).outline.map((node) => node.ordinal)).toEqual([
      '一',
      '(一)',
      '1',
      '2',
      '(二)',
      '1',
      '2',
    ]);
  });

  it('takes a list inside one sentence for no headings', () => {
    const text =
      '一、畅通物流\n(一)补齐短板。货运场站应当做到:1.硬化地面;2.安装监控;3.配备消防器材。\n(二)降低费用。清理收费。';
    expect(readPlan(`湾州市物流行动方案\n${text}`).outline.map((node) => node.ordinal)).toEqual(['一', '(一)', '(二)']);
  });

  it('reads a number stuck to the duty line before it', () => {
    const text = '一、任务\n1.建港。建泊位。(责任单位:市交通局)2.通航。开航线。\n3.兴市。办展会。';
    expect(outline(text)).toEqual(['p 一 任务', 'c 1 建港', 'c 2 通航', 'c 3 兴市']);
  });

  it('joins a heading broken over two lines', () => {
    const text = '一、推动港口转型,\n建设一流口岸\n(一)建泊位。新建泊位。\n二、保障措施\n(一)抓落实。按月调度。';
    expect(outline(text)[0]).toBe('p 一 推动港口转型,建设一流口岸');
  });

  it('reads a number on a line of its own with the title below', () => {
    expect(outline('一、任务\n(一)\n建泊位。新建泊位。\n(二)\n开航线。新开航线。')).toEqual([
      'p 一 任务',
      's (一) 建泊位',
      's (二) 开航线',
    ]);
  });

  it('leaves the duty in brackets and the sentence behind a colon out of the title', () => {
    const text =
      '一、任务\n(一)建泊位(牵头单位:市交通局)\n新建泊位。\n(二)目标定位:到2028年建成区域航运中心和现代化港城。';
    expect(outline(text)).toEqual(['p 一 任务', 's (一) 建泊位', 's (二) 目标定位']);
  });

  it('cuts a standard head from the sentence stuck to it', () => {
    expect(outline('一、总体要求坚持以港兴市,全面推进港产城融合发展。\n二、任务\n1.建港。做好。')[0]).toBe(
      'p 一 总体要求',
    );
  });

  it.each([
    ['一.总体要求\n全力建港。\n二、任务\n做好。', ['p 一 总体要求', 'p 二 任务']],
    ['总体要求-、\n全力建港。\n二、任务\n做好。', ['p 一 总体要求', 'p 二 任务']],
    ['一、要求\n全力。\n二,任务\n做好。\n三、保障\n落实。', ['p 一 要求', 'p 二 任务', 'p 三 保障']],
    ['一、任务\nl.建港。做好。\n2.通航。做好。', ['p 一 任务', 'c 1 建港', 'c 2 通航']],
    ['一、任务\n1.建港。做好。\n2通航。做好。\n3.兴市。做好。', ['p 一 任务', 'c 1 建港', 'c 2 通航', 'c 3 兴市']],
  ])('reads wrongly typed numbers where the count proves them: %s', (text, expected) => {
    expect(outline(text)).toEqual(expected);
    expect(codes(text)).toContain('ordinal-malformed');
  });

  it('notes a number out of order and reads on', () => {
    const text = '一、任务\n1.建港。做好。\n2.通航。做好。\n31.兴市。做好。\n4.惠民。做好。';
    expect(outline(text)).toHaveLength(5);
    expect(codes(text).filter((code) => code === 'ordinal-out-of-order')).toHaveLength(1);
  });

  it('keeps points below the clause out of the outline', () => {
    const reading = readPlan(
      '一、任务\n1.建港。做好。\n(1)建泊位。新建6个。\n(2)建航道。疏浚。\n①东线。\n2.通航。做好。',
    );
    expect(reading.outline.map((node) => node.ordinal)).toEqual(['一', '1', '2']);
    expect(reading.points.map((point) => point.ordinal)).toEqual(['(1)', '(2)', '①']);
    expect(reading.points[0]?.node).toBe(1);
  });

  it('reads sections without parts and clauses without sections', () => {
    expect(outline('(一)建港。做好。\n(二)通航。做好。')).toEqual(['s (一) 建港', 's (二) 通航']);
    expect(outline('1.建港。做好。\n2.通航。做好。')).toEqual(['c 1 建港', 'c 2 通航']);
  });

  it('leaves lists of attachments and their forms out, and takes a plan in an attachment in', () => {
    expect(outline('一、任务\n做好。\n附件:1.任务分工表\n2.指标表\n3.名单')).toEqual(['p 一 任务']);
    expect(outline('一、任务\n做好。\n附件1\n1.单位名称\n2.联系方式')).toEqual(['p 一 任务']);
    const twice = '一、任务\n做好。\n附件2\n滨海市港口建设三年行动计划\n为建设港口,制定本计划。\n一、目标\n做好。';
    expect(readPlan(twice).outline.map((node) => node.path)).toEqual(['一', '一#2']);
  });

  it('leaves a table of contents out', () => {
    const text = '目录\n一、总体要求……1\n二、任务……3\n一、总体要求\n全力建港。\n二、任务\n做好每件事。';
    expect(outline(text)).toEqual(['p 一 总体要求', 'p 二 任务']);
    const plain = '目 录\n一、总体要求\n二、任务\n一、总体要求\n全力建设港口,服务周边。\n二、任务\n做好每件事。';
    expect(outline(plain)).toEqual(['p 一 总体要求', 'p 二 任务']);
  });
});

describe('what is no heading', () => {
  const within = (sentence: string) => `一、任务\n1.建港。${sentence}\n2.通航。做好。`;
  it.each([
    '产值达到1.5万亿元,增长2.3倍。',
    '推动一、二、三产业融合。',
    '一是建泊位。二是开航线。三是办展会。',
    '按照第三条规定办理。',
    '落实(一)项要求,参照附件2.执行。',
    '自2027年1月1日起施行。',
    '2027.3开工,2028.6完工。',
    '建成5G基站2.4万个。',
    '依据GB/T 2.1标准建设。',
    '重点抓好:1.泊位;2.航线;3.展会。',
    '布局“一核、两翼、三区”。',
    '第二、第三港区同步建设。',
    '面向十、百、千级企业。',
  ])('%s', (sentence) => {
    expect(outline(within(sentence)).map((line) => line.split(' ')[1])).toEqual(['一', '1', '2']);
  });

  it('the number that a line break cut off a quantity', () => {
    const text = within('力争全市海洋产业总产值在规划期末突破\n3.2万亿元大关。');
    expect(outline(text)).toHaveLength(3);
  });

  it('articles that count without numbers: no outline, and a note says so', () => {
    const text = '会议指出,要全力建设港口,服务区域发展。下一步,将新建泊位6个。';
    expect(outline(text)).toEqual([]);
    expect(codes(text)).toContain('no-outline');
  });
});
