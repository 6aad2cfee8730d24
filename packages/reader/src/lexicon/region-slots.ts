import { words } from './words.ts';

/** Verbs whose object is a region where a plan hands out roles: 支持临江建设…. */
export const SUPPORT_VERBS = words('支持 推动 依托 鼓励 发挥 引导');

/** What a region is supported in: the verb right behind its name. */
export const BUILD_VERBS = words('建设 打造 创建 做强 做大 申建 争创 申报 开展 组建 承接 建成 探索 聚焦');

/** Who else is supported, and how: 支持企业建设, 支持联合打造. None of it is a region. */
export const NO_REGION: { readonly starts: readonly string[]; readonly ends: readonly string[] } = {
  starts: words(
    '各 全 本 我 该 其 有 符合 具备 条件 联合 共同 合作 率先 积极 加快 同步 协同 统筹 参与 主导 牵头 国家 绿色 数字 地方 社会 基层 民间 青少年 先行 自主 重点 优先 深入 持续 大力 加强 规模 一批 多元 区域 试点 整合 跨 高 乡村 农村 老旧 中小 双方 改造 新建 规划 组织 抱团 工程',
  ),
  ends: words(
    '业 校 院 所 园 区 构 台 域 地 企 口 新 行 民 生 年 女 才 家 会 队 市 县 省 镇 乡 村 门 位 体 盟 头 主 厂 商 者 人 员 户 店 馆 社 司 局 部 团 群 级 化 性 面 方 化 式 制 力 等 的 和 与 及 在 到 以 将 所 点 心 线 链 网 站 港 组 项目 工作 科研 大学 媒体 医疗 市场 经济 金融 资本 技术 基金 工程 项 目',
  ),
};

/** What stands before 市, 县, 区 without being a name: 试点城市政府, 直辖市人民政府. */
export const GENERAL_STEMS = words(
  '为 开展 落实 贯彻 按照 根据 组织 推动 支持 请 向 与 涉 落地 试点 直辖 自治 管委 中心 高新 经开 开发 示范 园 设区 所在 属地 涉及 辖 地级 行政 功能 景 新 老 主城 兄弟 邻近 周边 重点 沿海 沿江 相 其他 上述 地方 以 由 对 在 会同 配合 指导 督促 报 经',
);
