import { defineWords } from './words.ts';

/** Reasons that the API gives in `detail.reason`, as sentences after its message. */
export const fieldWords = defineWords({
  'needs-adjustment': ['这一项已经承诺，请通过“调整”修改。', ' It has been promised: change it by an adjustment.'],
  'open-drafts': ['还有待定的行，请先逐条决定。', ' Some rows are still to be decided.'],
  'plan-already-confirmed': ['该计划已有确认的版本。', ' The plan has a confirmed version already.'],
  'version-closed': ['这一版已确认，不能再改。', ' This version is confirmed and cannot be changed.'],
  'not-own-plan': ['只有本级计划才生成台账。', ' Only our own plan becomes ledgers.'],
  'no-plan-in-it': [
    '文件里没有读出条款、指标或任务表，请确认上传的是行动计划正文。',
    ' No clauses, targets or task table were found in it: make sure that it is the plan itself.',
  ],
  'outside-the-text': ['所选文字不在正文之内。', ' The stretch lies outside the text.'],
  'outside-the-row': ['拆分的各段要在原句之内。', ' The pieces must lie inside the row.'],
  'not-of-one-kind': ['只能是同一类别的行。', ' The rows must be of one kind.'],
  'not-a-superior-plan': ['请选择一份上级计划。', ' Choose a superior plan.'],
  'too-many': ['一次最多 2000 行，请分批操作。', ' At most 2000 rows at a time.'],
  unknown: ['其中有一项已不存在，请重新选择。', ' Something in it no longer exists: choose again.'],
  'not-a-decimal': ['数值只能是数字，最多 6 位小数。', ' A value must be a number with at most 6 decimals.'],
  'not-within-0-100': ['占比应在 0 到 100 之间。', ' A share lies between 0 and 100.'],
  twice: ['同一期间出现了两次。', ' One period appears twice.'],
  'approved-quarter': [
    '已审定的节点不能直接删除，请移到其他季度重新报审，或提出调整。',
    ' An approved quarter cannot just be taken away: move it to another quarter, or propose an adjustment.',
  ],
  'has-units': ['请先撤销或移走下级单位：', ' Close or move the units below it first: '],
  'still-held': ['岗位上还有人，请先交接或办理空缺：', ' Somebody holds it still; hand it over first: '],
  'has-posts': ['请先撤销或移走该科室的岗位：', ' Close or move the posts of the office first: '],
  convenes: ['请先给这些专班另定召集人：', ' Give these groups another convener first: '],
  'holds-posts': ['请先交接其岗位：', ' Hand these posts over first: '],
  'below-itself': ['单位不能放在自己的下级之下。', ' A unit cannot stand below itself.'],
  'bearer-closed': [
    '下列已经撤销，不能再承担任务，请另选：',
    ' Closed, so that nothing can be laid on it; choose another: ',
  ],
  'not-a-leader': [
    '分管领导只能选角色为“分管领导”的岗位，请另选：',
    ' Only a post whose role is leader can lead a row; choose another: ',
  ],
  'not-an-officer': [
    '管理员和上级的岗位不能经办任务，请另选：',
    ' Posts of administrators and of the level above handle no rows; choose another: ',
  ],
  'office-of-another-unit': [
    '科室须属于牵头单位，请先定牵头单位，或另选科室：',
    ' The office must belong to the lead unit; set that first, or choose another office: ',
  ],
  closed: ['它已经撤销。', ' It has been closed.'],
  open: ['它没有被撤销。', ' It is not closed.'],
  empty: ['请填写内容。', ' Please write something.'],
  'before-present-holder': ['到任日期须晚于现任者的到任日期。', " The first day must come after the present holder's."],
  'last-administrator': [
    '这是最后一位此类管理员，请先让接任者到任。',
    ' This is the last administrator of its kind: let a successor take over first.',
  ],
  'own-proposal': ['不能批准自己提出的调整。', ' Nobody decides on the own proposal.'],
  'own-second-factor': [
    '自己的动态口令请在“我的账号”里停用；手机丢失请由另一位安全管理员解除，或用备用码。',
    ' Turn your own one-time codes off on your account page; for a lost phone ask another security administrator or use a backup code.',
  ],
  'no-second-factor': ['该账号没有开通动态口令。', ' This account has no one-time codes.'],
  'own-account': [
    '对自己的账号不能这样做，请由另一位管理员办理。',
    ' Nobody does this to their own account: ask another administrator.',
  ],
  'nothing-waits': ['这个账号没有待同意的密码。', ' No password of this account waits.'],
  'already-proposed': [
    '这一项已有待批的调整，请先处理。',
    ' An adjustment of it is waiting already: decide that first.',
  ],
  'changed-since': [
    '提出之后这一项又有变动，请退回后按现值重新提出。',
    ' It has changed since the proposal: refuse it and propose again from the present value.',
  ],
  'not-below': ['这一级不能直接设在本地区之下。', ' That level cannot stand directly below this region.'],
  'code-outside': [
    '行政区划代码须以本地区代码开头，且更长一级。',
    " The code must begin as this region's does, one level deeper.",
  ],
  'kept-above': ['备份由最上级地区的系统管理员负责。', " Backups are the top region's system administrator's."],
  'database-server': [
    '数据库在 PostgreSQL 上，请用 pg_dump 备份。',
    " The database is PostgreSQL's: back it up with pg_dump.",
  ],
  'under-way': ['正在备份，请稍后。', ' A backup is under way: wait a moment.'],
  'unknown-reference': ['所引用的内容已不存在。', ' What it refers to no longer exists.'],
  'unsafe-template': [
    '模板里有宏、外部链接、嵌入对象或会取外部内容的域，请删除后再上传。',
    ' The template holds macros, external links, embedded objects or fields that fetch something: remove them first.',
  ],
  'template-without-content': [
    '模板里没有正文或表格的占位符，例如 {{正文}}、{{表：台账}}。',
    'The template has no placeholder for the content, such as {{正文}} or {{表：台账}}.',
  ],
  'unknown-placeholders': [
    '模板里有不认识的占位符，请改好后重新上传。',
    ' Some placeholders are not known: mend them and upload again.',
  ],
  'template-in-use': [
    '在用的模板不能删除，请先启用另一个。',
    ' The active template stays: make another one active first.',
  ],
});
