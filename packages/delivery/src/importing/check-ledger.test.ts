import { NOBODY } from '@gangmu/plan';
import { describe, expect, it } from 'vitest';
import type { ItemRow } from '../records/item.ts';
import { checkSheets } from './testing/check-sheets.ts';
import { sheetOf } from './testing/sheet-of.ts';

/** As offices have them: a title, a unit of measure, a head of two lines, merged groups, parts between the rows. */
const HEAD = [
  ['澄湖区产业创新三年行动计划总台账', '', '', '', '', '', '', '', '', '', '', '', ''],
  ['填报时间：2026年3月', '', '', '', '', '', '', '', '', '', '', '', ''],
  [
    '序号',
    '来源条款',
    '重点任务',
    '目标值',
    '分管领导',
    '牵头单位',
    '责任单位',
    '具体科室',
    '工作人员',
    '按季推进计划',
    '',
    '',
    '',
    '完成时限',
    '备注',
    '进展情况',
  ],
  ['', '', '', '', '', '', '', '', '', '一季度', '二季度', '三季度', '四季度', '', '', ''],
];
const HEAD_MERGES: [number, number, number, number][] = [
  [0, 0, 0, 15],
  [2, 9, 2, 12],
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 13, 14, 15].map((column): [number, number, number, number] => [2, column, 3, column]),
];
const ROWS = [
  ['一、发展新型算力', '', '', '', '', '', '', '', '', '', '', '', '', '', '', ''],
  [
    '1',
    '1',
    '建设算力中心',
    '到2027年达到300P',
    '周怀远',
    '科技局',
    '发展改革局、各镇街',
    '规划科',
    '林安言',
    '完成选址',
    '开工',
    '主体封顶（计划进度60%）',
    '投用',
    '2027年底',
    '',
    '已选址',
  ],
  ['1.1', '2', '培育数据企业', '80家以上', '', '', '区财政局', '', '', '', '', '', '', '长期', '每月调度', ''],
  ['合计', '', '', '', '', '', '', '', '', '', '', '', '', '', '', ''],
  ['填表人：某某', '', '', '', '', '', '', '', '', '', '', '', '', '', '', ''],
];
const item = (more: Partial<ItemRow>): ItemRow => ({
  id: 'i1',
  version: 3,
  fromAt: '2026-01-01T00:00:00.000Z',
  planId: 'plan',
  versionId: 'version',
  kind: 'task',
  position: 1,
  clausePath: null,
  clause: null,
  part: null,
  start: 0,
  end: 4,
  quote: '建设算力中心',
  source: null,
  title: '建设算力中心',
  measures: [],
  target: null,
  stretch: null,
  pilotLevel: null,
  namedUnits: [],
  assignment: NOBODY,
  goals: [],
  milestones: [],
  dueOn: null,
  carries: [],
  named: false,
  innovation: false,
  innovationSource: null,
  status: 'open',
  remark: null,
  ...more,
});

describe('a ledger as offices have it', () => {
  const merges: [number, number, number, number][] = [...HEAD_MERGES, [5, 5, 6, 5], [4, 0, 4, 15]];
  it('finds a head of two lines below its title, and what each column is', () => {
    const { choices } = checkSheets([sheetOf('①总台账', [...HEAD, ...ROWS], merges)]);
    expect(choices.sheets[0]).toMatchObject({ use: 'tasks', headRow: 2, headLines: 2, year: 2026 });
    expect(
      choices.sheets[0]?.columns.map(({ field, year, quarter }) => [field, year, quarter].filter(Boolean).join(' ')),
    ).toEqual([
      'number',
      'clause',
      'title',
      'target',
      'leader',
      'lead',
      'joint',
      'office',
      'officer',
      'quarter 1',
      'quarter 2',
      'quarter 3',
      'quarter 4',
      'due',
      'remark',
      'progress',
    ]);
  });

  it('makes a row of each task: parts, totals and footers are none', () => {
    const { outcomes, creates, unknown } = checkSheets([sheetOf('①总台账', [...HEAD, ...ROWS], merges)]);
    expect(outcomes.map(({ row, action, reason }) => [row, action, reason])).toEqual([
      [2, 'skip', 'head-again'],
      [4, 'skip', 'heading'],
      [5, 'create', null],
      [6, 'create', null],
      [7, 'skip', 'total'],
      [8, 'skip', 'footer'],
    ]);
    expect(unknown).toEqual([]);
    expect(creates[0]).toMatchObject({
      title: '建设算力中心',
      part: '一、发展新型算力',
      position: 10,
      quote: '建设算力中心；到2027年达到300P',
      start: 0,
      end: 0,
      dueOn: '2027-12-31',
      target: { indicator: '建设算力中心', op: '>=', value: '300', unit: 'P', period: 'by:2027' },
      assignment: {
        leaderPostId: 'p2',
        leadUnitId: 'u1',
        jointUnitIds: ['u2'],
        groupIds: ['g1'],
        officeId: 'o1',
        officerPostId: 'p1',
      },
      source: { importId: 'import', fileName: '台账.xlsx', sheet: '①总台账', cell: 'C6' },
    });
    expect(creates[0]?.milestones).toEqual([
      { year: 2026, quarter: 1, words: '完成选址', value: null, share: null, approved: false },
      { year: 2026, quarter: 2, words: '开工', value: null, share: null, approved: false },
      { year: 2026, quarter: 3, words: '主体封顶', value: null, share: '60', approved: false },
      { year: 2026, quarter: 4, words: '投用', value: null, share: null, approved: false },
    ]);
    // The lead unit is merged down the group.
    expect(creates[1]).toMatchObject({
      assignment: { leadUnitId: 'u1', jointUnitIds: ['u3'] },
      remark: '每月调度',
      dueOn: null,
    });
  });

  it('tells an unknown unit once with the nearest names, and takes what a person says of it', () => {
    const lines = [
      ['任务', '牵头单位', '完成时限'],
      ['甲任务', '区科技和信息局', '待定'],
      ['乙任务', '区科技和信息局', '2027.6'],
    ];
    const first = checkSheets([sheetOf('台账', lines)]);
    expect(first.outcomes.map((one) => one.issues.map(({ code, column }) => [code, column]))).toEqual([
      [
        ['day-unknown', 2],
        ['unit-unknown', 1],
      ],
      [['unit-unknown', 1]],
    ]);
    expect(first.unknown).toEqual([
      { field: 'lead', text: '区科技和信息局', rows: 2, offers: [{ id: 'u1', name: '区科技局' }], choice: null },
    ]);
    const created = checkSheets([sheetOf('台账', lines)], {
      choices: { names: [{ field: 'lead', text: '区科技和信息局', choice: { kind: 'create' } }] },
    });
    expect(created.units).toHaveLength(1);
    expect(created.creates.map((one) => one.assignment.leadUnitId)).toEqual([
      created.units[0]?.id,
      created.units[0]?.id,
    ]);
  });

  it('finds the row there is by its title, changes what differs and never what is promised', () => {
    const target = {
      indicator: '算力',
      op: '>=',
      value: '300',
      value2: null,
      unit: 'P',
      basis: 'level',
      period: 'by:2027',
    } as const;
    const there = [item({ target, dueOn: '2027-12-31', remark: '旧' })];
    const lines = [
      ['任务', '目标值', '完成时限', '备注'],
      ['1. 建设算力中心。', '≥350P', '2028年', '新'],
      ['建设 算力中心', '≥300P', '2027年', ''],
    ];
    const { outcomes, updates, creates } = checkSheets([sheetOf('任务', lines.slice(0, 2))], { items: there });
    expect(creates).toEqual([]);
    expect(updates).toEqual([{ id: 'i1', version: 3, patch: { remark: '新' }, sheet: 0, row: 1 }]);
    expect(outcomes[0]?.issues.map((one) => [one.code, one.offers[0]])).toEqual([
      ['needs-adjustment', '≥300P（到2027年）'],
      ['needs-adjustment', '2027-12-31'],
    ]);
    const same = checkSheets([sheetOf('任务', [lines[0] ?? [], lines[2] ?? []])], { items: there });
    expect(same.outcomes.map((one) => one.action)).toEqual(['same']);
    expect(same.outcomes[0]?.issues).toEqual([]);
  });

  it('joins the same task of another sheet, and refuses it twice in one', () => {
    const named = sheetOf('②点名任务', [
      ['点名任务', '牵头单位'],
      ['建设算力中心', ''],
    ]);
    const joined = checkSheets([
      sheetOf('①总台账', [
        ['任务', '牵头单位'],
        ['建设算力中心', '科技局'],
      ]),
      named,
    ]);
    expect(joined.outcomes.map((one) => one.action)).toEqual(['create', 'join']);
    expect(joined.creates).toMatchObject([{ named: true, assignment: { leadUnitId: 'u1' } }]);
    const twice = checkSheets([
      sheetOf('①总台账', [
        ['任务', '备注'],
        ['建设算力中心', '一'],
        ['建设算力中心', '二'],
      ]),
    ]);
    expect(twice.outcomes[1]).toMatchObject({ action: 'error', issues: [{ code: 'item-twice', offers: ['A2'] }] });
  });

  it('takes further rows of a merged title as further measures', () => {
    const lines = [
      ['任务', '主要举措'],
      ['建设算力中心', '选址'],
      ['', '招标'],
    ];
    const { creates } = checkSheets([sheetOf('任务', lines, [[1, 0, 2, 0]])]);
    expect(creates).toMatchObject([{ measures: ['选址', '招标'] }]);
  });

  it('lays no duty on what cannot bear it, neither by name nor by what a person chooses', () => {
    const lines = [
      ['任务', '分管领导', '牵头单位', '责任科室', '责任人'],
      ['甲任务', '局长', '区物价局', '', '审计管理员'],
      ['乙任务', '某领导', '某单位', '', '某人'],
      ['丙任务', '', '区科技局', '某科', ''],
    ];
    const use = (field: 'leader' | 'lead' | 'office' | 'officer', text: string, id: string) => ({
      field,
      text,
      choice: { kind: 'use' as const, id },
    });
    const refused = checkSheets([sheetOf('任务', lines)], {
      choices: {
        names: [
          use('leader', '某领导', 'p3'),
          use('lead', '某单位', 'u4'),
          use('officer', '某人', 'p3'),
          use('office', '某科', 'o2'),
        ],
      },
    });
    expect(
      refused.outcomes.filter((one) => one.action === 'error').map((one) => one.issues.map((two) => two.code)),
    ).toEqual([
      ['unit-unknown', 'post-unknown', 'post-unknown'],
      ['unit-unknown', 'post-unknown', 'post-unknown'],
      ['office-unknown'],
    ]);
    const taken = checkSheets([sheetOf('任务', lines.slice(0, 1).concat(lines.slice(2)))], {
      choices: {
        names: [
          use('leader', '某领导', 'p2'),
          use('lead', '某单位', 'u1'),
          use('officer', '某人', 'p1'),
          use('office', '某科', 'o1'),
        ],
      },
    });
    expect(taken.outcomes.filter((one) => one.action === 'error')).toEqual([]);
    expect(taken.creates[0]?.assignment).toMatchObject({ leaderPostId: 'p2', leadUnitId: 'u1', officerPostId: 'p1' });
    expect(taken.creates[1]?.assignment).toMatchObject({ officeId: 'o1' });
  });

  it('imports nothing from a sheet whose titles cannot be found, and says so', () => {
    const { outcomes, creates } = checkSheets([
      sheetOf('说明', [
        ['单位', '电话'],
        ['甲', '1'],
      ]),
    ]);
    expect([outcomes, creates]).toEqual([[], []]);
  });

  it('takes heads like __proto__ for nothing', () => {
    const { creates } = checkSheets([
      sheetOf('任务', [
        ['任务', '__proto__', 'constructor'],
        ['甲任务', '{"x":1}', 'y'],
      ]),
    ]);
    expect(creates).toHaveLength(1);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
  it('keeps the approval of a quarter whose words are written again, and what was approved of one whose words are not', () => {
    const quarter = { year: 2026, quarter: 1 as const, words: '完成选址', value: null, share: null };
    const planned = (words: string, milestone: object) =>
      checkSheets(
        [
          sheetOf('任务', [
            ['重点任务', '2026年一季度'],
            ['建设算力中心', words],
          ]),
        ],
        {
          items: [item({ milestones: [{ ...quarter, approved: true, ...milestone }] })],
        },
      ).updates[0]?.patch.milestones;
    expect(planned('完成选址', {})).toBeUndefined();
    const approvedAs = { words: '完成选址', value: null, share: null };
    expect(planned('开工', {})).toEqual([{ ...quarter, words: '开工', approved: false, approvedAs }]);
    expect(planned('完成选址', { words: '开工', approved: false, approvedAs })).toEqual([
      { ...quarter, approved: true },
    ]);
  });

  describe('that gives a row to another unit', () => {
    const held = item({
      assignment: { ...NOBODY, leadUnitId: 'u1', groupIds: ['g1'], officeId: 'o1', officerPostId: 'p1' },
    });
    const check = (heads: readonly string[], cells: readonly string[]) =>
      checkSheets(
        [
          sheetOf('任务', [
            ['重点任务', ...heads],
            ['建设算力中心', ...cells],
          ]),
        ],
        { items: [held] },
      );
    const codes = ({ outcomes }: ReturnType<typeof check>) =>
      outcomes.flatMap(({ issues }) => issues.map(({ code, column }) => `${column} ${code}`));

    it('refuses the office of the unit before, at its cell', () => {
      expect(codes(check(['牵头单位', '具体科室'], ['区发展改革局', '规划科']))).toEqual(['2 office-unknown']);
      expect(codes(check(['牵头单位', '具体科室'], ['区科技局', '规划科']))).toEqual([]);
      const taken = check(['牵头单位', '具体科室'], ['区发展改革局', '综合科']);
      expect(taken.updates[0]?.patch.assignment).toMatchObject({ leadUnitId: 'u2', officeId: 'o2' });
    });
    it('lets office and officer go where it names no others', () => {
      const { updates } = check(['牵头单位'], ['区发展改革局']);
      expect(updates[0]?.patch.assignment).toMatchObject({ leadUnitId: 'u2', officeId: null, officerPostId: null });
    });
    it('takes no group of units for the one that leads, and no unit for a post', () => {
      expect(codes(check(['牵头单位'], ['各镇街']))).toEqual(['1 unit-unknown']);
      expect(codes(check(['分管领导'], ['区科技局']))).toEqual(['1 post-unknown']);
    });
  });
});
