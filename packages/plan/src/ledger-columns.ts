/**
 * The columns of a ledger, in the order in which it is printed. One list for the export and for the import, so that what
 * goes out comes in again without a change. `names` are what offices write over the same column.
 */
export const LEDGER_COLUMNS = [
  { key: 'number', zh: '序号', en: 'No.', names: ['编号', '项次', '序列'] },
  { key: 'kind', zh: '类别', en: 'Kind', names: ['类型', '事项类别', '任务类别', '事项类型'] },
  { key: 'part', zh: '部分', en: 'Part', names: ['板块', '领域', '分类', '工程', '所属部分'] },
  {
    key: 'clause',
    zh: '来源条款',
    en: 'Clause',
    names: ['条款', '对应条款', '任务来源', '来源', '出处', '方案条款', '条目', '所属条款'],
  },
  {
    key: 'title',
    zh: '任务/指标',
    en: 'Item',
    names: [
      '事项',
      '任务',
      '指标',
      '任务名称',
      '指标名称',
      '重点任务',
      '工作任务',
      '目标任务',
      '任务内容',
      '工作内容',
      '重点工作',
      '事项名称',
      '重点事项',
      '任务事项',
      '试点名称',
      '试点示范名称',
      '创新任务',
      '点名任务',
      '具体任务',
      '主要指标',
      '重点指标',
    ],
  },
  {
    key: 'target',
    zh: '目标值',
    en: 'Target',
    names: ['目标', '指标值', '规划目标', '总体目标', '总目标', '工作目标', '任务目标', '量化目标', '目标要求'],
  },
  { key: 'stretch', zh: '冲击目标', en: 'Stretch', names: ['奋斗目标', '挑战目标', '争先目标', '力争目标'] },
  { key: 'level', zh: '试点级别', en: 'Level', names: ['级别', '层级', '试点层级', '示范级别'] },
  {
    key: 'carries',
    zh: '承接上级条款',
    en: 'Carries',
    names: ['承接条款', '上级条款', '上级任务', '对应上级任务', '承接上级任务'],
  },
  { key: 'source', zh: '创新依据', en: 'Source', names: ['创新来源', '来源文件', '文件依据', '政策依据', '依据'] },
  {
    key: 'leader',
    zh: '分管领导',
    en: 'Leader',
    names: [
      '责任领导',
      '牵头领导',
      '分管市领导',
      '分管区领导',
      '分管县领导',
      '市领导',
      '区领导',
      '包保领导',
      '挂帅领导',
    ],
  },
  {
    key: 'lead',
    zh: '牵头单位',
    en: 'Lead unit',
    names: ['牵头部门', '主责单位', '主责部门', '汇总单位', '牵头责任单位', '第一责任单位', '主办单位'],
  },
  {
    key: 'joint',
    zh: '责任/配合单位',
    en: 'Joint units',
    names: [
      '责任单位',
      '责任部门',
      '配合单位',
      '配合部门',
      '协同单位',
      '协办单位',
      '参与单位',
      '责任单位（配合单位）',
      '承办单位',
    ],
  },
  { key: 'office', zh: '责任科室', en: 'Office', names: ['具体科室', '科室', '承办科室', '责任处室', '处室', '股室'] },
  {
    key: 'officer',
    zh: '责任人',
    en: 'Officer',
    names: ['工作人员', '具体责任人', '经办人', '联络员', '联系人', '直接责任人', '具体人员', '专人'],
  },
  { key: 'phone', zh: '联系电话', en: 'Phone', names: ['电话', '联系方式', '手机', '手机号', '办公电话'] },
  {
    key: 'measures',
    zh: '主要举措',
    en: 'Measures',
    names: ['举措', '工作举措', '推进举措', '工作措施', '具体举措', '具体措施', '保障措施', '措施', '重点举措'],
  },
  { key: 'goal', zh: '年度目标', en: 'Year goals', names: ['年度任务', '年度计划', '年度工作目标', '分年度目标'] },
  {
    key: 'quarter',
    zh: '按季推进计划',
    en: 'Plan by quarter',
    names: [
      '季度形象进度',
      '形象进度',
      '季度节点',
      '季度计划',
      '季度目标',
      '推进计划',
      '分季度计划',
      '季度进度安排',
      '节点',
    ],
  },
  {
    key: 'due',
    zh: '完成时限',
    en: 'Due',
    names: ['完成时间', '时限', '时间节点', '完成期限', '截止时间', '办结时限', '时间要求', '完成日期'],
  },
  { key: 'progress', zh: '进展情况', en: 'Progress', names: ['进展', '工作进展', '完成情况', '推进情况', '目前进展'] },
  { key: 'problems', zh: '存在问题', en: 'Problems', names: ['问题', '困难问题', '堵点', '主要问题', '问题困难'] },
  {
    key: 'next',
    zh: '下步措施',
    en: 'Next steps',
    names: ['下一步措施', '下步打算', '下一步打算', '下步工作', '下一步计划'],
  },
  { key: 'evidence', zh: '佐证材料', en: 'Evidence', names: ['佐证', '证明材料', '支撑材料'] },
  { key: 'light', zh: '亮灯', en: 'Light', names: ['亮灯情况', '红黄绿灯', '灯号', '预警'] },
  { key: 'check', zh: '核实方式', en: 'Verified by', names: ['核查方式', '核实', '督查方式', '验收方式'] },
  { key: 'remark', zh: '备注', en: 'Remark', names: ['说明', '备注说明', '其他'] },
  { key: 'quote', zh: '原文', en: 'Sentence', names: ['原文表述', '文件原文', '方案原文'] },
] as const satisfies readonly LedgerColumn[];

export interface LedgerColumn {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly names: readonly string[];
}
export type LedgerColumnKey = (typeof LEDGER_COLUMNS)[number]['key'];

export const QUARTER_HEADS = ['一季度', '二季度', '三季度', '四季度'] as const;

/**
 * A head of one or two lines: the upper one stands over several columns and is merged there; null for a head of a single
 * line, which is merged downwards.
 */
export interface LedgerHead {
  readonly upper: string | null;
  readonly head: string;
}

export const ledgerHead = (key: Exclude<LedgerColumnKey, 'goal' | 'quarter'>): LedgerHead => ({
  upper: null,
  head: LEDGER_COLUMNS.find((column) => column.key === key)?.zh ?? '',
});
/** 年度目标 over 2026年. */
export const goalHead = (year: number): LedgerHead => ({ upper: '年度目标', head: `${year}年` });
/** 2026年按季推进计划 over 一季度. */
export const quarterHead = (year: number, quarter: 1 | 2 | 3 | 4): LedgerHead => ({
  upper: `${year}年按季推进计划`,
  head: QUARTER_HEADS[quarter - 1] as string,
});
