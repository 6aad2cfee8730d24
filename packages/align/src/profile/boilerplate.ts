/**
 * Words that every plan uses and that say nothing about its matter. A term made of them alone hardly counts.
 * Two characters each or more; the n-grams across their seams are found by covering the text with them.
 */
export const BOILERPLATE: readonly string[] = (
  '推动 推进 加快 加强 强化 深化 优化 完善 健全 建立 建设 构建 打造 培育 培养 发展 提升 提高 促进 支持 鼓励 引导 实施 开展 ' +
  '落实 坚持 围绕 聚焦 依托 发挥 充分 积极 稳步 持续 全面 深入 扎实 切实 大力 着力 加大 力度 力争 争取 确保 保障 统筹 协调 ' +
  '协同 整合 创新 改革 转型 升级 高质量 高水平 现代化 一体化 规范化 标准化 体系 机制 制度 政策 措施 举措 工作 任务 行动 计划 ' +
  '工程 项目 重点 重大 重要 领域 关键 核心 能力 水平 作用 优势 特色 示范 试点 引领 带动 推广 应用 服务 管理 平台 载体 基地 园区 ' +
  '中心 企业 产业 行业 资源 要素 环境 条件 基础 目标 要求 总体 思想 原则 责任 单位 部门 组织 领导 实现 达到 超过 突破 以上 以下 ' +
  '左右 新增 新建 建成 形成 增强 扩大 壮大 做大 做强 做优 进一步 不断 更加 有效 有序 合理 科学 广泛 分类 分级 动态 一批 多个 ' +
  '各类 各级 相关 有关 以及 和 等 国家 全国 全省 全市 全区 全县 我省 我市 我区 省级 市级 国家级 每年 年均 到 年 底 前 其中 ' +
  '地区 区域 城市 农村 城乡 社会 经济 市场 技术 科技 人才 资金 投资 金融 数字 绿色 智能 信息 数据 安全 生态 质量 品牌 标准 ' +
  '探索 布局 谋划 引进 引育 招引 集聚 汇聚 集群 链条 融合 结合 对接 合作 开放 共享 互动 联动 攻坚 突出 抢抓 牢牢 把握 ' +
  '占 营业收入 增加值 总产值 产值 比重 占比 余额 总额 贷款 增长 增速 百分点 生产总值 工业 制造业 服务业 农业 产业园 装备产业 产业集群 产业链 规模 规模以上 万人 万元 亿元 机构 检验检测'
).split(' ');

/** How much of its weight a term keeps that lies within boilerplate. */
export const BOILERPLATE_WEIGHT = 0.75;
