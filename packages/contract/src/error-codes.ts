/** A message in both languages of the screen: what is wrong and what to do. */
export interface Message {
  readonly zh: string;
  readonly en: string;
}

/** What is said of a day that is none, or none that can be kept; it stands beside `invalid-request`. */
export const WRONG_DAY: Message = {
  zh: '日期不对：请写成 2026-03-31 的样子，在 1900-01-01 至 9999-12-31 之间，并且日历上有这一天。',
  en: 'The day is wrong: write it as 2026-03-31, between 1900-01-01 and 9999-12-31, a day that the calendar has.',
};

/** Every code an answer can carry, with its HTTP status and what people read. One catalogue, one place that uses it. */
export const ERRORS = {
  'invalid-request': {
    status: 400,
    zh: '请求的内容不合格式，请按提示修改后重试。',
    en: 'The request is not in the expected form: correct what is listed and try again.',
  },
  'idempotency-key-missing': {
    status: 400,
    zh: '请求缺少 Idempotency-Key，请升级客户端或补上此头。',
    en: 'The request lacks an Idempotency-Key header: add one, unique to this action.',
  },
  unauthenticated: { status: 401, zh: '请先登录。', en: 'Please sign in first.' },
  'bad-credentials': {
    status: 401,
    zh: '用户名或密码不正确，或账号不可用。',
    en: 'The name or the password is wrong, or the account is not available.',
  },
  'bad-code': {
    status: 401,
    zh: '动态口令或备用码不正确，或已失效。',
    en: 'The one-time code or the backup code is wrong or no longer valid.',
  },
  'bad-set-up-code': {
    status: 401,
    zh: '启用码不正确或已用过：请用服务器最近一次启动日志中的启用码。',
    en: 'The set-up code is wrong or has been used: take the one in the log of the latest start of the server.',
  },
  forbidden: {
    status: 403,
    zh: '你的岗位没有这项权限，如有需要请联系指挥部办公室。',
    en: 'Your posts do not include this right: ask the command office if you need it.',
  },
  'bad-origin': {
    status: 403,
    zh: '请求来自其他网站，已拒绝。',
    en: 'The request came from another site and was refused.',
  },
  'first-password-waits': {
    status: 403,
    zh: '这个密码由管理员设定，须安全管理员同意后才能登录，请联系本区安全管理员。',
    en: 'An administrator made this password: it opens the account once the security administrator has agreed. Ask them.',
  },
  'password-must-change': {
    status: 403,
    zh: '请先修改密码，再继续使用。',
    en: 'Change your password before you go on.',
  },
  'second-factor-needed': {
    status: 403,
    zh: '本区安全策略要求动态口令，请先在“我的账号”里开通。',
    en: 'This region asks for a second factor: set up one-time codes on your account page first.',
  },
  'token-not-allowed': {
    status: 403,
    zh: '接口令牌不能用于登录、账号和令牌管理，请本人登录后操作。',
    en: 'An API token opens neither sessions nor accounts nor tokens: sign in yourself for this.',
  },
  'not-found': {
    status: 404,
    zh: '没有找到，可能已被删除，或你无权查看。',
    en: 'Not found: it may have been removed, or you may not see it.',
  },
  'stale-version': {
    status: 409,
    zh: '别人刚改过这条内容，请对照两个版本后再保存。',
    en: 'Somebody has just changed this: compare both versions and save again.',
  },
  'illegal-state': {
    status: 409,
    zh: '当前状态下不能这样做。',
    en: 'This cannot be done in the present state.',
  },
  duplicate: { status: 409, zh: '已有相同的内容。', en: 'There is one like this already.' },
  'separation-of-duties': {
    status: 409,
    zh: '系统、安全、审计三个管理员岗位不能由同一人担任。',
    en: 'Nobody may hold two of the three administrator posts.',
  },
  'administrators-apart': {
    status: 409,
    zh: '等保三级策略下，管理员不兼任业务岗位：请先把其中一个岗位交接给他人。',
    en: 'Under MLPS level 3 an administrator holds no other post: hand one of the two over to somebody else first.',
  },
  'adjustments-open': {
    status: 409,
    zh: '有事项的调整正在待批，请先批准或退回，再接受新版本。',
    en: 'Adjustments of some rows wait already: approve or refuse them first, then accept the new version.',
  },
  'body-too-large': {
    status: 413,
    zh: '文件或内容过大。请删去图片或附件，另存后再试。',
    en: 'The file or the content is too large: remove pictures or annexes, save it again and retry.',
  },
  'unsupported-media-type': {
    status: 415,
    zh: '不支持这种内容类型。',
    en: 'This content type is not supported.',
  },
  invalid: {
    status: 422,
    zh: '内容有误，请按提示修改。',
    en: 'Something in the content is wrong: correct it as shown.',
  },
  'unreadable-document': { status: 422, zh: '文件无法读取。', en: 'The document cannot be read.' },
  'file-infected': {
    status: 422,
    zh: '查毒软件在文件中发现病毒，文件未收下。请清除病毒，从干净的原件重新另存后再传。',
    en: 'The virus scanner found a virus: the file was not taken in. Clean it, save it again from a sound original and retry.',
  },
  'file-unscanned': {
    status: 422,
    zh: '文件过大或嵌套过深，查毒软件不能查完，文件未收下。请拆小或删去附件后再传，或请系统管理员放宽查毒软件的限额。',
    en: 'The file is too large or too deeply packed for the virus scanner: it was not taken in. Split it or remove annexes, or ask the system administrator to raise the limits of the scanner.',
  },
  'export-too-large': {
    status: 422,
    zh: '行数超过这种文件的上限，请先筛选，或改为导出 Excel。',
    en: 'There are more rows than this kind of file can hold: filter them first, or export to Excel.',
  },
  'password-policy': {
    status: 422,
    zh: '密码不符合规则，请按提示更换。',
    en: 'The password does not meet the rules: choose another as shown.',
  },
  'idempotency-key-reused': {
    status: 422,
    zh: '同一个 Idempotency-Key 已用于另一项操作。',
    en: 'This Idempotency-Key has been used for another action.',
  },
  'too-many-attempts': {
    status: 429,
    zh: '尝试次数过多，请 15 分钟后再试，或联系管理员。',
    en: 'Too many attempts: try again in 15 minutes, or ask an administrator.',
  },
  'too-many-requests': {
    status: 429,
    zh: '请求过于频繁，请稍后再试。',
    en: 'Too many requests: wait a moment and try again.',
  },
  internal: {
    status: 500,
    zh: '系统出错，未作任何改动，请稍后重试并告知管理员编号。',
    en: 'Something went wrong and nothing was changed: try again later and tell the administrator the number.',
  },
  'storage-full': {
    status: 507,
    zh: '服务器磁盘空间不足，暂停写入，已有内容仍可查阅。请联系系统管理员清理磁盘后重试。',
    en: 'The server is short of disk space: writing is paused, reading goes on. Ask the system administrator to make room, then try again.',
  },
  'scanner-away': {
    status: 503,
    zh: '查毒软件没有应答，文件未收下。请稍后再传；仍不行请联系系统管理员。',
    en: 'The virus scanner does not answer: the file was not taken in. Try again in a moment; if it stays so, tell the system administrator.',
  },
  unavailable: {
    status: 503,
    zh: '系统暂时不可用，请稍后重试。',
    en: 'The service is not available right now: try again in a moment.',
  },
} as const satisfies Readonly<Record<string, Message & { readonly status: number }>>;

export type ErrorCode = keyof typeof ERRORS;
export const ERROR_CODES = Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]];
