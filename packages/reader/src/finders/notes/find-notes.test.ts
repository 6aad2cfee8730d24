import { describe, expect, it } from 'vitest';
import { readPlan } from '../../read-plan.ts';

const notes = (sentence: string) =>
  readPlan(`一、任务\n1.建港。${sentence}`)
    .notes.filter((note) => note.code.startsWith('number'))
    .map((note) => `${note.code} ${note.quote}`);
const codes = (text: string) => readPlan(text).notes.map((note) => note.code);

describe('numbers that no finder took', () => {
  it.each([
    ['根据《港口法》(海发〔2024〕12号)执行。', ['number-descriptive 2024', 'number-descriptive 12']],
    ['第7次会议通过。', ['number-descriptive 7']],
    ['打造“3+6”体系。', ['number-descriptive 3', 'number-descriptive 6']],
    ['会议于9:30召开。', ['number-descriptive 9', 'number-descriptive 30']],
    ['对新设企业每户给予8万元补贴。', ['number-rule 8']],
    ['按4∶6比例分担。', ['number-rule 4', 'number-rule 6']],
    ['聚焦三大港区。', ['number-descriptive 三大']],
    ['设立3亿元港口基金。', ['number-descriptive 3']],
    ['设立总规模5亿元的港口基金。', ['number-descriptive 5']],
    ['设立港口产业基金，总规模5亿元。', ['number-descriptive 5']],
    ['下设2个工作专班。', ['number-descriptive 2']],
    ['淘汰35蒸吨以下燃煤锅炉。', ['number-rule 35']],
    ['办好12345热线。', ['number-descriptive 12345']],
  ])('are named by what they are: %s', (sentence, expected) => {
    expect(notes(sentence)).toEqual(expected);
  });

  it('a time that governs a result makes none, another does', () => {
    expect(notes('到2028年,新建泊位6个,每年培训渔民80人,三年整治锚地5处。')).toEqual([]);
    expect(notes('到2028年,港口更加兴旺。')).toEqual(['number-descriptive 2028']);
    expect(notes('建成2021年开工的泊位。')).toEqual(['number-descriptive 2021']);
  });

  it('a deadline that a list or a paragraph of goals inherits makes none', () => {
    const goals = readPlan('一、主要目标\n到2028年,渔业更加兴旺。泊位达到60个。\n二、任务\n做好。');
    expect(goals.targets.map(({ period }) => period)).toEqual(['by:2028']);
    expect(goals.notes.filter((note) => note.code.startsWith('number'))).toEqual([]);
  });

  it('are past under a heading that looks back', () => {
    const text = '一、2025年工作回顾\n新建泊位的面积为800亩。\n二、任务\n做好。';
    expect(readPlan(text).notes.find((note) => note.quote === '800')?.code).toBe('number-past');
  });

  it('are past behind a word that tells a fact or opens a review, not where it only says what a deed is about', () => {
    const codeOf = (text: string) => readPlan(text).notes.find((note) => note.quote === '800')?.code;
    expect(codeOf('一、任务\n近三年泊位平均800亩。')).toBe('number-past');
    expect(codeOf('一、任务\n过去一年,港口兴旺。泊位扩到800亩。')).toBe('number-past');
    expect(codeOf('一、任务\n泊位扩到800亩。')).not.toBe('number-past');
    expect(codeOf('一、任务\n针对当前停车难问题,泊位扩到800亩。')).not.toBe('number-past');
  });

  it('none of them is passed over: every digit of the body is in a finding, a note or the time of a finding', () => {
    const text =
      '一、任务\n1.建港。现状泊位12个,编号为X7,含税9折,另有3.5公顷。到2028年,新建泊位6个。\n(1)东港。长80米,宽40米。\n(责任单位:市交通局)';
    const reading = readPlan(text);
    const spans = [
      ...reading.notes,
      ...reading.targets,
      ...reading.duties,
      ...reading.outline,
      ...reading.points,
      ...reading.pilots,
      ...reading.projects,
    ];
    // 到2028年 in a sentence with a target is understood by it.
    for (const { index, 0: sentence } of text.matchAll(/[^。\n]+/gu))
      if (reading.targets.some(({ number }) => number.start > index && number.end < index + sentence.length))
        for (const time of sentence.matchAll(/20\d\d年/gu))
          spans.push({ start: index + time.index, end: index + time.index + 4 } as (typeof spans)[number]);
    for (const match of text.matchAll(/\d+/gu))
      expect(
        spans.some((span) => span.start <= match.index && match.index < span.end),
        match[0],
      ).toBe(true);
  });

  it('words with a numeral in them make no note', () => {
    expect(notes('加快一体化发展,建设一批泊位,做到万无一失、十分便捷。')).toEqual([]);
  });
});

describe('other notes', () => {
  it('a duty that names nobody', () => {
    expect(codes('一、任务\n1.建港。做好。\n责任单位:\n2.通航。做好。\n责任单位:市交通局')).toContain(
      'duty-without-unit',
    );
    expect(codes('一、任务\n1.建港。做好。\n责任单位:市交通局')).not.toContain('duty-without-unit');
  });

  it('a clause without a duty where the others have one', () => {
    const line = (n: number, duty: string) => `${n}.事项${n}。做好。${duty}\n`;
    const duty = '(责任单位:市交通局)';
    const most = `一、任务\n${line(1, duty)}${line(2, duty)}${line(3, duty)}${line(4, '')}`;
    expect(codes(most).filter((code) => code === 'clause-without-duty')).toHaveLength(1);
    expect(codes(`一、任务\n${line(1, '')}${line(2, '')}${line(3, '')}${line(4, duty)}`)).not.toContain(
      'clause-without-duty',
    );
  });

  it.each(['到2O28年建成。', '新建l2个泊位。', '产值增长8%%。', '新建泊位,,开航线。', '建成\uFFFD\uFFFD港。'])(
    'damage by a scanner: %s',
    (sentence) => {
      expect(codes(`一、任务\n${sentence}`)).toContain('ocr-suspect');
    },
  );

  it.each(['推广O2O模式。', '减少CO2排放。', 'PM2.5浓度下降。', '建设5G专网。', '支持IPO企业。', '等等……'])(
    'no damage: %s',
    (sentence) => {
      expect(codes(`一、任务\n${sentence}`)).not.toContain('ocr-suspect');
    },
  );
});
