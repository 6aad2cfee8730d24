/** Texts of `gangmu align`, `diff` and `ledgers`; `compare-en.ts` has the same keys. */
export const compareZh = {
  'help.align': '下级计划对上级计划：承接、点名、未承接、创新，指标是否一致',
  'help.alignFull': `gangmu align：把下级计划（或同级专项计划）与上级计划逐条对照。

用法
  gangmu align 上级计划 下级计划… [--json | --xlsx 输出 | --html 输出] [--region 行政区] [--decisions 文件] [--lang zh|en]

文件
  docx、doc、pdf（有文字）、html、txt、md、xlsx；- 表示标准输入（只能用一次）。

输出（默认是给人看的摘要）
  --json          一份下级计划输出一个 JSON 对象；多份时对象里有 pairs、matrix、sums
  --xlsx 输出     工作簿：承接对照表、点名任务、未承接与剔除、创新任务、指标对照、汇总校核
  --html 输出     一个自成一体的网页：两份计划并排，条款之间连线；多份下级计划时先列覆盖矩阵

选项
  --region 名称     下级计划所属行政区，文中没有写或写错时用
  --decisions 文件  人工确定的结果（JSON）：确认、解除、补连、剔除；再次运行时照办
  --lang zh|en      界面语言

退出码
  0 完成 · 1 程序故障 · 2 命令行有误，或文件读不了（不产生任何输出）`,
  'usage.twoPlans': '请给出一份上级计划和至少一份下级计划',
  'usage.oneStdin': '标准输入 - 只能用一次',
  'error.decisionsJson': '“{name}”不是人工确定的结果：应为 JSON 列表，或含 decisions 列表的对象。',
  'error.decision':
    '“{name}”第 {at} 条看不懂：kind 应为 accept、reject、link、unlink（另有 superior 和 subordinate）或 exclude、include（另有 superior），reason 可不写。',

  'scope.same-region': '同一行政区的两份计划',
  'scope.part-of': '下级对上级',
  'scope.other-region': '互不隶属的两个行政区',
  'state.full': '承接',
  'state.part': '部分承接',
  'state.named': '点名未承接',
  'state.not-for-us': '建议剔除',
  'state.excluded': '已剔除',
  'state.not-carried': '未承接',
  'state.new': '创新',
  'relation.share': '分解',
  'relation.same': '一致',
  'relation.stricter': '更严',
  'relation.looser': '更松',
  'relation.conflict': '冲突',
  'sum.adds-up': '相符',
  'sum.over': '合计超出',
  'sum.absurd': '严重超出',
  'sum.short': '合计不足',
  'sum.incomplete': '未报齐',

  'align.title': '{sub}  对照  {sup}',
  'align.carry': '承接',
  'align.named': '点名',
  'align.new': '创新',
  'align.targets': '指标',
  'align.repeats': '前后不一',
  'align.sums': '汇总',
  'align.raises': '层层加码',
  'align.lapsed': '失效决定',
  'align.of': '上级 {count} 条',
  'align.ofNew': '本级 {count} 条中',
  'align.namedOf': '{count} 条，其中承接 {carried} 条',
  'align.pairs': '{count} 对',
  'align.notCompared': '相似而不比 {count} 对',
  'align.lapsedText': '{count} 条对应的条款文字已变，请重新确定',
  'align.attention': '请先看',
  'align.excluded': '建议剔除',
  'align.uncarried': '未承接',
  'align.next': '看每一条的依据：--html 对照.html；出承接对照表：--xlsx 对照.xlsx',

  'align.matrix': '覆盖',
  'align.nobody': '上级 {count} 条，无人承接 {nobody} 条',
  'align.sumsOf': '可加指标 {count} 项',
  'align.more': '…另有 {count} 条',
  'align.nothing': '没有冲突、前后不一或汇总不符的指标。',
  'matter.exceeds': '部分大于整体',
  'matter.sum': '上级 {whole}，下级合计 {total}：{parts}',
  'matter.raise': '{levels}，逐级提高 {steps}',
  'matter.named': '上级点名，本级没有承接的条款。',
} as const;
