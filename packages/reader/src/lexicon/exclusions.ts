const words = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== '');

/** A fact about the past or the present stands behind these words. */
export const PAST_WORDS: readonly string[] = words(
  '目前 截至目前 现有 现已 去年 上年 上一年 近年来 近几年 近年 近三年 近两年 近五年 以来 过去 迄今 至今 已有 已经 已建 已累计 已达 已完成 已获 已形成 已实现 已培育 已拥有 已落实 已开 已建立 已连续 已启动 均已 现状 历年 当前',
);

/** Words of subsidy, tax, fee and eligibility: money and shares next to them are rules, not results. */
export const RULE_WORDS: readonly string[] = words(
  '给予 予以 赋予 补助 奖励 奖补 资助 贴息 上限 封顶 罚款 处以 税率 扣除 免征 减免 减按 抵扣 返还 首付 收取 收费 缴纳 缴存 保费 补偿 资金补贴 财政补贴 一次性 最高补 最高奖 的补贴 贴现 征收 下浮 按比例 留存 计提 提成 分成 预征率 征收率 计减 抵减 列支 预付款 应纳税额',
);

/** Fixed names made of a numeral and a classifier; no number is meant. */
export const FIXED_NAMES: readonly string[] = words(
  '八项规定 四个意识 四个自信 两个维护 两个确立 两个毫不动摇 三项制度 三个一批 四个革命 五个一 六个一 一个合作 ' +
    '二十四节气 十二时辰 千家万户 万家灯火 百家争鸣 百花齐放 十八般武艺 五湖四海 四面八方 三百六十行 七十二行 百年老店 百年名校 百年品牌 ' +
    '万分 千行百业 千城百县 千山万水 千军万马 千乡万村 千村万户 一站式 一张网 一门式 四季度 三季度 二季度 两个健康 三农 四级联动 三级联动',
);

/** Structure words right behind number and classifier: 三个方面, 四个环节. */
export const STRUCTURE_NOUNS: readonly string[] = words(
  '方面 环节 层面 维度 板块 阶段 层次 坚持 统筹 结合 转变 原则 篇章 部分 类别 等级',
);

/** Documents and lists: n项…台账 is a paper, not a result. */
export const PAPER_NOUNS: readonly string[] = words(
  '台账 附件 表格 专班 工作组 领导小组 工作小组 小分队 招商队 工作小队',
);
