import type { WrittenColumn, WrittenLine, WrittenSheet } from '@gangmu/plan';
import type { Ledger } from '../queries/ledger.ts';
import type { ItemRow } from '../records/item.ts';
import { type ExportColumn, headOf } from './export-column.ts';
import { ledgerCell } from './ledger-cell.ts';
import type { NamesOnDay } from './names-on-day.ts';

type Language = 'zh' | 'en';
export const EXPORT_GROUPS = ['part', 'lead', 'leader'] as const;
export type ExportGroup = (typeof EXPORT_GROUPS)[number];

export const LEDGER_TITLES: Readonly<Record<Ledger, Readonly<Record<Language, string>>>> = {
  tasks: { zh: '总台账', en: 'All tasks' },
  named: { zh: '点名任务台账', en: 'Named tasks' },
  indicators: { zh: '重点指标台账', en: 'Indicators' },
  pilots: { zh: '试点示范台账', en: 'Pilots' },
  innovations: { zh: '创新任务台账', en: 'Innovations' },
};

/** Half-width characters; quarters and goals as `long`. */
const WIDTH: Readonly<Record<string, number>> = {
  number: 6,
  kind: 7,
  part: 20,
  // 第14条 stands on one line of a printed table.
  clause: 17,
  title: 42,
  target: 20,
  stretch: 12,
  level: 10,
  carries: 28,
  source: 24,
  leader: 16,
  lead: 18,
  joint: 24,
  office: 14,
  officer: 18,
  phone: 14,
  measures: 44,
  goal: 24,
  quarter: 24,
  due: 12,
  remark: 18,
  quote: 44,
};
const ALIGN: Readonly<Record<string, WrittenColumn['align']>> = {
  number: 'center',
  kind: 'center',
  clause: 'center',
  target: 'right',
  stretch: 'right',
  level: 'center',
  due: 'center',
};

export interface LedgerSheetFacts {
  readonly regionName: string;
  readonly planTitle: string;
  readonly ledger: Ledger;
  readonly columns: readonly ExportColumn[];
  /** Calendar day of which the ledger is shown. */
  readonly day: string;
  /** What the rows were chosen by, in words; empty for all. */
  readonly chosen: string;
  readonly rows: number;
  readonly language: Language;
}

/** The frame of an exported ledger: title, the line about it, columns, footer. */
export function ledgerSheet(facts: LedgerSheetFacts): WrittenSheet {
  const { regionName, planTitle, ledger, columns, day, chosen, rows, language } = facts;
  const name = LEDGER_TITLES[ledger][language];
  const zh = language === 'zh';
  const about = zh
    ? [regionName, `数据截至${dayInWords(day)}`, chosen, `共${rows}项`]
    : [regionName, `as of ${day}`, chosen, `${rows} rows`];
  const title = columns.findIndex(({ key }) => key === 'title');
  return {
    name,
    title: zh ? `${planTitle}${name}` : `${planTitle}: ${name}`,
    about: about.filter((one) => one !== '').join(zh ? '　' : ' · '),
    columns: columns.map((column) => ({
      ...headOf(column, language),
      width: WIDTH[column.key] ?? 16,
      align: ALIGN[column.key] ?? 'left',
    })),
    // Up to the item where it stands near the beginning, so that the rest can still be scrolled.
    frozen: title >= 0 && title < 5 ? title + 1 : 0,
    footer: zh ? `${regionName}　数据截至${dayInWords(day)}` : `${regionName} · as of ${day}`,
    language,
  };
}

/** 2027-12-31 → 2027年12月31日 */
export const dayInWords = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

export const ledgerLine = (
  row: ItemRow,
  columns: readonly ExportColumn[],
  names: NamesOnDay,
  language: Language,
  /** 序号 in the list that is written; null where it is counted afterwards. */
  number: number | null,
): WrittenLine => ({
  kind: 'row',
  cells: columns.map((column) => (column.key === 'number' ? number : ledgerCell(row, column, names, language))),
});

/** The group of rows that belong to none. */
export const UNDECIDED: Readonly<Record<Language, string>> = { zh: '未明确', en: 'Not decided' };

/** The name of the group that a row stands under. */
export function groupLabel(row: ItemRow, by: ExportGroup, names: NamesOnDay, language: Language): string {
  const label: Readonly<Record<ExportGroup, () => string>> = {
    part: () => row.part ?? '',
    lead: () => names.name(row.assignment.leadUnitId),
    leader: () => names.holder(row.assignment.leaderPostId),
  };
  return label[by]() || UNDECIDED[language];
}
