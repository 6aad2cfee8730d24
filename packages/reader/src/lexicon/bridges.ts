import type { Comparator } from '@gangmu/plan';

/**
 * What a word between the indicator and its number does. `reach` and `keep` make a level of it, `growth` and
 * `change` a rate; `approx` and `adverb` only stand in between; `each` shares the number out; `stop` is an
 * ordinary word that happens to end like one of the others.
 */
type BridgeRole = 'reach' | 'keep' | 'growth' | 'rise' | 'fall' | 'approx' | 'adverb' | 'each' | 'total' | 'stop';

export interface Bridge {
  readonly role: BridgeRole;
  readonly op?: Comparator;
}

const words = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== '');

const RISE = words('提速 增效 增产 增收 提升 提高 增加 上升 扩大 提质 增大 放宽');
const FALL = words(
  '下降 降低 减少 压减 压缩 缩短 缩小 削减 缩减 回落 精简 减排 压降 节约 节省 收窄 下调 核减 降 减 压 缩 少 节能 节水 下浮 下滑',
);
const UPWARD = words(
  '提升 提高 增加 增长 上升 扩大 恢复 扩展 拓展 发展 壮大 做大 延长 跃升 攀升 推进 扩容 扩面 提 增 升 扩增 扩充 提档 上涨 拓宽展 增强 ' +
    '积累 覆盖 培育 集聚 聚集 引进 建设 新建 建成 打造 改造 完成 实现 培养 新增',
);

const entries: [string, Bridge][] = [];
const add = (list: string, bridge: Bridge) => {
  for (const word of words(list)) entries.push([word, bridge]);
};

// A plain rise or fall against a base; with 到, 至 or 为 it is a level to be reached.
for (const word of RISE) entries.push([word, { role: 'rise' }]);
for (const word of FALL) {
  entries.push([word, { role: 'fall' }]);
  if (word === '少' || word === '压' || word === '节能' || word === '节水') continue;
  for (const to of ['到', '至', '为']) entries.push([word + to, { role: 'reach', op: '<=' }]);
}
for (const word of UPWARD) for (const to of ['到', '至', '为']) entries.push([word + to, { role: 'reach', op: '>=' }]);

add(
  '放宽到 放宽至 达到 达成 达至 达 突破 超过 超出 超 逾 破 过 高于 大于 多于 优于 不低于 不少于 不小于 不短于 不得低于 不得少于',
  {
    role: 'reach',
    op: '>=',
  },
);
add('不能低于 不能少于 至少 最少 最低 不低 ≥ > 到 至 冲刺 冲击 迈上 站上 跨越 突破至 达到了 突破了 超过了 不少', {
  role: 'reach',
  op: '>=',
});
add(
  '控制在 控制到 控制 不超过 不得超过 不高于 不大于 不多于 不超 不得高于 低于 小于 少于 ≤ < 最多 至多 最高 限制在 缩短为',
  {
    role: 'reach',
    op: '<=',
  },
);
add('保持在 稳定在 维持在 保持为 稳定保持在 保持稳定在 保持 稳定 维持 巩固在 处于 守住 锁定 锚定', {
  role: 'keep',
  op: '=',
});
add('实现 为 是 计 改为 调整为 拓宽至 拓宽到 拓宽为 扩建为 改建为 有 拥有 确保 保证 确保在 = ', {
  role: 'keep',
  op: '=',
});
add('累计 累计达 累计达到', { role: 'total' });
add('总计 合计 共计 共 总共', { role: 'adverb' });
entries.push(['累计达', { role: 'reach', op: '>=' }], ['累计达到', { role: 'reach', op: '>=' }]);
add('增长 增速 增幅 增长率 增长速度 涨幅 上涨 递增 增 增长幅度 平均增速 发展速度', { role: 'growth' });
add('约 大约 约为 约占 近 接近 将近 预计 大致 大概', { role: 'approx', op: '~' });
add('分别 均 各 各自 分别为 均为 都', { role: 'each' });
add(
  '力争 争取 全部 总体 基本 整体 稳步 进一步 逐步 预期 将 双向 单向 平均 已 已经 仍 能够 计划 规划 努力 全面 持续 长期 年均 ' +
    '同比 可比 年 每年 率先 一律 逐年 再 总量 幅度 普遍 合理 严格 原则上 应 要 需 左右 上下 继续 名义 实际 平均每年 环比 了 好',
  { role: 'adverb' },
);
add(
  '最好 良好 友好 美好 爱好 附近 最近 邻近 临近 相近 靠近 发达 到达 通达 抵达 直达 人均 户均 亩均 日均 公共 成为 作为 行为 分为 通过 经过 乃至 甚至 ' +
    '直到 得到 受到 做到 看到 于是 统计 设计 审计 会计 主要 重要 需要 存在 现在 旨在 现有 所有 还有 具有 国有 公有 占有 ' +
    '首都 成都 全年 当年 今年 去年 本年 上年 次年 多年 青年 少年 供应 响应 适应 相应 节约型 不断减少型 特有 共有 保有 享有 含有 ' +
    '原有 没有 只有 私有 自有 率 建设年 主体是 就是 即将 超前 需求 三年 五年 两年 十年 一年 近年 开年 同年 历年 丰年 过年',
  { role: 'stop' },
);

/** Word before a number → what it does. Looked up as the longest suffix. */
export const BRIDGES: ReadonlyMap<string, Bridge> = new Map(entries);

/** Words behind number and unit that decide the comparator. */
export const TRAILERS: Readonly<Record<string, Comparator>> = {
  以上: '>=',
  及以上: '>=',
  或以上: '>=',
  '(含)以上': '>=',
  左右: '~',
  上下: '~',
  以内: '<=',
  之内: '<=',
  内: '<=',
  以下: '<=',
  及以下: '<=',
};
