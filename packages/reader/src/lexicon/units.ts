import type { Quantity } from '@gangmu/plan';

/** Units of one quantity: each written form with its factor to the base unit, an exact decimal. */
export interface UnitFamily {
  readonly quantity: Quantity;
  readonly base: string;
  readonly units: Readonly<Record<string, string>>;
}

/** Units that measure. A count's classifier is its own base unit and stands in `CLASSIFIERS`. */
export const UNIT_FAMILIES: readonly UnitFamily[] = [
  { quantity: 'share', base: '%', units: { '%': '1', '‰': '0.1', 个百分点: '1', 百分点: '1', 个点: '1' } },
  { quantity: 'money', base: '元', units: { 元: '1', 块钱: '1', 元人民币: '1' } },
  { quantity: 'money', base: '美元', units: { 美元: '1', 美金: '1' } },
  { quantity: 'money', base: '欧元', units: { 欧元: '1' } },
  { quantity: 'money', base: '港元', units: { 港元: '1', 港币: '1' } },
  { quantity: 'money', base: '日元', units: { 日元: '1' } },
  {
    quantity: 'area',
    base: '平方米',
    units: {
      平方米: '1',
      平米: '1',
      '㎡': '1',
      'm²': '1',
      m2: '1',
      平方: '1',
      亩: '666.6666666667',
      公顷: '10000',
      平方公里: '1000000',
      平方千米: '1000000',
      'km²': '1000000',
      km2: '1000000',
    },
  },
  {
    quantity: 'length',
    base: '米',
    units: {
      米: '1',
      公里: '1000',
      千米: '1000',
      延米: '1',
      延长米: '1',
      车道公里: '1000',
      皮长公里: '1000',
      芯公里: '1000',
      单公里: '1000',
      对芯公里: '1000',
      海里: '1852',
      里: '500',
      厘米: '0.01',
      毫米: '0.001',
      微米: '0.000001',
      纳米: '0.000000001',
      km: '1000',
    },
  },
  {
    quantity: 'mass',
    base: '千克',
    units: {
      吨: '1000',
      公斤: '1',
      千克: '1',
      斤: '0.5',
      克: '0.001',
      毫克: '0.000001',
      微克: '0.000000001',
      kg: '1',
      t: '1000',
    },
  },
  {
    quantity: 'mass',
    base: '千克标准煤',
    units: {
      吨标准煤: '1000',
      吨标煤: '1000',
      千克标准煤: '1',
      千克标煤: '1',
      公斤标准煤: '1',
      克标准煤: '0.001',
      克标煤: '0.001',
    },
  },
  { quantity: 'mass', base: '千克二氧化碳', units: { 吨二氧化碳: '1000', 吨二氧化碳当量: '1000' } },
  {
    quantity: 'volume',
    base: '立方米',
    units: {
      立方米: '1',
      立方: '1',
      方: '1',
      'm³': '1',
      m3: '1',
      标方: '1',
      标准立方米: '1',
      升: '0.001',
      毫升: '0.000001',
    },
  },
  {
    quantity: 'energy',
    base: '千瓦',
    units: { 千瓦: '1', 瓦: '0.001', 兆瓦: '1000', 吉瓦: '1000000', kW: '1', KW: '1', MW: '1000', GW: '1000000' },
  },
  {
    quantity: 'energy',
    base: '千瓦时',
    units: {
      千瓦时: '1',
      度: '1',
      度电: '1',
      兆瓦时: '1000',
      吉瓦时: '1000000',
      kWh: '1',
      KWh: '1',
      MWh: '1000',
      GWh: '1000000',
    },
  },
  { quantity: 'energy', base: '千伏安', units: { 千伏安: '1', 兆伏安: '1000', kVA: '1', MVA: '1000' } },
  { quantity: 'energy', base: '千伏', units: { 千伏: '1', kV: '1', KV: '1', 伏: '0.001' } },
  { quantity: 'energy', base: '吉焦', units: { 吉焦: '1', 太焦: '1000', 百万吉焦: '1000000' } },
  {
    quantity: 'time',
    base: '小时',
    units: {
      小时: '1',
      个小时: '1',
      分钟: '0.0166666667',
      秒: '0.0002777778',
      秒钟: '0.0002777778',
      毫秒: '0.0000002778',
    },
  },
  { quantity: 'time', base: '天', units: { 天: '1', 个工作日: '1', 工作日: '1', 个自然日: '1', 周: '7' } },
  { quantity: 'time', base: '年', units: { 年: '1', 个月: '0.0833333333', 岁: '1', 周岁: '1' } },
  { quantity: 'rate', base: '倍', units: { 倍: '1' } },
  { quantity: 'rate', base: '番', units: { 番: '1' } },
  { quantity: 'share', base: '成', units: { 成: '1' } },
  { quantity: 'other', base: '年一遇', units: { 年一遇: '1' } },
  { quantity: 'other', base: '分', units: { 分: '1' } },
  { quantity: 'other', base: '分贝', units: { 分贝: '1' } },
  { quantity: 'other', base: '℃', units: { '℃': '1', 摄氏度: '1' } },
  { quantity: 'other', base: 'GB', units: { GB: '1', TB: '1024', PB: '1048576', EB: '1073741824' } },
  { quantity: 'other', base: 'Mbps', units: { Mbps: '1', Gbps: '1000', Tbps: '1000000', 兆: '1', 千兆: '1000' } },
  { quantity: 'other', base: 'PFlops', units: { PFlops: '1', PFLOPS: '1', EFlops: '1000', EFLOPS: '1000', P: '1' } },
  { quantity: 'count', base: '标准箱', units: { 标准箱: '1', 标箱: '1', TEU: '1', 国际标准箱: '1' } },
];

/** Magnitudes written between number and unit, with their power of ten. */
export const MAGNITUDES: Readonly<Record<string, number>> = {
  万亿: 12,
  千亿: 11,
  百亿: 10,
  十亿: 9,
  亿: 8,
  千万: 7,
  百万: 6,
  十万: 5,
  万: 4,
  千: 3,
  百: 2,
};

/** What may stand after the slash of a compound unit: 微克/立方米, 件/万人, 万元/亩, mg/L. */
export const DENOMINATORS: readonly string[] = (
  '立方米 平方公里 平方千米 平方米 公里 千米 万元 亿元 元 亩 公顷 千人 万人 百人 人 户 百户 万户 千户 日 天 年 月 周 次 小时 分钟 秒 ' +
  '吨 千克 公斤 升 千瓦时 度 个 台 辆 家 项 件 万 平方 座 处 每年 人年 十万 10万 10万人 十万人 标准煤 百公里 m³ m3 m² m2 L kWh h d a s km t'
).split(' ');
