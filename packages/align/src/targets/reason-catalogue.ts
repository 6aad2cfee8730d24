interface Wording {
  readonly zh: string;
  readonly en: string;
}

/** Every sentence the aligner can say about targets, clauses and sums. `{…}` are parameters. */
export const REASONS = {
  share: {
    zh: '下级{sub}是上级{sup}的组成部分，同一指标，范围不同。',
    en: 'Ours ({sub}) is the part of a region of the whole ({sup}): one indicator, two areas.',
  },
  'share-exceeds': {
    zh: '下级{sub}超过上级全域{sup}，部分大于整体，需核对口径。',
    en: 'Our part ({sub}) is larger than the whole ({sup}): check what is counted.',
  },
  'share-ratio': {
    zh: '同一比率指标，下级{sub}，上级全域{sup}，比率不相加。',
    en: 'One ratio for two areas: ours {sub}, the whole region {sup}; ratios do not add up.',
  },
  'share-below': {
    zh: '同一比率指标，下级{sub}低于上级要求{sup}，需说明理由。',
    en: 'One ratio: ours ({sub}) falls behind what the whole region asks ({sup}): say why.',
  },
  'share-kinds': {
    zh: '下级{sub}统计的种类多于上级{sup}，范围不同，不相加。',
    en: 'Ours ({sub}) counts more kinds of thing than theirs ({sup}): not added up.',
  },
  same: { zh: '同一指标，数值一致：{sub}与{sup}。', en: 'One indicator, one figure: {sub} and {sup}.' },
  stricter: {
    zh: '同一指标，下级{sub}严于上级{sup}，两者可同时成立。',
    en: 'One indicator: ours ({sub}) asks more than theirs ({sup}); both can hold.',
  },
  looser: {
    zh: '同一指标，下级{sub}松于上级{sup}，完成下级目标不等于完成上级目标。',
    en: 'One indicator: ours ({sub}) asks less than theirs ({sup}); meeting ours may not meet theirs.',
  },
  conflict: {
    zh: '同一地区同一指标，{sub}与{sup}不能同时成立。',
    en: 'One indicator of one place: {sub} and {sup} cannot both hold.',
  },
  'stock-flow': {
    zh: '一个是存量，一个是新增量，不能比较：{sub}与{sup}。',
    en: 'One is a stock, the other a flow: {sub} and {sup} are not compared.',
  },
  'rate-total': {
    zh: '一个是增速或变化量，一个是总量，不能比较：{sub}与{sup}。',
    en: 'One is a rate or a change, the other a level: {sub} and {sup} are not compared.',
  },
  'base-year': {
    zh: '基期不同，不能比较：{sub}与{sup}。',
    en: 'Measured against different years: {sub} and {sup} are not compared.',
  },
  'per-base': {
    zh: '一个是人均或单位指标，一个是总量，不能比较：{sub}与{sup}。',
    en: 'One is per head or per unit, the other a total: {sub} and {sup} are not compared.',
  },
  unit: {
    zh: '计量单位不同，不是同一度量：{sub}与{sup}。',
    en: 'Different units of measure: {sub} and {sup} are not compared.',
  },
  'level-scope': {
    zh: '统计的级别不同（如市级以上与省级以上），不能直接比较：{sub}与{sup}。',
    en: 'They count different grades (city and above, province and above): {sub} and {sup} are not compared.',
  },
  narrower: {
    zh: '一个只是另一个的一部分，不能直接比较：{sub}与{sup}。',
    en: 'One measures only part of the other: {sub} and {sup} are not compared.',
  },
  size: {
    zh: '统计门槛不同，不是同一口径：{sub}与{sup}。',
    en: 'They count from different sizes on: {sub} and {sup} are not compared.',
  },
  'other-subject': {
    zh: '计量方式相近但对象不同：{sub}与{sup}。',
    en: 'Measured alike, but another thing is measured: {sub} and {sup}.',
  },
  'yearly-total': {
    zh: '上级是每年的数，下级是几年的合计，不能作部分与整体比较：{sub}与{sup}。',
    en: 'Theirs is a figure of every year, ours a total over years: {sub} and {sup} are not part and whole.',
  },
  deadline: {
    zh: '完成时限不同，松紧不能直接判断：{sub}与{sup}。',
    en: 'Different deadlines leave open which asks more: {sub} and {sup}.',
  },
  region: {
    zh: '分属不同地区，互不隶属：{sub}与{sup}。',
    en: 'Two regions, neither part of the other: {sub} and {sup}.',
  },
  repeat: {
    zh: '同一指标在本文件中出现两次，数值不同：{first}与{second}。',
    en: 'The same indicator stands twice in this plan with different figures: {first} and {second}.',
  },
  'only-regions': {
    zh: '只涉及其他地区（{regions}），建议剔除。',
    en: 'It concerns only other regions ({regions}): leaving it out is suggested.',
  },
  'industry-absent': {
    zh: '所涉产业“{industry}”在本计划中没有出现，建议剔除或说明。',
    en: 'It concerns an industry ({industry}) that our plan does not mention: leave it out or say why.',
  },
  decided: { zh: '人工确定：{reason}', en: 'Decided by a person: {reason}' },
} as const satisfies Readonly<Record<string, Wording>>;
