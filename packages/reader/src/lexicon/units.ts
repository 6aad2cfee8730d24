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
  { quantity: 'other', base: '分', units: { 分: '1' } },
  { quantity: 'other', base: '分贝', units: { 分贝: '1' } },
  { quantity: 'other', base: '℃', units: { '℃': '1', 摄氏度: '1' } },
  { quantity: 'other', base: 'GB', units: { GB: '1', TB: '1024', PB: '1048576', EB: '1073741824' } },
  { quantity: 'other', base: 'Mbps', units: { Mbps: '1', Gbps: '1000', Tbps: '1000000', 兆: '1', 千兆: '1000' } },
  { quantity: 'other', base: 'PFlops', units: { PFlops: '1', PFLOPS: '1', EFlops: '1000', EFLOPS: '1000', P: '1' } },
  { quantity: 'count', base: '标准箱', units: { 标准箱: '1', 标箱: '1', TEU: '1', 国际标准箱: '1' } },
];

/** Classifiers: 5家, 3艘, 2万人次. Longer forms first is the lexer's business. */
export const CLASSIFIERS: readonly string[] = (
  '个 家 项 件 处 所 座 条 艘 台 辆 人 名 户 套 只 批 批次 场 次 位 篇 部 种 类 支 款 例 宗 份 张 枚 棵 株 枝 盆 穴 头 羽 架 列 组 届 ' +
  '幢 栋 间 床 对 块 片 门 人次 户次 家次 件次 场次 条次 台次 台套 台(套) 台/套 辆次 艘次 架次 车次 班次 航次 项次 人份 例次 ' +
  '车道 班 单 笔 口 眼 孔 幅 盏 根 副 尾 匹 本 册 首 堂 节 课时 学时 学分 票 粒 户(套) 套(户) 家(次) 个(次) 个(座) 座(个) 套(间) 间(套) ' +
  '床位 车位 班列 泊位 人头 只(羽) 标段 所(个) 个(所) 家(个) 个(家) 处(个) 个(处) 人(次) 场(次) 趟'
).split(/\s+/u);

/** Single-character units that are only a unit when none of these characters follows (人才, 项目, 台账 …). */
export const NOT_BEFORE: Readonly<Record<string, string>> = {
  人: '才口民大工智',
  台: '账阶',
  场: '景地馆所',
  处: '理置方于级室分',
  所: '有属需得谓以',
  条: '件例',
  位: '于置数次势',
  名: '录单牌列义称',
  户: '籍均',
  次: '产数序生要',
  套: '餐利',
  座: '谈',
  部: '分门署委级队',
  支: '持撑付出柱援',
  门: '诊类户店禁槛前票',
  种: '植子业',
  类: '型似别水',
  片: '区',
  对: '外接口标于象应照策待比',
  点: '位',
  度: '假',
  方: '面案式便向法针略志位',
  里: '程',
  升: '级',
  米: '字',
  天: '然津空文际',
  分: '别类级公布期析支解工担享散局配层区离之行',
  成: '为立功果品效长交本熟员都套',
  倍: '增速',
  组: '织建团长成合',
  层: '次级面',
  列: '车入为出',
  批: '发准复示量',
  份: '额',
  单: '位一元项独体机个品产',
  口: '岸径号',
  节: '能约点水日假庆会',
  包: '括含装容',
  箱: '量',
  班: '子组级',
  根: '据本源基',
  块: '状链',
  本: '地级市省区县科土质身领',
  头: '部雁',
  只: '有要能',
  幅: '度',
  间: '隔接',
  元: '素旦',
  克: '服难',
  亩: '均产',
  年: '度轻代级限均龄产',
  周: '边期转年',
  P: 'M',
};

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
