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
  'matter.below': '低于上级要求',
  'matter.exceeds': '部分大于整体',
  'matter.sum': '上级 {whole}，下级合计 {total}：{parts}',
  'matter.raise': '{levels}，逐级提高要求 {steps}',
  'raise.points': '个百分点',
  'matter.named': '上级点名，本级没有承接的条款。',

  'gap.named': '上级点名，本级计划没有承接的条款。',
  'gap.notCarried': '本级计划没有承接的条款。',
  'gap.targets': '没有对应的指标：{quotes}',
  'gap.more': '等 {count} 项',
  'gap.words': '上级这一条的内容约有 {share}% 出现在本级，其余没有对应。',
  'suggest.exclude': '确认剔除，或改为承接并补写条款。',
  'suggest.named': '补写承接条款，列入点名任务。',
  'suggest.notCarried': '补写承接条款，或写明不承接的理由。',
  'suggest.targets': '补写指标，或注明由哪一级、哪个文件承接。',
  'suggest.measures': '对照上级补齐举措。',
  'why.pair': '指标“{indicator}”：上级 {sup}，本级 {sub}（{relation}）',
  'why.decided': '人工确定 {reason}',
  'why.programmes': '共有名称：{names}',
  'why.phrases': '共有用词：{words}',
  'why.position': '前后条款依次对应',
  'relation.none': '不比',
  'caveat.level-scope': '级别口径不同',
  'caveat.yearly-scaled': '年度数已乘计划年数',
  'caveat.deadline-differs': '期限不同',
  'caveat.deadline-unstated': '一方未写期限',
  'caveat.list-differs': '并列对象不同',
  'caveat.exceeds-whole': '部分大于整体',
  'caveat.not-additive': '比率，不相加',
  'check.sum': '合计',
  'check.levels': '逐级比较',
  'check.ordinary': '逐级略高',
  'check.steps': '逐级提高要求 {steps}',
  'check.incomplete': '已有 {known} 家，未报齐，不判不足',
  'check.members': '应有 {members} 家，已报齐',
  'matrix.nobody': '无人承接',
  'sheet.carry': '承接对照表',
  'sheet.named': '点名任务',
  'sheet.leftOut': '未承接与剔除',
  'sheet.new': '创新任务',
  'sheet.pairs': '指标对照',
  'sheet.checks': '汇总校核',
  'sheet.matrix': '覆盖矩阵',
  'frame.plans': '{count} 份下级计划',
  'frame.superior': '对照：{plan}',
  'column.supClause': '上级条款',
  'column.supTitle': '上级任务',
  'column.supText': '上级要求（原文）',
  'column.standing': '承接情况',
  'column.plan': '下级计划',
  'column.subClause': '本级条款',
  'column.subTitle': '本级任务',
  'column.subText': '本级条款（原文）',
  'column.why': '对应依据',
  'column.gap': '差距',
  'column.suggestion': '建议',
  'column.decision': '人工确定',
  'column.naming': '点名原文',
  'column.subTasks': '承接任务',
  'column.reason': '理由',
  'column.decidedReason': '确定的理由',
  'column.origin': '来源文件',
  'column.relation': '关系',
  'column.supTarget': '上级指标',
  'column.subTarget': '本级指标',
  'column.difference': '差值（本级－上级）',
  'column.share': '占上级%',
  'column.explanation': '说明',
  'column.caveats': '提示',
  'column.checkKind': '校核',
  'column.verdict': '结论',
  'column.whole': '上级数值',
  'column.total': '下级合计',
  'column.balance': '差额（合计－上级）',
  'column.carriedBy': '承接家数',
  'choice.accept': '确认承接',
  'choice.unlink': '解除对应',
  'choice.exclude': '剔除',
  'choice.include': '不剔除',
  'choice.link': '补写承接',
  'about.superior': '上级计划',
  'about.subordinate': '下级计划',
  'about.comparedBy': '{day}，gangmu {version}，按规则对照，不用语言模型',
  'legend.full': '上级条款的举措和指标大部分（六成以上）在本级条款有对应。',
  'legend.part': '有本级条款承接，但四成以上的举措和指标没有对应，见“差距”。',
  'legend.named': '上级原文点了本行政区的名，本级没有承接的条款。',
  'legend.notForUs': '只涉及其他地区，或所涉产业本级计划没有提到；是否剔除由人定。',
  'legend.notCarried': '没有承接的条款，也没有剔除的理由。',
  'legend.new': '上级计划没有、本级自己提出的任务。',
  'legend.share': '本级数值是上级数值的组成部分（或同一比率的本级数）。',
  'legend.same': '同一范围、同一数值。',
  'legend.stricter': '同一范围，本级要求更高，两者可同时成立。',
  'legend.looser': '同一范围，本级要求更低，完成本级不等于完成上级。',
  'legend.conflict': '同一范围、同一指标，两个数值不能同时成立。',
  'legend.none': '写法相近而口径不同（存量与增量、基期、范围等），不作比较，理由见“说明”。',
  'legend.balance': '下级合计减上级数值，用上级的单位；负数为不足。未报齐时只作参考。',
  'legend.why': '程序据以连上两条的共有名称、共有用词和指标；网页版可在原文里看到。',
  'legend.openCompare': '由人填写的列，已设好下拉选项。',
  'written.compare': '已写出：{path}',

  'column.superiorOp': '上级要求',
  'column.superiorValue': '上级数值',
  'column.subordinateOp': '本级要求',
  'column.subordinateValue': '本级数值',
  'why.morePairs': '…共 {count} 项指标对应',
  'help.ledgers': '一份计划加上级计划，出“1+5”台账',
  'help.ledgersFull': `gangmu ledgers：由文件直接生成“1+5”台账。

用法
  gangmu ledgers --plan 本级计划 --superior 上级计划 [--other 文件…] --xlsx 输出 [--region 行政区] [--decisions 文件] [--lang zh|en]

台账（一个工作簿）
  总台账、剔除清单、点名任务、重点指标、试点示范、创新任务、说明

选项
  --plan 文件       本级计划
  --superior 文件   上级计划
  --other 文件…     本地其他文件，创新任务从中找来源；可给多份
  --region 名称     本级行政区，文中没有写或写错时用
  --decisions 文件  人工确定的结果（JSON），见 gangmu align --help
  --lang zh|en      界面语言

退出码
  0 完成 · 1 程序故障 · 2 命令行有误，或文件读不了（不产生任何输出）`,
  'usage.noPlan': '请用 --plan 给出本级计划',
  'usage.noSuperior': '请用 --superior 给出上级计划',
  'usage.noXlsx': '请用 --xlsx 给出工作簿的文件名',
  'usage.extraFile': '不知道“{name}”是什么文件，请放在 --plan、--superior 或 --other 之后',
  'ledger.all': '①总台账',
  'ledger.excluded': '剔除清单',
  'ledger.named': '②点名任务',
  'ledger.indicators': '③重点指标',
  'ledger.pilots': '④试点示范',
  'ledger.new': '⑤创新任务',
  'ledger.carriesNone': '创新',
  'column.carries': '承接上级',
  'column.supGoal': '上级要求',
  'column.ownValue': '本级目标',
  'column.rank': '争先进位',
  'column.currentRank': '当前位次',
  'column.baseline': '基数',
  'column.sourceWhy': '对应内容',
  'column.ownLead': '责任部门',
  'ledgers.summary':
    '总台账 {all} 条（承接 {carried}、创新 {fresh}）· 剔除与未承接 {left} · 点名 {named} · 重点指标 {indicators} · 试点示范 {pilots} · 创新 {fresh}（找到来源 {sourced}）',
  'legend.carries': '本条承接的上级条款；没有上级条款的为创新任务。',
  'legend.indicators': '本级全部量化指标；上级有对应指标的，列出上级数值和关系。',
  'legend.stretch': '冲击目标、争先进位由本级填写。',
  'legend.originText': '创新任务取自哪份本地文件的哪一条；未找到的请补填。',
  'about.other': '本地文件',
  'about.own': '本级计划',

  'page.sup': '上级',
  'page.sub': '本级',
  'page.carries': '承接',
  'page.newText': '上级计划没有对应的条款，是本级自己提出的任务。',
  'page.noFigures': '两份计划没有衡量同一件事的量化指标。',
  'page.matrixHead': '{plan}条款',
  'page.noChecks': '没有可以汇总校核的指标。',
  'page.compareTitle': '{sub} 对照 {sup}',
  'page.sideBySide': '条款对照',
  'page.views': '切换视图',
  'page.close': '关闭依据',
  'page.emptyPair': '没有符合条件的条款。换一个状态，或清空查找。',
  'page.compareFooter': '上级 {sup} · 下级 {sub} · {day} 由 gangmu {version} 按规则对照 · 连线均有依据，点开可见',
  'why.by': '人工确定',
  'why.names': '共有名称',
  'why.words': '共有用词',
  'why.place': '位置',

  'help.diff': '同一计划的两个版本：改了什么、增了什么、删了什么',
  'help.diffFull': `gangmu diff：比较同一计划的两个版本。

用法
  gangmu diff 旧版 新版 [--json | --html 输出] [--lang zh|en]

每一条归入一类
  未变、改写（文字变、数值时限单位不变）、移动、改动（数值、时限或责任单位变）、新增、删除

输出（默认是给人看的摘要）
  --json        一个 JSON 对象，每一处改动带两边的原文和位置
  --html 输出   一个自成一体的网页：新旧并排，逐词标出，可按类别筛选、可打印

退出码
  0 完成 · 1 程序故障 · 2 命令行有误，或文件读不了（不产生任何输出）`,
  'usage.twoEditions': '请给出旧版和新版两份文件',
  'diff.kept': '未变',
  'diff.reworded': '改写',
  'diff.moved': '移动',
  'diff.changed': '改动',
  'diff.added': '新增',
  'diff.dropped': '删除',
  'diff.title': '{new}  对比  {old}',
  'diff.files': '旧版 {old} · 新版 {new}',
  'diff.nothing': '两版没有差别。',
  'diff.next': '新旧并排、逐词标出：--html 对比.html',
  'diff.absent': '（无）',
  'diff.also': '位置也动了',
  'change.figure': '数值',
  'change.deadline': '时限',
  'change.units': '责任单位',
  'change.title': '标题',
  'change.text': '文字',
  'diff.old': '旧版',
  'diff.new': '新版',
  'diff.noClause': '（没有这一条）',
  'diff.count': '显示 {shown} 条，共 {all} 条',
  'diff.printed': '打印对比稿',
  'diff.footer': '旧版 {old}（{oldSha}…） · 新版 {new}（{newSha}…） · {day} 由 gangmu {version} 按规则对比',

  'diff.differs': '有差别',
} as const;
