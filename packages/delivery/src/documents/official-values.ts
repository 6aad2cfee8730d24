import type { OutlineNode, TemplateKind, WrittenValue, WrittenValues } from '@gangmu/plan';
import type { Ledger } from '../queries/ledger.ts';
import type { ItemRow } from '../records/item.ts';
import { breakdownBody, type DutiesByVersion } from './breakdown-body.ts';
import { dayInWords, LEDGER_TITLES } from './ledger-sheet.ts';
import type { Letter } from './letter.ts';
import type { NamesOnDay } from './names-on-day.ts';
import { officialTable } from './official-table.ts';

export interface OfficialFacts {
  readonly kind: TemplateKind;
  /** Of a 台账; a 责任分解方案 is always about the tasks. */
  readonly ledger: Ledger;
  readonly regionName: string;
  readonly planTitle: string;
  readonly outline: readonly Pick<OutlineNode, 'kind' | 'ordinal' | 'title' | 'path'>[];
  readonly duties: DutiesByVersion;
  /** Rows of the ledger in order; for a 责任分解方案 the tasks. */
  readonly rows: readonly ItemRow[];
  readonly indicators: readonly ItemRow[];
  readonly pilots: readonly ItemRow[];
  readonly names: NamesOnDay;
  readonly day: string;
  /** Whose quarters and goal the tables show. */
  readonly year: number;
  readonly letter: Letter;
}

const text = (value: string | null): WrittenValue => ({ kind: 'text', text: value });
const dayOf = (day: string | null): WrittenValue => text(day === null ? null : dayInWords(day));
const KIND_OF: Readonly<Record<Ledger, ItemRow['kind']>> = {
  tasks: 'task',
  named: 'task',
  innovations: 'task',
  indicators: 'indicator',
  pilots: 'pilot',
};

/** What takes the place of every placeholder of an official document. */
export function officialValues(facts: OfficialFacts): WrittenValues {
  const { kind, ledger, regionName, planTitle, rows, indicators, pilots, names, day, year, letter } = facts;
  const breakdown = kind === 'breakdown';
  const bare = planTitle.replace(/[《》]/gu, '');
  const annex = `${bare}工作任务台账`;
  const table = (some: readonly ItemRow[], of: ItemRow['kind']): WrittenValue => ({
    kind: 'table',
    table: officialTable(some, names, year, of),
  });
  return {
    标题: text(letter.title ?? (breakdown ? `《${bare}》责任分解方案` : `${bare}${LEDGER_TITLES[ledger].zh}`)),
    计划名称: text(bare),
    行政区: text(regionName),
    发文机关标志: text(letter.masthead),
    发文字号: text(letter.number),
    主送机关: text(letter.addressee?.replace(/[：:]\s*$/u, '') ?? null),
    正文: { kind: 'paragraphs', paragraphs: breakdown ? breakdownBody(rows, facts.outline, facts.duties, names) : [] },
    附件说明: text(breakdown ? `附件：${annex}` : null),
    附件序号: text(null),
    发文机关: text(letter.issuer),
    成文日期: dayOf(letter.signedOn),
    抄送机关: text(letter.copyTo?.replace(/。\s*$/u, '') ?? null),
    印发机关: text(letter.printedBy),
    印发日期: text(letter.printedOn === null ? null : `${dayInWords(letter.printedOn)}印发`),
    数据日期: text(dayInWords(day)),
    任务数: text(String(rows.length)),
    事项数: text(String(rows.length)),
    '表：台账': table(rows, breakdown ? 'task' : KIND_OF[ledger]),
    '表：指标': table(indicators, 'indicator'),
    '表：试点': table(pilots, 'pilot'),
  };
}
