import { LEDGER_COLUMNS } from '@gangmu/plan';
import { expect, test } from 'vitest';
import { matchHead } from './match-head.ts';

const field = (head: string): string | null => matchHead([head], 'ledger').field;

test.each(LEDGER_COLUMNS.flatMap(({ key, zh, en, names }) => [zh, en, ...names].map((head) => [head, key] as const)))(
  'takes %s for %s',
  (head, key) => {
    expect(field(head)).toBe(key);
  },
);

// The columns of printed ledgers (DOMAIN 2), as offices vary them.
test.each([
  ['责任单位（汇总单位）', 'joint'],
  ['牵头单位（汇总单位）', 'lead'],
  ['试点级别', 'level'],
  ['试点示范级别', 'level'],
  ['申报级别', 'level'],
  ['任务/指标（目标值）', 'title'],
  ['联系电话（手机）', 'phone'],
  ['完成时限（年月日）', 'due'],
  ['佐证材料（附件）', 'evidence'],
  ['核实方式（查阅资料/电话/现场）', 'check'],
])('takes %s for %s as well', (head, key) => {
  expect(field(head)).toBe(key);
});

test.each([
  '督办级别',
  '督办层级',
  '督办责任人',
  '督办时限',
  '督查单位',
  '督导联系人',
  '风险级别',
  '保密级别',
  '项目级别',
  '紧急程度',
  '资金来源',
  '经费来源',
  '考核得分',
  '权重',
  'Supervision level',
])('takes %s for none of our columns', (head) => {
  expect(field(head)).toBeNull();
});
