const words = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== '');

/** Last words of indicators that are themselves a measure: a bare number behind one of them is a level. */
export const MEASURE_NOUNS: readonly string[] = words(
  '率 比例 比重 占比 强度 密度 指数 系数 总量 数量 规模 产值 增加值 营业收入 营收 收入 产量 面积 保有量 拥有量 保有率 总额 金额 交易额 成交额 进出口额 ' +
    '零售额 销售额 投资额 浓度 寿命 年限 里程 容量 能力 吞吐量 覆盖面 满意度 水平 倍差 差距 位数 数 量 额 度 比 值 人数 户数 床位数 床位 存量 用量',
);

/** Longer ends of indicators that a list of heads may share: 化肥、农药|使用量, 甲业、乙业|产业规模. */
export const SHARED_TAILS: readonly string[] = words(
  '产业规模 产业总规模 总规模 综合利用率 利用率 覆盖率 处理率 普及率 达标率 合格率 满意率 参保率 入学率 总产值 工业总产值 总产量 播种面积 使用量 排放量 拥有量 ' +
    '营业收入 销售收入 主营业务收入 产品产量 比例 占比 比重 总量 数量 保有量 处置率 收集率 治理率 网办率 办结率 零售额 交易额 吞吐量 通达率 投资额',
);

/** Less of it is better, where the indicator's head noun says so: 能耗强度, 事故起数. */
export const LESS_IS_BETTER: readonly string[] = words(
  '能耗 物耗 水耗 煤耗 电耗 用水量 耗水量 耗水 耗能 消耗 碳排放 排放 浓度 伤亡 死亡 失业 事故 时限 时间 倍差 差距 负债率 负债 不良率 不良贷款 发生率 发病 患病 涨幅 贫困 投诉 成本 费用 漏损 损失 损耗 ' +
    '缺口 超标 污染 劣五类 劣Ⅴ类 劣V类 黑臭 杠杆 死亡率 覆没 环节 用时 耗时 浪费 返贫 辍学 违法 案件 发案 隐患 投诉举报 债务 亏损 氨氮 化学需氧量 氮氧化物 二氧化硫 挥发性有机物 PM2.5 PM10 细颗粒物',
);

/** What may follow such a noun without taking its place: 排放|总量, 事故|起数, 黑臭|水体|占比. */
export const LESS_TAILS: readonly string[] = words(
  '量 率 额 强度 总量 人数 人次 起数 次数 件数 天数 户数 个数 数量 数 水平 指数 比例 占比 比重 浓度 总额 均值 年均浓度 年均值 平均浓度 水体 水体数量 水体占比 水体比例 断面 断面比例 断面占比 人口 贷款 贷款率 贷款余额 规模 支出 面积 数值 日数',
);

/** Verbs at the head of an indicator that make less of its object: 压减…, 淘汰…. */
export const LESSENING_VERBS: readonly string[] = words('压减 压降 淘汰 削减 缩减 减少 核减 精简 降低 压缩');
