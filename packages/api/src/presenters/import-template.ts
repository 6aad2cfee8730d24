import { HEADS_OF_ORGANISATION, type ImportKind } from '@gangmu/delivery';
import {
  goalHead,
  LEDGER_COLUMNS,
  type LedgerColumnKey,
  type MarkedCell,
  type MarkedSheet,
  quarterHead,
} from '@gangmu/plan';

type Language = 'zh' | 'en';
/** What goes into a column, as a comment at its head. */
const LEDGER_HELP: Partial<Readonly<Record<LedgerColumnKey, string>>> = {
  number: '可不填。1、1.1、一、均可。',
  kind: '任务、指标或试点；不填时按工作表判断。',
  clause: '计划中的条款，如 3、（二）、或“一/（一）/3”。能认出时，事项与原文句子相连。',
  title: '必填。与已有事项同名或相近的，更新已有事项。',
  target: '如 ≥80家、到2027年达到300P、8%左右。',
  stretch: '自己加码的目标。已有冲击目标的不改，须走调整。',
  leader: '姓名或职务。',
  lead: '一个单位，全称或简称。不填时以责任单位中的第一个为牵头单位。',
  joint: '多个单位用顿号分开，可写单位组（如 各镇街）。',
  office: '牵头单位的科室。',
  officer: '姓名或岗位。',
  measures: '每行一条。',
  due: '如 2027-12-31、2027年6月底、2027年三季度；没有具体日期的写“长期”。',
};
const ORGANISATION_HELP: Readonly<Record<string, string>> = {
  number: '可不填。',
  unit: '单位全称。区领导等不属单位的岗位，此列留空。',
  shortName: '台账中常用的简称。',
  unitKind: '部门、镇街、园区、企业或其他；不填时按名称判断。',
  parent: '上级单位的全称，须已存在或在本表中。',
  office: '单位的科室。',
  post: '岗位名称，如 局长、规划科科长。责任落在岗位上，换人不换责任。',
  role: '分管领导、单位负责人、联络员、督查室、阅览；不填时按岗位名称判断，判断不出的只能阅览，没有单位又看不出的会请你补写。管理员岗位不能导入。',
  person: '在任者姓名；空缺的岗位留空。',
  phone: '办公电话或手机。',
  from: '如 2024-03-01、2024年3月；不填为导入当日。',
  until: '在任的留空。',
  remark: '不导入。',
};
const SKIPPED: readonly string[] = [
  'quote',
  'progress',
  'problems',
  'next',
  'evidence',
  'light',
  'check',
  'carries',
  'quarter',
  'goal',
];

/** An empty table to fill in: a title, the head with a comment at each column, nothing else. */
export function importTemplate(kind: ImportKind, year: number, language: Language): readonly MarkedSheet[] {
  return kind === 'ledger' ? [ledgerTemplate(year, language)] : [organisationTemplate(language)];
}

const head = (column: number, text: string, comment: string | null = null): MarkedCell => ({
  column,
  text,
  mark: 'head',
  comment,
});

function ledgerTemplate(year: number, language: Language): MarkedSheet {
  const plain = LEDGER_COLUMNS.filter(({ key }) => !SKIPPED.includes(key));
  const before = plain.filter(({ key }) => key !== 'due' && key !== 'remark');
  const [upper, lower, merges]: [MarkedCell[], MarkedCell[], MarkedSheet['merges'][number][]] = [[], [], []];
  const single = ({ key, zh, en }: (typeof plain)[number]): void => {
    const column = upper.length;
    upper.push(head(column, language === 'zh' ? zh : en, LEDGER_HELP[key] ?? null));
    merges.push({ fromRow: 1, fromColumn: column, toRow: 2, toColumn: column });
  };
  for (const column of before) single(column);
  const group = (heads: readonly { readonly upper: string | null; readonly head: string }[], help: string): void => {
    const from = upper.length;
    for (const [at, one] of heads.entries()) {
      upper.push(head(from + at, at === 0 ? (one.upper ?? '') : '', at === 0 ? help : null));
      lower.push(head(from + at, one.head));
    }
    merges.push({ fromRow: 1, fromColumn: from, toRow: 1, toColumn: from + heads.length - 1 });
  };
  group([goalHead(year), goalHead(year + 1)], '当年要做到什么；数值写在末尾，如 建成二期（目标值85）。');
  group(
    ([1, 2, 3, 4] as const).map((quarter) => quarterHead(year, quarter)),
    '每季要看到什么，如 完成主体（计划值12，计划进度25%）。',
  );
  for (const column of plain.filter((one) => !before.includes(one))) single(column);
  const title = language === 'zh' ? '工作台账（填写说明见各列批注）' : 'Ledger (see the comment at each column)';
  return {
    name: language === 'zh' ? '台账' : 'Ledger',
    rows: [
      { row: 0, cells: [head(0, title)] },
      { row: 1, cells: upper },
      { row: 2, cells: lower },
    ],
    merges: [{ fromRow: 0, fromColumn: 0, toRow: 0, toColumn: upper.length - 1 }, ...merges],
    widths: upper.map(({ text }) => (text.length > 4 ? 20 : 14)),
  };
}

function organisationTemplate(language: Language): MarkedSheet {
  const cells = HEADS_OF_ORGANISATION.map(({ key, zh, en }, column) =>
    head(column, language === 'zh' ? zh : en, ORGANISATION_HELP[key] ?? null),
  );
  const title =
    language === 'zh'
      ? '单位、岗位和人员（填写说明见各列批注）'
      : 'Units, posts and people (see the comment at each column)';
  return {
    name: language === 'zh' ? '机构' : 'Organisation',
    rows: [
      { row: 0, cells: [head(0, title)] },
      { row: 1, cells },
    ],
    merges: [{ fromRow: 0, fromColumn: 0, toRow: 0, toColumn: cells.length - 1 }],
    widths: cells.map(() => 16),
  };
}
