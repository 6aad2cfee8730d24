import type { SourceCell, SourceTable } from '@gangmu/plan';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../read-plan.ts';
import { columnOf } from './column-of.ts';

type Cell = string | { readonly text: string; readonly rows?: number; readonly columns?: number } | null;

/** A document's text and table from rows of cells; null where a merged cell reaches in. */
function table(rows: readonly (readonly Cell[])[], before = '', after = ''): { text: string; tables: SourceTable[] } {
  const cells: SourceCell[] = [];
  let text = before;
  const start = text.length;
  rows.forEach((row, r) => {
    if (r > 0) text += '\n';
    row.forEach((cell, column) => {
      if (column > 0) text += '\t';
      if (cell === null) return;
      const {
        text: content,
        rows: rowSpan = 1,
        columns: columnSpan = 1,
      } = typeof cell === 'string' ? { text: cell } : cell;
      cells.push({ start: text.length, end: text.length + content.length, row: r, column, rowSpan, columnSpan });
      text += content;
    });
  });
  const end = text.length;
  return { text: text + after, tables: [{ start, end, rows: rows.length, columns: rows[0]?.length ?? 0, cells }] };
}
const read = (rows: readonly (readonly Cell[])[], before?: string, after?: string) => {
  const { text, tables } = table(rows, before, after);
  return readPlan(text, { tables });
};
const HEAD = ['序号', '重点任务', '工作目标', '牵头单位', '责任单位', '完成时限'];

describe('columnOf', () => {
  it.each([
    ['序号', 'ordinal'],
    ['重点任务', 'task'],
    ['主要举措', 'measures'],
    ['工作目标', 'target'],
    ['2027年目标值', 'target'],
    ['牵头单位', 'lead'],
    ['责任单位', 'units'],
    ['配合 单位', 'units'],
    ['责任领导', 'leader'],
    ['责任科室', 'office'],
    ['责任人', 'officer'],
    ['完成时限', 'deadline'],
    ['备注', 'remark'],
    ['领域', 'part'],
  ])('knows %s', (head, kind) => {
    expect(columnOf(head)).toBe(kind);
  });

  it.each(['', '甲', '2027年', '建成泊位六个并投入运营,货物吞吐量突破两亿吨,跻身全国前列'])(
    'does not know %s',
    (head) => {
      expect(columnOf(head)).toBeNull();
    },
  );
});

describe('a plan issued as a table', () => {
  const rows: readonly (readonly Cell[])[] = [
    HEAD,
    [{ text: '一、港口建设', columns: 6 }, null, null, null, null, null],
    ['1', '建设泊位', '新建泊位6个', '市交通局', '市资源局、市水利局', '2027年6月底'],
    ['2', '疏浚航道', '疏浚航道30公里', { text: '市水利局', rows: 2 }, '市交通局', { text: '2027年12月底', rows: 2 }],
    ['3', '建设岸电', '岸电覆盖率达到90%', null, '市能源局', null],
  ];

  it('has a part from the group row and a clause from every numbered row', () => {
    expect(read(rows).outline.map((node) => `${node.path} ${node.title}`)).toEqual([
      '一 港口建设',
      '一/1 建设泊位',
      '一/2 疏浚航道',
      '一/3 建设岸电',
    ]);
  });

  it('has task rows with cells by column and the deadline, also from merged cells', () => {
    const reading = read(rows);
    expect(reading.taskRows.map((row) => row.deadline?.quote)).toEqual(['2027年6月底', '2027年12月底', '2027年12月底']);
    expect(Object.keys(reading.taskRows[0]?.cells ?? {})).toEqual([
      'ordinal',
      'task',
      'target',
      'lead',
      'units',
      'deadline',
    ]);
    expect(reading.taskRows.map((row) => row.node)).toEqual([1, 2, 3]);
  });

  it('names the units of its columns for every row, also from merged cells', () => {
    const named = read(rows).duties.map((duty) => `${duty.clause} ${duty.lead.join()}|${duty.units.join()}`);
    expect(named).toContain('1 市交通局|市交通局,市资源局,市水利局');
    expect(named).toContain('3 市水利局|市水利局');
    expect(named).toContain('3 |市能源局');
  });

  it('reads heads in two rows and heads that come again on the next page', () => {
    const two: readonly (readonly Cell[])[] = [
      [{ text: '序号', rows: 2 }, { text: '重点任务', rows: 2 }, { text: '责任分工', columns: 2 }, null],
      [null, null, '牵头单位', '配合单位'],
      ['1', '建设泊位', '市交通局', '市水利局'],
      ['序号', '重点任务', '牵头单位', '配合单位'],
      ['2', '疏浚航道', '市水利局', '市交通局'],
    ];
    const reading = read(two);
    expect(reading.outline.map((node) => node.title)).toEqual(['建设泊位', '疏浚航道']);
    expect(reading.duties.filter((duty) => duty.lead.length > 0).map((duty) => duty.units)).toEqual([
      ['市交通局', '市水利局'],
      ['市水利局', '市交通局'],
    ]);
  });

  it("takes the number out of the task's own cell where there is no column for it", () => {
    const reading = read([
      ['重点任务', '责任单位'],
      ['1.建设泊位。新建泊位6个。', '市交通局'],
      ['2.疏浚航道。做好。', '市水利局'],
    ]);
    expect(reading.outline.map((node) => `${node.ordinal} ${node.title}`)).toEqual(['1 建设泊位', '2 疏浚航道']);
  });

  it('stands beside prose without disturbing it', () => {
    const reading = read(rows, '滨海市港口建设行动方案\n为建设港口,制定本方案。\n一、要求\n做好。\n附件\n', '\n');
    expect(reading.outline.map((node) => node.ordinal)).toEqual(['一', '一', '1', '2', '3']);
  });

  it('is found in a text of tabs, and of markdown', () => {
    const tabs = '序号\t重点任务\t责任单位\n1\t建设泊位\t市交通局\n2\t疏浚航道\t市水利局';
    const pipes =
      '| 序号 | 重点任务 | 责任单位 |\n|---|---|---|\n| 1 | 建设泊位 | 市交通局 |\n| 2 | 疏浚航道 | 市水利局 |';
    for (const text of [tabs, pipes]) {
      const reading = readPlan(text);
      expect(reading.outline.map((node) => node.title)).toEqual(['建设泊位', '疏浚航道']);
      expect(reading.taskRows).toHaveLength(2);
    }
  });

  it('accounts for the numbers of its columns and heads', () => {
    const codes = read(rows).notes.filter((note) => note.quote === '2027' || /^[123]$/u.test(note.quote));
    expect(codes).toEqual([]);
  });

  it.each([
    [
      [
        ['姓名', '电话'],
        ['甲', '1'],
        ['乙', '2'],
      ],
    ],
    [
      [
        ['港口', '泊位'],
        ['东港', '6'],
        ['西港', '9'],
      ],
    ],
    [
      [
        ['建设泊位', '市交通局'],
        ['疏浚航道', '市水利局'],
      ],
    ],
  ])("is none of the plan's where the heads are not: %j", (other) => {
    const reading = read(other as readonly (readonly Cell[])[], '一、任务\n', '\n二、保障\n做好。');
    expect(reading.taskRows).toEqual([]);
    expect(reading.outline).toHaveLength(2);
    expect(reading.notes.map((note) => note.code)).toContain('table-row-unread');
  });
});
