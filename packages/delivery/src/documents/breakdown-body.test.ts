import { describe, expect, it } from 'vitest';
import type { ItemRow } from '../records/item.ts';
import { breakdownBody } from './breakdown-body.ts';

const NAMES = { name: (id: string | null) => (id === 'lead' ? '区数据局' : '') } as never;

/** A task that quotes its whole clause, and where its duties stand in the text. */
function bodyOf(clause: string, duty: string, shift = 40): string {
  const at = clause.indexOf(duty);
  const task = {
    versionId: 'v',
    clausePath: null,
    start: shift,
    end: shift + clause.length,
    quote: clause,
    title: '建设算力中心',
    measures: [],
    dueOn: null,
    assignment: { leadUnitId: 'lead', jointUnitIds: [], groupIds: [] },
  } as unknown as ItemRow;
  const duties = new Map([['v', [{ start: shift + at, end: shift + at + duty.length }]]]);
  return breakdownBody([task], [], duties, NAMES)[0]?.text ?? '';
}

const TOLD = '（牵头单位：区数据局；完成时限：未明确）';

describe('the body of a 责任分解方案', () => {
  it.each([
    [
      'a line',
      '1.建设算力中心。建成机架500个。\n牵头单位:区科技局 配合单位:区财政局、各镇(街道)',
      '牵头单位:区科技局 配合单位:区财政局、各镇(街道)',
    ],
    [
      'brackets',
      '1.建设算力中心。建成机架500个。\n（责任单位：区科技局，各镇（街道））',
      '责任单位：区科技局，各镇（街道）',
    ],
    ['brackets and a full stop', '1.建设算力中心。建成机架500个（区科技局、区财政局）。', '区科技局、区财政局'],
    ['square brackets', '1.建设算力中心。建成机架500个【责任单位：区科技局】。', '责任单位：区科技局'],
    ['a sentence', '1.建设算力中心。建成机架500个。责任单位：区科技局、区财政局。', '责任单位：区科技局、区财政局'],
  ])('says who answers once: the plan’s own list in %s goes', (_, clause, duty) => {
    expect(bodyOf(clause, duty)).toBe(`1. 建设算力中心。建成机架500个。${TOLD}`);
  });

  it('keeps the brackets of the sentence itself where it knows the list', () => {
    expect(
      bodyOf('1.建设算力中心，建立机制（学校、家庭密切配合）。（区科技局、区财政局）', '（区科技局、区财政局）'),
    ).toBe(`1. 建设算力中心，建立机制（学校、家庭密切配合）。${TOLD}`);
  });

  it('keeps what follows the list, and units that do something in the sentence', () => {
    expect(bodyOf('1.建设算力中心。责任单位：区科技局。区财政局设立专项资金2亿元。', '责任单位：区科技局')).toBe(
      `1. 建设算力中心。区财政局设立专项资金2亿元。${TOLD}`,
    );
  });
});
