import { defineWords, many } from './words.ts';

export const entranceWords = defineWords({
  motto: ['纲举目张', 'Lift the rope and every mesh opens'],
  about: ['行动计划与“1+5”台账', 'Action plans and their ledgers'],
  signIn: ['登录', 'Sign in'],
  username: ['用户名', 'User name'],
  password: ['密码', 'Password'],
  code: ['动态口令', 'One-time code'],
  codeHint: [
    '请输入验证器上的 6 位数字，或一个备用码。',
    'Enter the 6 digits of your authenticator, or a backup code.',
  ],
  back: ['返回', 'Back'],
  demo: ['这是演示：地区、人物和数字均为虚构。', 'This is a demo: places, people and figures are invented.'],
  demoAccounts: ['演示账号，点选即填入', 'Demo accounts: choose one to fill it in'],
  demoPassword: ['演示密码见启动窗口', 'The password stands in the window that started the demo'],
  setUpTitle: ['首次启用', 'First start'],
  setUpLead: [
    '建立行政区和首批账号。启用码在服务器的启动日志中。',
    'Make the region and the first accounts. The set-up code is in the log of the server.',
  ],
  setUpCode: ['启用码', 'Set-up code'],
  setUpCodeHint: ['在服务器的启动日志中，setUpCode 一项', 'It stands in the log of the server, after setUpCode'],
  region: ['行政区', 'Region'],
  regionName: ['名称', 'Name'],
  regionCode: ['行政区划代码', 'Administrative code'],
  regionCodeHint: ['6、9 或 12 位数字', '6, 9 or 12 digits'],
  level: ['层级', 'Level'],
  policy: ['安全策略', 'Security preset'],
  asvs: ['通用：12 位以上，不限组成', 'General: 12 characters or more'],
  mlps3: ['等保三级：含多类字符，90 天更换', 'MLPS level 3: several classes, change in 90 days'],
  accounts: ['首批账号', 'First accounts'],
  accountsHint: [
    '系统、安全、审计三个管理员不能是同一人。',
    'The three administrators must be three different people.',
  ],
  name: ['姓名', 'Name'],
  systemAdmin: ['系统管理员', 'System administrator'],
  securityAdmin: ['安全管理员', 'Security administrator'],
  auditAdmin: ['审计管理员', 'Audit administrator'],
  commandOffice: ['指挥部办公室主任', 'Head of the command office'],
  found: ['建立并前往登录', 'Make them and sign in'],
  setUpDone: ['已经启用，请登录。', 'It has been set up: please sign in.'],
  passwordRule: [
    (shortest: number, classes: number) => `至少 ${shortest} 位${classes > 1 ? `，含 ${classes} 类字符` : ''}`,
    (shortest: number, classes: number) =>
      `At least ${many(shortest, 'character')}${classes > 1 ? `, ${classes} classes of them` : ''}`,
  ],
  passwordWrong: [
    (why: readonly string[]) => `密码不能用：${why.join('；')}。`,
    (why: readonly string[]) => `This password cannot be used: ${why.join('; ')}.`,
  ],
  takenName: ['用户名与上面的账号相同，请换一个。', 'This user name is the same as one above: choose another.'],
  usernameHint: [
    '2–40 个字，可用汉字、字母、数字和 . _ -',
    '2–40 characters: letters, Chinese characters, digits and . _ -',
  ],
  ended: ['上次登录已到期或已被退出，请重新登录。', 'The last session has ended: please sign in again.'],
  wrongNow: ['不是现在的密码。', 'This is not the present password.'],
  again2: ['请重新登录', 'Sign in again'],
  sessionOver: [
    '登录已到期。页面上的内容都还在，登录后接着做；刚才没有存上的请再存一次。',
    'Your session has ended. Everything on the page is still there: sign in and go on; save again what was not saved.',
  ],
  otherPerson: ['换账号', 'Somebody else'],
  changePassword: ['修改密码', 'Change password'],
  mustChange: ['请先修改初始密码，再继续使用。', 'Change the first password before you go on.'],
  mustSetUpTotp: [
    '本区安全策略要求两步登录：请先开通动态口令，再继续使用。',
    'This region asks for a second factor: turn one-time codes on before you go on.',
  ],
  ssoFailed: [
    '单点登录没有成功：请确认你已有本系统账号，或用用户名和密码登录。',
    'Single sign-on did not work: make sure that you have an account here, or sign in with name and password.',
  ],
  ssoAway: [
    '单点登录服务现在连不上。请稍后重试，或用用户名和密码登录；一直如此请告诉系统管理员。',
    'The single sign-on service cannot be reached. Try again later, or sign in with name and password; tell the system administrator if it stays so.',
  ],
  ssoUnfinished: [
    '单点登录没有完成：可能已取消或超时。请重试，或用用户名和密码登录；一直如此请系统管理员看服务器日志。',
    'Single sign-on did not come to an end: cancelled, or too late. Try again, or sign in with name and password; if it stays so the system administrator finds the cause in the log.',
  ],
  current: ['现在的密码', 'Present password'],
  next: ['新密码', 'New password'],
  again: ['再输一次', 'Once more'],
  differ: ['两次输入不一致', 'The two do not match'],
  changed: ['密码已修改，其他设备上的登录已退出。', 'The password has been changed; other sessions have ended.'],
  totp: ['动态口令', 'One-time codes'],
  totpOn: ['已开通。登录时除密码外还需动态口令。', 'On: signing in asks for a code besides the password.'],
  totpOff: [
    '未开通。开通后，即使密码泄露他人也无法登录。',
    'Off: with it, a leaked password is not enough to sign in.',
  ],
  totpStart: ['开通', 'Turn on'],
  totpRemove: ['停用', 'Turn off'],
  totpUri: [
    '用验证器扫描，或录入下面的密钥，再输入它显示的数字',
    'Scan this with your authenticator, or enter the key, then the digits it shows',
  ],
  totpBackup: ['备用码，每个只能用一次，请抄下保存', 'Backup codes, each for one use: write them down'],
  confirmCode: ['确认', 'Confirm'],
  posts: ['我的岗位', 'My posts'],
  sso: [(name: string) => `用${name}登录`, (name: string) => `Sign in with ${name}`],
});

/** What is wrong with a new password, by the server's code; joined to one sentence. */
export const passwordFaultWords = defineWords({
  'too-short': ['太短', 'it is too short'],
  'too-few-classes': [
    '字符类别不够（大写、小写、数字、符号）',
    'it has too few kinds of characters (upper case, lower case, digits, signs)',
  ],
  'too-common': ['是常用密码，或多为重复、连续的字符', 'it is a common one, or mostly repeats or runs on'],
  'holds-the-name': ['其中含有用户名', 'it contains the user name'],
  'used-before': ['最近用过', 'it was used before'],
  'same-as-now': ['与现在的密码相同', 'it is the present one'],
});

export const levelWords = defineWords({
  country: ['国家', 'Country'],
  province: ['省级', 'Province'],
  prefecture: ['市级', 'Prefecture'],
  county: ['区县', 'County'],
  town: ['镇街', 'Town'],
  zone: ['功能区', 'Zone'],
});

export const roleWords = defineWords({
  'command-office': ['指挥部办公室', 'Command office'],
  leader: ['分管领导', 'Leader'],
  'unit-head': ['单位负责人', 'Unit head'],
  reporter: ['联络员', 'Reporter'],
  supervision: ['督查室', 'Supervision office'],
  reader: ['阅览', 'Reader'],
  'superior-office': ['上级办公室', 'Superior office'],
  'system-admin': ['系统管理员', 'System administrator'],
  'security-admin': ['安全管理员', 'Security administrator'],
  'audit-admin': ['审计管理员', 'Audit administrator'],
});
