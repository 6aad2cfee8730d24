import type { FoundPlaceholder, TemplateKind } from '@gangmu/plan';

export interface PlaceholderNote {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
}

/** Every placeholder that a template may hold, and what takes its place. The names are what offices write: `{{标题}}`. */
export const PLACEHOLDERS: readonly PlaceholderNote[] = [
  { name: '标题', zh: '公文标题', en: 'title of the document' },
  { name: '计划名称', zh: '行动计划的名称', en: 'name of the plan' },
  { name: '行政区', zh: '本行政区名称', en: 'name of the region' },
  { name: '发文机关标志', zh: '红头上的发文机关标志', en: 'red head' },
  { name: '发文字号', zh: '发文字号', en: 'number of the document' },
  { name: '主送机关', zh: '主送机关', en: 'addressees' },
  { name: '正文', zh: '按部分、节、条展开的任务正文（责任分解方案）', en: 'the tasks by part, section and clause' },
  { name: '附件说明', zh: '附件清单', en: 'list of annexes' },
  { name: '附件序号', zh: '附件的顺序号', en: 'number of the annex' },
  { name: '发文机关', zh: '发文机关署名', en: 'issuer' },
  { name: '成文日期', zh: '成文日期', en: 'day of signing' },
  { name: '抄送机关', zh: '抄送机关', en: 'copies to' },
  { name: '印发机关', zh: '印发机关', en: 'printing office' },
  { name: '印发日期', zh: '印发日期', en: 'day of printing' },
  { name: '数据日期', zh: '台账数据截至日', en: 'day of which the ledger is shown' },
  { name: '任务数', zh: '任务条数', en: 'number of tasks' },
  { name: '事项数', zh: '表中的事项条数', en: 'number of rows in the table' },
  {
    name: '表：台账',
    zh: '台账表格（责任分解方案为全部任务），列多，放在横向的节里',
    en: 'table of the ledger: of many columns, for a section that lies across',
  },
  { name: '表：指标', zh: '重点指标表格', en: 'table of indicators' },
  { name: '表：试点', zh: '试点示范表格', en: 'table of pilots' },
];

/** At least one of these must stand in a template of the kind, or it would say nothing. */
export const CONTENT_OF: Readonly<Record<TemplateKind, readonly string[]>> = {
  breakdown: ['正文', '表：台账'],
  ledger: ['表：台账'],
};

const KNOWN = new Set(PLACEHOLDERS.map(({ name }) => name));

/**
 * Placeholders of a template that would stay as they are, with where they stand: names nobody knows, full-width braces,
 * braces that never close.
 */
export const unknownPlaceholders = (found: readonly FoundPlaceholder[]): readonly FoundPlaceholder[] =>
  found.filter((one) => one.trouble === 'unclosed' || !KNOWN.has(one.name) || !one.text.includes('{{'));

/** Tables that would be squeezed where they stand. */
export const narrowTables = (found: readonly FoundPlaceholder[]): readonly FoundPlaceholder[] =>
  found.filter((one) => one.trouble === 'narrow');

/** Whether the template would carry the content of its kind. */
export const holdsContent = (kind: TemplateKind, found: readonly FoundPlaceholder[]): boolean =>
  found.some(({ name, trouble }) => trouble !== 'unclosed' && CONTENT_OF[kind].includes(name));
