import { describe, expect, it } from 'vitest';
import { squeeze } from './squeeze.ts';

/** A text broken by width as a page has it: every line of the same length but the last. */
const wrapped = (paragraphs: readonly string[], width: number) =>
  paragraphs.map((text) => text.replace(new RegExp(`(.{${width}})(?=.)`, 'gu'), '$1\n')).join('\n');
const LONG = [
  '全市上下要把港口建设作为头等大事来抓,统筹推进泊位、航道、集疏运体系和临港产业园区建设,努力把滨海建成服务周边、通达四海的现代化港口城市。',
  '坚持规划先行、项目为王,健全领导挂钩、专班推进、定期调度的工作机制,确保各项任务按时保质完成,以港口的跨越发展带动城市能级的整体跃升。',
  '坚持绿色低碳、智慧安全,推广岸电设施和新能源集卡,完善港口环境监测网络,守牢安全生产底线,让港口与城市、港口与海洋和谐共生、相得益彰。',
];

describe('squeeze', () => {
  it('joins lines that the page broke and keeps the paragraphs', () => {
    expect(squeeze(wrapped(LONG, 30)).source).toBe(LONG.join('\n'));
  });

  it('leaves paragraphs alone where lines are paragraphs', () => {
    const text = '一、任务\n建设泊位\n疏浚航道\n(一)建港\n做好。';
    expect(squeeze(text)).toMatchObject({ source: text, origin: null });
  });

  it('takes page numbers out of sentences and tells where', () => {
    const text = '全市新建泊位,\n- 3 -\n疏浚航道。';
    const squeezed = squeeze(text);
    expect(squeezed.source).toBe('全市新建泊位,疏浚航道。');
    expect(squeezed.dropped.map(({ start, end }) => text.slice(start, end))).toEqual(['- 3 -']);
  });

  it('takes out blanks between digits and words, not those that part words', () => {
    expect(squeeze('到 2028 年新建 6 个泊位').source).toBe('到2028年新建6个泊位');
    expect(squeeze('目标定位 建成强港').source).toBe('目标定位 建成强港');
    expect(squeeze('12 扩大开放').source).toBe('12 扩大开放');
  });

  it('joins a number to the word of reaching that waits for it', () => {
    expect(squeeze('做好检验。\n渔船检验合格率不低于\n96%,做好记录。').source).toBe(
      '做好检验。\n渔船检验合格率不低于96%,做好记录。',
    );
    expect(squeeze('推动渔港吞吐能力达到\n2.建设冷库').source).toBe('推动渔港吞吐能力达到\n2.建设冷库');
    expect(squeeze('合格率\n96%以上').source).toBe('合格率\n96%以上');
  });

  it('reads a line set wide, also where it is printed twice', () => {
    expect(squeeze('一 、 总 体 要 求').source).toBe('一、总体要求');
    expect(squeeze('一 、 总 体 要 求一 、 总 体 要 求').source).toBe('一、总体要求');
  });

  it('leads every offset back', () => {
    const text = '到 2028 年,\n新建泊位';
    const { source, origin } = squeeze(text);
    expect([...source].map((_, i) => text.charAt(origin?.[i] ?? 0)).join('')).toBe(source);
  });

  it('keeps the rows of a table apart', () => {
    const text = '序号\t任务,\t单位\n1\t建港,\t市交通局';
    expect(squeeze(text).source).toBe(text);
  });
});
