import { describe, expect, it } from 'vitest';
import { catalogues } from '../messages/messages.ts';
import { planFile } from '../testing/plan-file.ts';
import { deadlineOf, statedDeadlines } from './deadline.ts';
import { taskLines } from './task-rows.ts';

const PLAN = `松湖市林果产业三年行动计划（2027—2029年）
一、重点任务
1.改造低产果园。到2028年改造低产果园3万亩。
责任单位：市林业局
完成时限：2028年9月底前
2.建设冷藏库。建成产地冷藏库25座。（市农业农村局牵头；完成时限:2029年3月）
3.压缩时限。把果品检测完成时限缩短至5个工作日内，到2028年检测点达到40个。
4.办好果品展会。完成时间：2027年12月底前。第二阶段完成时间：2028年5月，责任单位：市商务局
5.守护古树。完成时限：长期坚持
6.守护水源。保护果区水源。
`;
const file = planFile(PLAN);
const told = taskLines(file.reading).map((line) => deadlineOf(line, file.document, file.reading.meta, catalogues.zh));

describe('the deadline of a clause', () => {
  it('is what a line or a bracket of its prose states, as written', () => {
    expect(told[0]).toEqual({ text: '2028年9月底前', others: [] });
    expect(told[1]).toEqual({ text: '2029年3月', others: [] });
    expect(told[4]).toEqual({ text: '长期坚持', others: [] });
  });

  it('is no time limit that the clause only speaks of; then the last year of its targets holds', () => {
    expect(told[2]).toEqual({ text: '2028年', others: [] });
  });

  it('is the latest of several, the others beside it', () => {
    expect(told[3]).toEqual({ text: '2028年5月', others: ['2027年12月底前'] });
  });

  it('is the end of the plan where nothing is said', () => {
    expect(told[5]?.text).toBe('2029年（计划期末）');
  });

  it('is not looked for in cells of tables', () => {
    const text = '完成时限：2028年6月';
    const tables = [{ start: 0, end: text.length, rows: 1, columns: 1, cells: [] }];
    expect(statedDeadlines({ text, tables }, { start: 0, end: text.length })).toEqual([]);
  });
});
