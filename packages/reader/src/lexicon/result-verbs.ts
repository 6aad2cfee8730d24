/**
 * Verbs whose object is counted out as a result: 新增…n家, 建成n座, 开展…n场.
 * `create` brings something into being · `act` does something to things that are there ·
 * `guide` moves others to do it: a small bare number behind it only describes (推动4个学科…) ·
 * `finish` completes.
 */
export type VerbClass = 'create' | 'act' | 'guide' | 'finish';

const words = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== '');

const FINISH = words(
  '建成 完成 竣工 投产 开工 完工 建好 办好 办成 落成 建成投用 建成投产 建成并开通 建成使用 投用 投入使用 交付 通车 落地 签约 落户 开业 实现 攻克 创成 建有',
);
const CREATE = words(
  '新建改建 新增 净增 增加 增设 增配 新建 扩建 改建 改扩建 组织完成 组织实施 组织开展 组织举办 续建 建设 创建 打造 培育 培养 培植 培训 孵化 孕育 引进 引育 引培 招引 引入 吸引 集聚 汇聚 ' +
    '选拔 遴选 选树 选派 选育 评选 评定 评价入库 认定 命名 挂牌 授牌 推出 发布 制定 修订 制修订 制订 出台 编制 形成 举办 承办 举行 召开 建立 设立 组建 ' +
    '布局 成立 构建 开发 研发 研制 取得 培育发展 培育壮大 引进培育 培育引进 培育打造 建设培育 规划发展 获批 获得 获评 争取 争创 入选 上市 配备 配置 安装 布设 铺设 敷设 建造 购置 投放 发放 ' +
    '提供 储备 入库 开通 开行 开辟 带动 拉动 促成 达成 签订 输送 吸纳 安置 供应 筹集 筹建 申报 申请 授权 备案 投入 投资 引聚 吸收 撬动 招聘 招录 招收 ' +
    '招募 选聘 聘任 创作 出版 种植 造林 营造 栽植 绿化 放流 流转 收储 归集 征集 采集 设置 部署 建档 产出 转化 突破 增 植树 实施 开展 ' +
    '选择 认证 栽种 补植 新栽 评出 规划建设 制作 录制 推介 培树 树立 选取 选定 确定 到位 融资 发行 兑现 募集 争取到 招商 增殖放流 派遣 输出 缔结 谋划 开设 招生 创立 ' +
    '新设 新开 新签 新引 新办 新落户 新入库 新纳入 新列入 新获 新招 新植 共建 合建 联建 重组 立项 安排 接入 凝练 承担 选送 筹措 统筹 申创 评价 申请注册 推行 参与制定 主导制定 牵头制定 收录 汇集 ' +
    '编写 推荐 评聘 拍摄 上线 供应 增开 加装 增种 增植 搭建 链接 链接引进 ' +
    '添置 更新 新创 新上 新登记 播出 评审 储存 举行 登记 建构 布置 供给 补充 增补 培优 育成 选出 累计实施 销售 实现销售 接待 招揽',
);
const ACT = words(
  '改造 整治 治理 修复 恢复 复垦 盘活 处置 淘汰 关停 化解 退出 清退 拆除 更换 维修 养护 筛选 识别 挖掘 资助 救助 走访 检查 抽检 抽查 ' +
    '开放 办理 拓展 提升 优化 完善 优化完善 推广 应用 提质 提标 保护 修缮 打通 监测 保障 贯通 硬化 升级 搬迁 转型 对接 服务 覆盖 攻关 ' +
    '改善 改良 疏浚 清理 清淤 加固 除险加固 排查 消除 惠及 受理 审核 验收 处理 回收 利用 消纳 整合 迁建 提升改造 改造提升 规范 提档升级 兴建 硬化 亮化 ' +
    '新改扩建 完成改造 解决 输配 执行 查处 破获 查办 调解 梳理 抓好 预留 宣传 演练 巡查 整改 摸排 检测 普查 评估 核查 巩固提升 配套 启动 启动改造 启用 举报',
);
const GUIDE = words(
  '推动 推进 支持 引导 组织 指导 帮助 帮扶 扶持 促进 鼓励 助力 助推 动员 争取支持 建设推进 滚动推进 加快推进 重点推进 统筹推进 谋划推进 力促',
);

const entries: [string, VerbClass][] = [];
for (const [verbs, kind] of [
  [GUIDE, 'guide'],
  [ACT, 'act'],
  [CREATE, 'create'],
  [FINISH, 'finish'],
] as const)
  for (const verb of verbs) {
    entries.push([verb, kind]);
    // 新培育, 新认定, 新引进: newly done, whatever the verb.
    if (kind !== 'guide' && verb.length === 2 && !verb.startsWith('新')) entries.push([`新${verb}`, 'create']);
  }

/** Verb → class. */
export const RESULT_VERBS: ReadonlyMap<string, VerbClass> = new Map(entries);

/** Nouns that begin with a verb of result: 上市公司, 投资强度, 服务业, 开放平台. */
export const NOUN_AFTER: Readonly<Record<string, RegExp>> = {
  上市: /^(?:公司|企业|后备|主体|资源)/u,
  投资: /^(?:额|者|强度|规模|总额|基金|占比|比重|增速|率)/u,
  服务: /^(?:业|费|水平|能力|收入|贸易|中心|站|机构|平台|设施|网点|体系|驿站)/u,
  开放: /^(?:型|度|平台|水平)/u,
  增: /^(?:加值|速|幅|量|值|长)/u,
  转化: /^(?:率|基地|中心)/u,
  评价: /^(?:率|权重|体系|指数)/u,
  监测: /^(?:点|站|断面)/u,
};

/** Verbs of growth: with a noun of size behind them (提升产业规模) the figure is the size, not what is added. */
export const GROWING_VERBS: ReadonlySet<string> = new Set(
  words('提升 扩大 壮大 做大 发展 拓展 提高 培育 打造 形成 实现 完成 集聚 带动 推动 促进 引育 巩固'),
);

/** The object is a whole that is reached, not a result counted out. */
export const REACHING_VERBS: ReadonlySet<string> = new Set(['覆盖', '惠及', '实现', '利用']);

/** Verbs that by themselves say no more than "there is a new one": left out of the indicator. */
export const PLAIN_VERBS: ReadonlySet<string> = new Set(
  words(
    '新建改建 新增 净增 增加 增设 新建 建成 建设 创建 打造 培育 引进 认定 实施 完成 推动 推进 支持 组织 开展 举办 遴选 选拔 选树 推出 发布 实现 滚动推进 引育 新培育 新认定 新引进 新获批 新建成 新创建 新布局 争取 累计 形成 建立 设立 获得 获批 达成 取得 提供 建造 制定 布局 引进培育',
  ),
);

/** Verbs that found something out of counted parts: 设立包含1000家企业的培育库. */
export const FOUNDING_VERBS: readonly string[] = ['设立', '建立', '组建', '建成', '打造', '形成', '构建'];
