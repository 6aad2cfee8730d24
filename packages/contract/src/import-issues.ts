/** What a cell is told: what is wrong with it, and what to do. `{text}` is the cell, `{offers}` what is near or
 * stands against it; `{near}` says what is near, and nothing where nothing is. */
interface IssueText {
  readonly zh: string;
  readonly en: string;
}

/** Errors keep an import from being confirmed; warnings are worth a look. One catalogue for screen and workbook. */
export const IMPORT_ISSUES = {
  'no-title-column': {
    zh: '工作表“{text}”中没有认出事项（任务/指标）所在的列。请指定表头所在行，或为各列选择内容；不导入的工作表请选“不导入”。',
    en: 'No column of sheet “{text}” is known to hold the items. Say where the head stands or what the columns are, or leave the sheet out.',
  },
  'no-title': {
    zh: '这一行没有事项名称。请补上，或跳过此行。',
    en: 'This row has no title. Fill it in, or skip the row.',
  },
  'too-long': { zh: '内容超过 {offers} 字，请缩短。', en: 'The text has more than {offers} characters: shorten it.' },
  'error-cell': {
    zh: '单元格是错误值 {text}，请改正公式或填写内容。',
    en: 'The cell holds the error {text}: mend the formula or fill it in.',
  },
  'formula-empty': {
    zh: '公式没有计算结果。请用 Excel 或 WPS 打开并保存一次，或改为填写内容。',
    en: 'The formula has no result. Open and save the file in Excel or WPS, or fill in the value.',
  },
  'unit-unknown': {
    zh: '没有单位“{text}”。{near}请选择其一、新建单位，或留空。',
    en: 'There is no unit “{text}”. {near}Choose one, create it, or leave it open.',
  },
  'unit-ambiguous': {
    zh: '“{text}”可以指几个单位：{offers}。请选择。',
    en: '“{text}” may mean several units: {offers}. Choose one.',
  },
  'office-unknown': {
    zh: '该单位没有科室“{text}”。{near}请选择、新建或留空。',
    en: 'The unit has no office “{text}”. {near}Choose one, create it, or leave it open.',
  },
  'office-without-unit': {
    zh: '有科室“{text}”却没有牵头单位，请先填牵头单位。',
    en: 'Office “{text}” stands without a lead unit: fill that in first.',
  },
  'post-unknown': {
    zh: '没有岗位或人员“{text}”。{near}请选择、先在“机构”中添加，或留空。',
    en: 'There is no post or person “{text}”. {near}Choose one, add it to the organisation, or leave it open.',
  },
  'post-ambiguous': {
    zh: '“{text}”可以指几个岗位：{offers}。请选择。',
    en: '“{text}” may mean several posts: {offers}. Choose one.',
  },
  'day-unknown': {
    zh: '看不懂日期“{text}”。请写成 2027-12-31、2027年6月底、2027年三季度或“长期”。',
    en: 'The date “{text}” is not understood. Write 2027-12-31, 2027年6月底, 2027年三季度 or 长期.',
  },
  'day-is-a-number': {
    zh: '“{text}”像是没有设为日期格式的日期，请把单元格设为日期格式。',
    en: '“{text}” looks like a date whose cell is not formatted as one: set the date format.',
  },
  'quarter-text': {
    zh: '看不出各季度的内容。请写成“一季度：…；二季度：…”，计划进度在 0% 到 100% 之间。',
    en: 'The quarters cannot be told apart. Write 一季度：…；二季度：…, with shares between 0% and 100%.',
  },
  'level-unknown': {
    zh: '试点级别“{text}”不认识，请写：{offers}。',
    en: 'Level “{text}” is not known: write {offers}.',
  },
  'kind-unknown': { zh: '类别“{text}”不认识，请写：{offers}。', en: 'Kind “{text}” is not known: write {offers}.' },
  'item-twice': {
    zh: '与 {offers} 是同一事项。请删去一行，或指明其中一行是新事项。',
    en: 'The same item as in {offers}. Remove one of the rows, or say that one is new.',
  },
  'item-gone': { zh: '选定的事项已不存在，请重新选择。', en: 'The item chosen is no longer there: choose again.' },
  'no-name': {
    zh: '这一行没有单位、岗位或姓名。请补上，或跳过此行。',
    en: 'The row names no unit, post or person. Fill it in, or skip it.',
  },
  'role-unknown': { zh: '岗位角色“{text}”不认识，请写：{offers}。', en: 'Role “{text}” is not known: write {offers}.' },
  'role-reserved': {
    zh: '管理员岗位不能导入，请由安全管理员在“机构”中设置。',
    en: 'Administrators’ posts cannot be imported: the security administrator sets them up.',
  },
  'administrator-apart': {
    zh: '等保三级策略下，管理员“{text}”不兼任业务岗位。请改填他人，或跳过此行。',
    en: 'Under MLPS level 3 the administrator “{text}” holds no other post. Name somebody else, or skip the row.',
  },
  'post-without-unit': {
    zh: '“{text}”没有写单位，也看不出是区领导这样不属单位的岗位。请补写单位，或在“岗位角色”中写明（如：分管领导、督查室）。',
    en: '“{text}” stands without a unit, and is no post that has none. Name its unit, or write its role (leader, supervision).',
  },
  'parent-loop': {
    zh: '上级单位“{text}”是它自己或它的下级。',
    en: 'The unit above, “{text}”, is the unit itself or below it.',
  },
  'held-by-another': {
    zh: '该岗位现由{offers}担任。换人请用“交接”，或把此行的岗位改为另一个。',
    en: 'The post is held by {offers}. Hand it over in the organisation, or name another post here.',
  },
  'from-after-until': { zh: '离任时间早于任职时间 {offers}。', en: 'The end lies before the start, {offers}.' },
  'phone-not-a-number': { zh: '“{text}”不像电话号码。', en: '“{text}” does not look like a telephone number.' },
  'twice-in-file': { zh: '与 {offers} 重复。', en: 'The same as {offers}.' },
  'needs-adjustment': {
    zh: '已承诺为“{offers}”，导入不改；需要改动请走“调整”。',
    en: 'Promised as “{offers}” and left alone; propose an adjustment to change it.',
  },
  'target-unread': {
    zh: '没有读出“{text}”中的数值，目标值留空，原文保留在来源中。',
    en: 'No figure was read from “{text}”: the target stays empty, the words are kept as the source.',
  },
  'open-ended': { zh: '“{text}”没有具体日期，完成时限留空。', en: '“{text}” names no day: the due day stays empty.' },
  'year-assumed': { zh: '“{text}”没有写年份，按 {offers} 处理。', en: '“{text}” names no year: taken as {offers}.' },
  'hidden-row': {
    zh: '这一行在文件中是隐藏的，也会导入。',
    en: 'The row is hidden in the file and is imported all the same.',
  },
  similar: {
    zh: '与已有事项“{offers}”相近，按同一事项更新。',
    en: 'Close to the item “{offers}” and taken for the same.',
  },
  'several-first-taken': { zh: '有多个名称，取第一个：{offers}。', en: 'Several names: the first is taken, {offers}.' },
  'phone-differs': {
    zh: '电话与机构中的 {offers} 不同，未改动。',
    en: 'The phone differs from {offers} in the organisation and is not changed.',
  },
  'joined-differs': {
    zh: '与前面同一事项的内容“{offers}”不同，以前面为准。',
    en: 'Differs from “{offers}” told of the same item before, which stays.',
  },
  'left-out': { zh: '“{text}”按你的选择留空。', en: '“{text}” is left open, as you chose.' },
  'clause-unknown': {
    zh: '计划中没有找到条款“{text}”，以台账本行为来源。',
    en: 'The plan has no clause “{text}”: the row itself is the source.',
  },
  'column-not-imported': {
    zh: '“{text}”列不导入：填报后产生，或由对照得出。',
    en: 'Column “{text}” is not imported: it comes from reports or from the comparison.',
  },
  'same-name-person': {
    zh: '已有同名人员“{text}”，请核对是否同一人。',
    en: 'There is somebody named “{text}” already: check whether it is the same person.',
  },
  'role-assumed': {
    zh: '没有写岗位角色，从“{text}”也看不出，先按“阅览”（只能查看）；可在文件的“岗位角色”列写明，或导入后在“岗位”中设置。',
    en: 'No role is written and “{text}” does not tell it: taken as a reader, who changes nothing. Write it in a role column, or set it afterwards.',
  },
  'unit-kind-assumed': { zh: '单位类型按名称判断。', en: 'The kind of the unit follows from its name.' },
} as const satisfies Readonly<Record<string, IssueText>>;

export type ImportIssueCode = keyof typeof IMPORT_ISSUES;
export const IMPORT_ISSUE_CODES = Object.keys(IMPORT_ISSUES) as [ImportIssueCode, ...ImportIssueCode[]];

/** One issue as a sentence. */
export function importIssueText(
  issue: { readonly code: ImportIssueCode; readonly text: string; readonly offers: readonly string[] },
  language: 'zh' | 'en',
): string {
  const [offers, none] = language === 'zh' ? [issue.offers.join('、'), '无'] : [issue.offers.join(', '), 'none'];
  const near = language === 'zh' ? `相近的有：${offers}。` : `Near it: ${offers}. `;
  const said = { text: issue.text, offers: offers || none, near: offers === '' ? '' : near };
  return IMPORT_ISSUES[issue.code][language].replace(
    /\{(text|offers|near)\}/gu,
    (_, name: keyof typeof said) => said[name],
  );
}
