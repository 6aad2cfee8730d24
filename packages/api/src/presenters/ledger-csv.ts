import type { ItemRow } from '@gangmu/delivery';

type Language = 'zh' | 'en';
type Names = ReadonlyMap<string, string>;

interface CsvColumn {
  readonly zh: string;
  readonly en: string;
  value(row: ItemRow, names: Names, index: number): string;
}

const named = (names: Names, ids: readonly (string | null)[]): string =>
  ids.flatMap((id) => (id ? (names.get(id) ?? []) : [])).join('、');
const OPERATOR = { '>=': '≥', '<=': '≤', '~': '约', '=': '' } as const;

/** The columns of printed ledgers (DOMAIN 2), as far as the record holds them. */
const COLUMNS: readonly CsvColumn[] = [
  { zh: '序号', en: 'No.', value: (_, __, index) => String(index + 1) },
  { zh: '部分', en: 'Part', value: (row) => row.part ?? '' },
  { zh: '来源条款', en: 'Clause', value: (row) => row.clausePath ?? '' },
  { zh: '事项', en: 'Item', value: (row) => row.title },
  {
    zh: '目标值',
    en: 'Target',
    value: ({ target }) =>
      target ? `${OPERATOR[target.op]}${target.value}${target.value2 ? `—${target.value2}` : ''}${target.unit}` : '',
  },
  { zh: '冲击目标', en: 'Stretch', value: (row) => row.stretch ?? '' },
  { zh: '承接条款', en: 'Carries', value: (row) => row.carries.map((one) => `${one.path} ${one.title}`).join('；') },
  { zh: '分管领导', en: 'Leader', value: (row, names) => named(names, [row.assignment.leaderPostId]) },
  { zh: '牵头单位', en: 'Lead unit', value: (row, names) => named(names, [row.assignment.leadUnitId]) },
  {
    zh: '责任单位',
    en: 'Joint units',
    value: (row, names) => named(names, [...row.assignment.jointUnitIds, ...row.assignment.groupIds]),
  },
  { zh: '责任科室', en: 'Office', value: (row, names) => named(names, [row.assignment.officeId]) },
  { zh: '责任人', en: 'Officer', value: (row, names) => named(names, [row.assignment.officerPostId]) },
  { zh: '主要举措', en: 'Measures', value: (row) => row.measures.join('\n') },
  {
    zh: '年度目标',
    en: 'Year goals',
    value: (row) =>
      row.goals.map((goal) => `${goal.year}：${goal.words}${goal.value ? `（${goal.value}）` : ''}`).join('\n'),
  },
  {
    zh: '季度节点',
    en: 'Quarters',
    value: (row) => row.milestones.map((one) => `${one.year}Q${one.quarter}：${one.words}`).join('\n'),
  },
  { zh: '完成时限', en: 'Due', value: (row) => row.dueOn ?? '' },
  { zh: '备注', en: 'Remark', value: (row) => row.remark ?? '' },
  { zh: '原文', en: 'Sentence', value: (row) => row.quote },
];

/** UTF-8 with the mark that Excel looks for, CRLF, every page as it comes. */
export async function* csvLines(
  pages: AsyncIterable<readonly ItemRow[]>,
  names: Names,
  language: Language,
): AsyncGenerator<string> {
  yield `\ufeff${COLUMNS.map((column) => csvCell(column[language])).join(',')}\r\n`;
  let index = 0;
  for await (const rows of pages) {
    let text = '';
    for (const row of rows) {
      text += `${COLUMNS.map((column) => csvCell(column.value(row, names, index))).join(',')}\r\n`;
      index += 1;
    }
    yield text;
  }
}

/**
 * One cell that no spreadsheet takes for a formula: what begins with = + - @, a tab or a break, full-width too, gets an
 * apostrophe; a number keeps its sign.
 */
export function csvCell(text: string): string {
  const clean = text.replaceAll('\0', '');
  const number = /^[+-]?\d+(?:\.\d+)?%?$/u.test(clean);
  const safe = !number && /^[\s\u00a0\ufeff]*[=+\-@\t\r＝＋－＠]/u.test(clean) ? `'${clean}` : clean;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
