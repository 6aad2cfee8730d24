import { defineWords, many } from './words.ts';

export const administrationWords = defineWords({
  accounts: ['账号', 'Accounts'],
  audit: ['审计', 'Audit'],
  settings: ['设置', 'Settings'],
  username: ['用户名', 'User name'],
  person: ['人员', 'Person'],
  state: ['状态', 'State'],
  active: ['正常', 'Active'],
  disabled: ['已停用', 'Disabled'],
  locked: ['登录锁定', 'Locked'],
  mustChange: ['待改初始密码', 'First password to be changed'],
  totp: ['动态口令', 'One-time codes'],
  lastSignIn: ['上次登录', 'Last sign-in'],
  never: ['从未', 'Never'],
  disable: ['停用', 'Disable'],
  enable: ['启用', 'Enable'],
  unlock: ['解锁', 'Unlock'],
  reset: ['重置密码', 'Reset password'],
  open: ['开通账号', 'Open an account'],
  firstPassword: [
    (name: string) => `${name} 的初始密码，只显示这一次，请转交本人`,
    (name: string) => `First password of ${name}, shown only once: hand it over`,
  ],
  verify: ['校验审计链', 'Verify the chain'],
  whole: ['审计链完整，没有被改动。', 'The chain is whole: nothing has been altered.'],
  broken: [
    (seq: number) => `审计链在第 ${seq} 条断开，请保存现场并报告。`,
    (seq: number) => `The chain breaks at line ${seq}: keep everything and report it.`,
  ],
  exportAudit: ['导出', 'Export'],
  time: ['时间', 'Time'],
  actor: ['操作人', 'Who'],
  event: ['操作', 'What'],
  object: ['对象', 'Object'],
  result: ['结果', 'Result'],
  done: ['完成', 'Done'],
  denied: ['拒绝', 'Denied'],
  failed: ['失败', 'Failed'],
  address: ['来源地址', 'Address'],
  filterActor: ['操作人或用户名', 'Person or user name'],
  yes: ['是', 'yes'],
  no: ['否', 'no'],
  parts: ['；', '; '],
  emptyAudit: ['没有符合条件的记录。', 'No line meets the filter.'],
  approveSchedules: ['季度节点须经分管领导审定', "Quarters need the leader's approval"],
  reportDay: ['每月填报截止日', 'Reports fall due on day'],
  dueSoonDays: ['临近时限的天数', 'Days that count as due soon'],
  policy: ['安全策略', 'Security preset'],
  dump: ['导出本区全部数据（JSON）', 'Export all data of the region (JSON)'],
  noRight: ['你的岗位没有管理权限。', 'Your posts do not administer anything.'],
  roles: ['角色', 'Roles'],
  policies: ['安全策略', 'Policies'],
  backups: ['备份', 'Backups'],
  subregions: ['下级地区', 'Regions below'],
  posts: ['岗位与角色', 'Posts and roles'],
  noPosts: ['没有岗位，不能使用', 'No post: it opens nothing'],
  findAccount: ['查找用户名、人员、岗位', 'Find name, person, post'],
  passwordSince: [(day: string) => `密码设于 ${day}`, (day: string) => `password of ${day}`],
  locked_n: [(n: number) => `登录锁定 ${n}`, (n: number) => `Locked ${n}`],
  disabled_n: [(n: number) => `已停用 ${n}`, (n: number) => `Disabled ${n}`],
  neverIn_n: [(n: number) => `从未登录 ${n}`, (n: number) => `Never signed in ${n}`],
  confirmAct: [(what: string, name: string) => `${what}：${name}`, (what: string, name: string) => `${what}: ${name}`],
  disableHint: [
    '停用后立即退出所有设备，不能再登录；岗位和历史不变，可以重新启用。',
    'Every session ends at once and nobody can sign in with it; posts and history stay; it can be enabled again.',
  ],
  factor: ['解除动态口令', 'Remove one-time codes'],
  factorHint: [
    '用于手机丢失、备用码也不在的情形。先当面或电话核实本人：解除后只凭密码即可登录，所有设备上的登录都会退出；本人登录后可重新开通。',
    'For a lost phone without backup codes. Make sure first that it is the person who asks: the password alone signs in then, and every session ends; they can turn codes on again.',
  ],
  waits: ['密码待安全管理员同意', 'Password waits for the security administrator'],
  letIn: ['同意登录', 'Agree to the password'],
  letInHint: [
    '密码由系统管理员设定，他也知道。先当面或电话核实：本人确实要求了，密码已交到本人手里。同意后凭此密码即可登录，首次登录须改密码。',
    'The system administrator made this password and knows it. Make sure first that the person asked for it and has it. It signs in once you agree, and must be changed then.',
  ],
  waitsShown: [
    '本区策略要求：安全管理员在 管理 · 账号 同意后，才能用它登录。',
    'Here it signs in only once the security administrator has agreed under Administration · Accounts.',
  ],
  opened_n: [(n: number) => `30 天内被重置 ${n}`, (n: number) => `Reset in 30 days ${n}`],
  opening: [
    (what: 'password' | 'second-factor', by: string, day: string) =>
      `${day} ${by} ${what === 'password' ? '设定密码' : '解除动态口令'}`,
    (what: 'password' | 'second-factor', by: string, day: string) =>
      `${day} ${by} ${what === 'password' ? 'made a password' : 'removed one-time codes'}`,
  ],
  resetHint: [
    '会生成新的初始密码，只显示一次；所有设备上的登录都会退出。',
    'A new first password is made and shown once; every session ends.',
  ],
  shownOnce: [
    '关闭后无法再次查看。首次登录时须改密码。',
    'It cannot be seen again; it must be changed at the first sign-in.',
  ],
  personHint: ['只列出还没有账号的人员；权限由其岗位决定', 'People without an account; rights come from their posts'],
  usernameHint: ['2–40 个汉字、字母、数字，可含 . _ -', '2–40 letters or digits, also . _ -'],
  // roles
  rolesHint: [
    '由现行权限策略生成。权限跟着岗位走：给岗位定角色，把人放到岗位上。',
    'Made from the policies in force. Rights follow posts: a post has a role, a person holds the post.',
  ],
  action: ['可以做的事', 'What may be done'],
  reachAll: ['全区', 'all'],
  reachUnit: ['本单位', 'unit'],
  reachPost: ['本岗位', 'post'],
  // policies
  asvsTitle: ['ASVS：长密码，不强制定期更换', 'ASVS: long passwords, no forced change'],
  mlps3Title: ['等保三级：复杂度与定期更换', 'MLPS level 3: complexity and regular change'],
  inForce: ['现行', 'in force'],
  choose: ['改用这一套', 'Use this one'],
  chooseHint: [
    '新规则从下一次设置密码起适用；到期未换的密码下次登录须更换。',
    'It counts from the next password on; one that is too old must be changed at the next sign-in.',
  ],
  shortest: [(n: number) => `密码至少 ${n} 位`, (n: number) => `At least ${many(n, 'character')}`],
  classes: [
    (n: number) => (n === 0 ? '不要求字符种类' : `大写、小写、数字、符号中至少 ${n} 种`),
    (n: number) => (n === 0 ? 'No rule on kinds of characters' : `At least ${n} of upper, lower, digits, signs`),
  ],
  days: [
    (n: number | null) => (n === null ? '不强制定期更换' : `每 ${n} 天须更换`),
    (n: number | null) => (n === null ? 'No regular change' : `Changed every ${many(n, 'day')}`),
  ],
  earlier: [
    (n: number) => (n === 0 ? '不限制重用旧密码' : `不得与前 ${n} 次相同`),
    (n: number) => (n === 0 ? 'Earlier ones may return' : `Not one of the last ${n}`),
  ],
  twoFactors: [
    (needed: boolean) => (needed ? '所有人须启用动态口令' : '动态口令由个人选择'),
    (needed: boolean) => (needed ? 'Everybody needs one-time codes' : "One-time codes are each person's choice"),
  ],
  firstWaits: [
    (needed: boolean) => (needed ? '系统管理员设定的密码，须安全管理员同意后才能登录' : '系统管理员设定的密码立即可用'),
    (needed: boolean) =>
      needed
        ? 'A password the system administrator makes waits for the security administrator'
        : 'A password the system administrator makes counts at once',
  ],
  administratorsApart: [
    (needed: boolean) => (needed ? '管理员不兼任业务岗位' : '管理员可以兼任业务岗位'),
    (needed: boolean) =>
      needed ? 'Administrators hold no other post' : 'An administrator may hold a post of the business beside',
  ],
  lockRule: [
    '两套都有：15 分钟内 5 次失败即锁定；常见密码和含用户名的密码一律拒绝。',
    'Both: locked after 5 failures in 15 minutes; common passwords and those with the name are refused.',
  ],
  // audit
  eventKind: ['操作', 'What'],
  allEvents: ['全部操作', 'Everything'],
  objectId: ['对象编号', 'Object id'],
  period: ['日期', 'Days'],
  seq: ['序号', 'No.'],
  before: ['改前', 'Before'],
  after: ['改后', 'After'],
  field: ['项目', 'Field'],
  rowsTouched: [(n: number) => `涉及 ${n} 行`, (n: number) => many(n, 'row')],
  raw: ['原始记录', 'As recorded'],
  chainHash: ['本条哈希', 'Hash'],
  previousHash: ['上一条哈希', 'Hash before'],
  verifying: ['正在逐条校验', 'Verifying line by line'],
  lines: [(n: number) => `已载入 ${n} 条`, (n: number) => `${many(n, 'line')} loaded`],
  // settings
  reportDayHint: [
    '每月（季）填报的截止日。1–28 日，避免月末不齐。',
    'Day on which reports of a period fall due; 1–28 so that every month has it.',
  ],
  approveHint: [
    '打开：季度节点须经分管领导审定才算数，改动后须重新审定。关闭：排定即生效。',
    'On: a quarter counts once the leader approves it, a changed one waits again. Off: it counts when planned.',
  ],
  dueSoonHint: ['时限在这么多天之内的事项列入“临近时限”。', 'Items due within so many days count as due soon.'],
  code: ['行政区划代码', 'Administrative code'],
  level: ['级别', 'Level'],
  readOnlySettings: ['由系统管理员修改。', 'The system administrator changes these.'],
  savedAt: ['已保存', 'Saved'],
  // backups
  backUpNow: ['立即备份', 'Back up now'],
  backingUp: ['正在备份', 'Backing up'],
  backupsAbove: [
    '一份备份包含全部地区，由最上级地区的系统管理员查看和执行。',
    "A backup holds every region: the top region's system administrator sees and makes them.",
  ],
  backupsServer: [
    '数据库在 PostgreSQL 上，由数据库管理员备份：',
    "The database is PostgreSQL's; its administrator backs it up:",
  ],
  backupsFolder: ['保存在服务器目录', 'Kept on the server in'],
  backupsRule: [
    (hours: number, kept: number) =>
      hours > 0 ? `每 ${hours} 小时自动备份，保留最近 ${kept} 份` : `没有自动备份，保留最近 ${kept} 份`,
    (hours: number, kept: number) =>
      hours > 0
        ? `Every ${many(hours, 'hour')}; the newest ${kept} are kept`
        : `None by itself; the newest ${kept} are kept`,
  ],
  backupsNone: ['还没有备份。现在做第一份。', 'No backup yet: make the first one now.'],
  backupName: ['目录', 'Folder'],
  size: ['大小', 'Size'],
  files: ['文件', 'Files'],
  hash: ['清单哈希（SHA-256）', 'Hash of its list (SHA-256)'],
  restoreHow: ['怎样恢复', 'How to restore'],
  restoreSteps: [
    '恢复会替换整个系统，只能在服务器上执行：先停止服务，再把备份恢复到一个空的数据目录，核对哈希和审计链后启动。',
    'Restoring replaces the whole system and is done on the server: stop it, restore into an empty data folder, which checks every hash and audit chain, then start.',
  ],
  copyElsewhere: [
    '请把备份目录定期复制到另一台机器；签名密钥 data/secret 不在备份内，须另行保存。',
    'Copy the backups to another machine regularly; the key data/secret is not in them and must be kept apart.',
  ],
  // subregions
  addSubregion: ['设立下级地区', 'Found a region below'],
  subregionsHint: [
    '下级地区有自己的机构、台账和三员，互不可见；上级通过发布的计划和对照联系下级。',
    'A region below has its own people, ledgers and three administrators; neither sees into the other but by what is published.',
  ],
  emptySubregions: [
    '还没有下级地区。设立后，其指挥部办公室即可上传自己的计划。',
    'No region below yet: once founded, its command office uploads its own plan.',
  ],
  subregionName: ['名称', 'Name'],
  codeHint: [
    (stem: string) => `GB/T 2260 代码，以 ${stem} 开头；镇街为九位`,
    (stem: string) => `GB/T 2260, beginning with ${stem}; nine digits for a town`,
  ],
  firstPeople: ['首批人员', 'First people'],
  firstPeopleHint: [
    '三名管理员不能是同一人。初始密码由系统生成，只显示一次。',
    'The three administrators must be different people. Passwords are made for them and shown once.',
  ],
  personOf: [(role: string) => `${role}姓名`, (role: string) => `${role}, name`],
  usernameOf: ['用户名', 'User name'],
  foundIt: ['设立', 'Found it'],
  foundedTitle: [(name: string) => `${name}已设立`, (name: string) => `${name} has been founded`],
  foundedHint: [
    '请把初始密码分别转交本人。关闭后无法再次查看，首次登录时须修改。',
    'Hand each password to its person. They cannot be seen again and must be changed at the first sign-in.',
  ],
  founded: ['已设立', 'Founded'],
  notFounded: ['未完成：重新设立同一代码即可继续', 'Unfinished: found the same code again to go on'],
  password: ['初始密码', 'First password'],
});
