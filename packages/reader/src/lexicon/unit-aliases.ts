/**
 * Names of one office under many signs. Key: the field as it is canonically written; values: other ways of
 * writing it. Only the field is replaced; level (省/市/区/县) and form (委/局/厅) of the name stay.
 */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  发展改革: ['发改', '发展和改革', '发展与改革'],
  工业和信息化: ['工信', '工业信息化', '工业与信息化'],
  经济和信息化: ['经信', '经济信息化', '经济与信息化'],
  人力资源社会保障: ['人社', '人力资源和社会保障', '人力资源与社会保障', '人力社保'],
  住房城乡建设: ['住建', '住房和城乡建设', '住房与城乡建设'],
  自然资源和规划: ['自规', '自然资源与规划', '资源规划', '资规'],
  规划和自然资源: ['规划自然资源', '规自', '规资'],
  卫生健康: ['卫健', '卫生和健康'],
  文化和旅游: ['文旅', '文化旅游', '文化与旅游'],
  文化广电旅游: ['文广旅', '文化广电和旅游'],
  市场监管: ['市监', '市场监督管理', '市场监督'],
  应急管理: ['应急'],
  交通运输: ['交通'],
  农业农村: ['农业和农村'],
  教育和体育: ['教体', '教育体育'],
  科技: ['科学技术'],
  退役军人事务: ['退役军人'],
  城市管理: ['城管'],
  民族宗教: ['民宗', '民族宗教事务', '民族和宗教事务'],
  医疗保障: ['医保'],
  地方金融监管: ['地方金融监督管理', '地方金融'],
  金融监管: ['金融监督管理'],
  国资: ['国有资产监督管理', '国有资产'],
  行政审批: ['行政审批服务', '审批服务', '审批'],
  机关事务: ['机关事务管理', '机关事务服务'],
  综合执法: ['综合行政执法'],
  粮食和储备: ['粮食和物资储备', '粮储', '粮食物资储备'],
  林业和草原: ['林草', '林业草原'],
  广播电视: ['广电'],
  投资促进: ['投促'],
};
/** Bodies known by a short name that holds no form word. */
const BODIES: Readonly<Record<string, readonly string[]>> = {
  科协: ['科学技术协会'],
  残联: ['残疾人联合会'],
  妇联: ['妇女联合会'],
  文联: ['文学艺术界联合会'],
  工商联: ['工商业联合会'],
  侨联: ['归国华侨联合会'],
  供销社: ['供销合作社', '供销合作社联合社', '供销合作联社', '供销合作总社'],
  编办: ['机构编制委员会办公室', '委编办'],
  网信办: ['网络安全和信息化委员会办公室', '委网信办', '互联网信息办公室'],
  政府办: ['人民政府办公室', '政府办公室', '人民政府办公厅', '政府办公厅'],
  政府: ['人民政府'],
  管委会: ['管理委员会', '管委'],
  办事处: ['街道办事处', '街道办'],
  人民银行: ['中国人民银行', '人行'],
};

/** Fields known by their own sign: 发改, 财政, 商务… a list may name units by these alone. */
const PLAIN_FIELDS = [
  '财政',
  '商务',
  '公安',
  '司法',
  '民政',
  '教育',
  '水利',
  '水务',
  '审计',
  '统计',
  '信访',
  '体育',
  '林业',
  '气象',
  '消防',
  '税务',
  '海关',
  '生态环境',
  '自然资源',
  '海洋',
  '海洋发展',
  '大数据',
  '国资',
  '宣传',
  '组织',
  '统战',
  '政法',
  '网信',
  '乡村振兴',
  '外事',
  '园林',
  '人防',
  '能源',
  '畜牧',
  '农机',
  '渔业',
  '通信管理',
  '邮政管理',
  '药监',
  '知识产权',
  '银保监',
  '证监',
  '供电',
];

const form = '(?=委员会|委|局|厅|办公室|办|部门|分局)';
const byLength = (a: string, b: string): number => b.length - a.length;
const toField = new Map(
  Object.entries(FIELDS).flatMap(([name, others]) => others.map((other) => [other, name] as const)),
);
const toBody = new Map(
  Object.entries(BODIES).flatMap(([name, others]) => others.map((other) => [other, name] as const)),
);
const fieldPattern = new RegExp(`(?<!自然)(?:${[...toField.keys()].sort(byLength).join('|')})${form}`, 'u');
const bodyPattern = new RegExp(`(?:${[...toBody.keys()].sort(byLength).join('|')})$`, 'u');

export const UNIT_FIELDS: ReadonlySet<string> = new Set([...Object.keys(FIELDS), ...toField.keys(), ...PLAIN_FIELDS]);

/**
 * The name a unit is known by: 市发改委, 市发展和改革委员会 → 市发展改革委; 区教体局 → 区教育和体育局.
 * A name outside the lexicon stays as it is.
 */
export function canonicalUnit(name: string): string {
  const bare = name.replaceAll('（', '(').replaceAll('）', ')');
  const cut = bare.indexOf('(');
  // What stands in brackets behind a name is a second sign on the same door, or a branch: kept.
  const [head, tail] = cut > 0 ? [bare.slice(0, cut), bare.slice(cut)] : [bare, ''];
  const fielded = head.replace(fieldPattern, (word) => toField.get(word) ?? word);
  const bodied = fielded.replace(bodyPattern, (word) => toBody.get(word) ?? word);
  return bodied.replace(/(?<=[^管])委员会$/u, '委').replace(/(?<=.[^政]{2})办公室$/u, '办') + tail;
}
