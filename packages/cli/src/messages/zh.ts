import { compareZh } from './compare-zh.ts';
import { workbookZh } from './workbook-zh.ts';

/** Every text of the command line, its summary, workbook and page. Chinese is the original; `en.ts` has the same keys. */
export const zh = {
  ...compareZh,
  ...workbookZh,
  'meta.lang': 'zh-CN',

  'help.general': `gangmu 纲目：读行动计划，出台账。

用法
  gangmu 命令 [参数]

命令
{commands}

服务
  serve     启动服务（正式使用）
  demo      启动演示（虚构省、市、区）
  migrate   升级数据库结构
  backup    备份内嵌数据库
  restore   从备份恢复到空目录
  doctor    自检：数据库、磁盘、时钟、版本、权限、审计链

选项
  --lang zh|en   界面语言，默认中文；也可设 GANGMU_LANG
  --help         帮助；gangmu 命令 --help 看某个命令的帮助
  --version      版本

退出码  0 完成 · 1 程序故障 · 2 命令行或文件有误`,
  'help.read': '读一份或多份行动计划：纲目、指标、责任、试点与备注',
  'help.readFull': `gangmu read：读行动计划。

用法
  gangmu read 文件… [--json | --xlsx 输出 | --html 输出] [--explain] [--region 行政区] [--lang zh|en]

文件
  docx、doc、pdf（有文字）、html、txt、md、xlsx；- 表示标准输入。

输出（默认是给人看的摘要）
  --json          一份文件输出一个 JSON 对象；多份文件每行一个（JSON Lines）
  --xlsx 输出     台账工作簿；多份文件时“输出”是文件夹
  --html 输出     一个自成一体的网页：原文与台账互相对照，可离线打开、可打印

选项
  --explain       另列每条规则找到了什么、每道筛选舍弃了什么
  --region 名称   计划所属行政区，文中没有写或写错时用
  --lang zh|en    界面语言

退出码
  0 完成 · 1 程序故障 · 2 命令行有误，或文件读不了（其余文件照常输出）`,

  'usage.error': 'gangmu：{message}',
  'usage.seeHelp': '用法见：gangmu --help 或 gangmu 命令 --help',
  'usage.unknownCommand': '没有“{name}”这个命令',
  'usage.unknownOption': '没有“{name}”这个选项',
  'usage.missingValue': '选项 {name} 后面要有值',
  'usage.flagValue': '选项 {name} 后面不带值',
  'usage.noFile': '请给出至少一份文件，或用 - 读标准输入',
  'usage.oneOutput': '--json、--xlsx、--html 一次只能用一个',
  'usage.outFolder': '多份文件时，{name} 后面要写文件夹，而“{path}”是一个文件',
  'usage.outIsInput': '输出“{path}”就是输入文件，请另取一个名字',
  'usage.outNowhere': '输出“{path}”所在的文件夹不存在，请先建好',
  'usage.outIsFolder': '输出“{path}”是一个文件夹，请写文件名',
  'usage.outIsSpecial': '输出“{path}”不是普通文件（是设备、管道或套接字），请写文件名',

  'error.notFound': '找不到文件“{name}”。请检查路径和文件名。',
  'error.isFolder': '“{name}”是文件夹。请给出文件，例如 {name}/*.docx。',
  'error.noAccess': '没有读取“{name}”的权限。请换一个账户或调整文件权限。',
  'error.unreadable': '“{name}”读不出来（{reason}）。',
  'error.tooLarge': '“{name}”超过 {limit} MB 的上限，没有读取。请删去图片和附件，或拆成几个文件后再试。',
  'error.isSpecial': '“{name}”不是普通文件（是设备或套接字），没有读取。请给出文件，或用 - 读标准输入。',
  'error.noPlan': '“{name}”里没有读到计划：没有编号标题，也没有指标、责任单位或试点。请确认给的是计划正文。',
  'error.internal': 'gangmu 出了故障：{reason}',
  'error.write': '无法写入“{name}”（{reason}）。请检查磁盘空间和权限。',
  'error.output': '无法写到标准输出（{reason}）。请检查磁盘空间和权限。',

  'progress.reading': '[{at}/{of}] {name}',
  'progress.done': '[{at}/{of}] {name} · 条 {clauses} · 指标 {targets} · 备注 {notes}',
  'progress.refused': '[{at}/{of}] {name} · 未读',
  'written.xlsx': '已写出工作簿：{path}',
  'written.html': '已写出网页：{path}',
  'stdin.name': '标准输入',

  'kind.part': '部分',
  'kind.section': '节',
  'kind.clause': '条',
  'kind.point': '款',
  'list.separator': '、',
  dot: ' · ',

  'basis.level': '水平',
  'basis.increment': '新增',
  'basis.growth': '增速',
  'basis.change': '升降',
  'quantity.share': '比率',
  'quantity.count': '个数',
  'quantity.money': '金额',
  'quantity.area': '面积',
  'quantity.length': '长度',
  'quantity.mass': '重量',
  'quantity.volume': '体积',
  'quantity.energy': '能量',
  'quantity.rate': '速率',
  'quantity.time': '时间',
  'quantity.other': '其他',
  'level.national': '国家级',
  'level.provincial': '省级',
  'level.municipal': '市级',
  'level.none': '未写级别',
  'implied.share': '全覆盖',
  'implied.count': '清零或定数',
  'implied.factor': '倍增',
  'implied.done': '建成或完成',
  'verb.build': '建设',
  'verb.expand': '壮大',
  'verb.reform': '改革',
  'verb.pilot': '试点',
  'verb.support': '支持',
  'verb.regulate': '监管',
  'verb.attract': '引进',
  'verb.organise': '组织',
  'verb.protect': '保护',
  'verb.other': '其他',
  'region.country': '国家',
  'region.province': '省',
  'region.prefecture': '市',
  'region.county': '县区',
  'region.town': '镇街',
  'region.zone': '功能区',
  'project.project': '项目',
  'project.programme': '工程',
  'project.base': '基地',
  'project.park': '园区',
  'project.centre': '中心',
  'direction.more': '越多越好',
  'direction.less': '越少越好',
  'direction.neutral': '不分多少',
  'origin.stated': '原文写明',
  'origin.inherited': '承接前文',
  'origin.default': '原文未写，按规则',
  'change.fall': '下降',
  'change.growth': '增长',
  'change.rise': '提高',
  'change.above': '高于',
  'change.below': '低于',
  'change.yearly': '年均{change}',
  'change.eachYear': '每年{change}',
  'change.baseYear': '比{year}年',
  'change.lastYear': '比上年',
  'change.withBase': '{text}（{base}）',
  'period.whole': '计划期内累计',
  'period.annual': '每年',
  'period.by': '到{year}年',
  'period.in': '{year}年',
  'period.none': '未写时间',
  'severity.error': '有误',
  'severity.warning': '待看',
  'severity.info': '备查',
  'note.number-unread': '没有读懂的数字',
  'note.number-descriptive': '描述结构的数字，不作指标',
  'note.number-past': '过去或现状的数字，不作指标',
  'note.number-rule': '规则、门槛或补助的数字，不作指标',
  'note.duty-without-unit': '写了责任，没有写单位',
  'note.unit-unknown': '不在词表里的单位',
  'note.ordinal-out-of-order': '序号不连续',
  'note.ordinal-malformed': '序号写得不规范',
  'note.ocr-suspect': '可能是识别或录入错误',
  'note.text-outside-plan': '计划正文以外的文字',
  'note.clause-without-duty': '这一条没有写责任单位',
  'note.target-ambiguous': '指标有不止一种读法',
  'note.table-row-unread': '没有读懂的表格行',
  'note.no-outline': '没有编号标题',

  'summary.untitled': '（没有读到标题）',
  'summary.period': '计划期 {from}—{to}年',
  'summary.periodOne': '计划期 {from}年',
  'summary.source': '{name} · {characters} 字',
  'summary.outside': '正文以外 {characters} 字',
  'summary.outline': '纲目',
  'summary.measures': '举措',
  'summary.targets': '指标',
  'summary.implied': '隐含目标',
  'summary.duties': '责任',
  'summary.pilots': '试点示范',
  'summary.regions': '点名',
  'summary.projects': '项目',
  'summary.notes': '备注',
  'summary.none': '无',
  'summary.dutyCoverage': '{with}/{of} 条写明责任单位',
  'summary.units': '单位 {count} 个',
  'summary.ledMost': '牵头较多',
  'summary.joinedMost': '列名较多',
  'summary.more': '…另有 {count} 处，--json 或 --html 可见全部',
  'summary.next': '看每一处的原文：gangmu read {file} --html 对照.html；出台账：--xlsx 台账.xlsx',

  'explain.title': '规则与筛选',
  'explain.byRule': '每条规则找到的',
  'explain.byRefiner': '每道筛选舍弃的',
  'explain.entries': '逐条',
  'explain.found': '找到',
  'explain.dropped': '舍弃',
  'explain.nothing': '（没有）',
  'finding.outline': '纲目',
  'finding.target': '指标',
  'finding.implied-target': '隐含目标',
  'finding.measure': '举措',
  'finding.duty': '责任',
  'finding.pilot': '试点示范',
  'finding.named-region': '点名',
  'finding.project': '项目',
  'finding.task': '任务',
  'finding.note': '备注',
  'place.page': '第{page}页',
  'place.line': '第{line}行',
  'place.paragraph': '第{paragraph}段',
  'place.none': '编号标题之外',

  'tag.target': '指标',
  'tag.implied': '隐含',
  'tag.pilot': '试点',
  'tag.duty': '责任',
  'tag.region': '点名',
  'tag.note': '备注',
  'tag.project': '项目',
  'tag.measure': '举措',
  'tab.target': '指标',
  'tab.implied': '隐含目标',
  'tab.pilot': '试点示范',
  'tab.duty': '责任',
  'tab.region': '点名',
  'tab.note': '备注',
  'tab.project': '项目',
  'tab.measure': '任务举措',
  'row.quote': '原文',
  'row.place': '位置',
  'row.rule': '规则',
  'row.code': '区划代码',
  'row.known': '同一单位',
  'row.leads': '牵头',
  'row.go': '到原文',
  'row.inherited': '{field}承前',
  'page.all': '全部',
  'page.outline': '纲目',
  'page.rows': '台账',
  'page.filter': '按类别筛选',
  'page.find': '查找 /',
  'page.print': '打印对照稿',
  'page.keys': '逐行：上下键；退出：Esc',
  'page.count': '显示 {shown} 行，共 {all} 行',
  'page.countAll': '共 {all} 行',
  'page.empty': '没有符合条件的行。换一个类别，或清空查找。',
  'page.outside': '计划正文以外的文字 {characters} 字',
  'page.footer': '{name}（SHA-256 {sha}…） · {day} 由 gangmu {version} 按规则读取 · 划线与行一一对应',
} as const;
