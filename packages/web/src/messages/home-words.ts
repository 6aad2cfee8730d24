import { defineWords, many } from './words.ts';

export const homeWords = defineWords({
  drafts: ['待确认的计划', 'Plans to confirm'],
  draftsOpen: [
    (n: number) => (n === 0 ? '可以确认' : `${n} 条待定`),
    (n: number) => (n === 0 ? 'ready to confirm' : `${many(n, 'row')} to decide`),
  ],
  revisionOpen: [
    (number: number, open: string) => `第 ${number} 版 · ${open}`,
    (number: number, open: string) => `version ${number} · ${open}`,
  ],
  day: [
    (year: number, month: number, date: number) => `${year}年${month}月${date}日`,
    (year: number, month: number, date: number) =>
      new Date(year, month - 1, date).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }),
  ],
  thisQuarter: [
    (year: number, quarter: number) => `${year} 年第 ${quarter} 季度节点`,
    (year: number, quarter: number) => `Due in quarter ${quarter} of ${year}`,
  ],
  rest: [(n: number) => `再看 ${n} 条`, (n: number) => `${n} more`],
  cut: [
    (shown: number, all: number, linked: boolean) =>
      `共 ${all} 条，此处列前 ${shown} 条${linked ? '；点上方台账名看全部' : ''}`,
    (shown: number, all: number, linked: boolean) =>
      `The first ${shown} of ${all}${linked ? '; the ledgers named above show all' : ''}`,
  ],
  fewer: ['收起', 'Fewer'],
  start: [
    '还没有计划。上传本级计划，确认后台账和待办会出现在这里。',
    'No plan yet: upload your own, and once it is confirmed ledgers and work stand here.',
  ],
  startReader: [
    '指挥部办公室还没有确认计划，台账建立后待办会出现在这里。',
    'The command office has confirmed no plan yet: work will stand here once there are ledgers.',
  ],
  toPlans: ['去上传计划', 'Upload a plan'],
  administersAccounts: ['账号与登录', 'Accounts and sign-in'],
  administersSettings: ['设置', 'Settings'],
  administersAudit: ['审计记录', 'Audit'],
  administersPosts: ['岗位与角色', 'Posts and roles'],
  adjustments: ['待批的调整', 'Adjustments to decide'],
  approvals: ['节点待审定的事项', 'Items with quarters to approve'],
  returned: ['节点被退回的事项', 'Items with quarters sent back'],
  proposals: ['我提出、待批的调整', 'My proposals, not decided yet'],
  noLead: ['没有牵头单位', 'Without lead unit'],
  noOfficer: ['没有责任人', 'Without officer'],
  noSchedule: ['没有季度节点', 'Without quarters'],
  overdue: ['已过时限', 'Overdue'],
  dueSoon: ['临近时限', 'Due soon'],
  waiting: ['等我办理', 'Waiting for me'],
  lacking: ['尚未落实', 'Not settled yet'],
  days: ['时限', 'Due'],
  nothing: ['没有等你办理的事。', 'Nothing waits for you.'],
  settled: [
    (own: boolean, items: number) =>
      items === 0
        ? own
          ? '还没有事项落到你的单位和岗位。'
          : '还没有事项。'
        : own
          ? `你的单位和岗位名下 ${items} 个事项，责任人和节点都已落实。`
          : `全部 ${items} 个事项，责任和节点都已落实。`,
    (own: boolean, items: number) =>
      items === 0
        ? own
          ? 'No item has been given to your unit or post yet.'
          : 'There are no items yet.'
        : own
          ? `${many(items, 'item')} of your unit and post, each with its officer and quarters.`
          : `${many(items, 'item')}, each with owners and quarters.`,
  ],
  nothingDueOwn: ['你的单位和岗位近期没有到期的事项。', 'Nothing of your unit or post is due soon.'],
  nothingDue: ['近期没有到期的事项。', 'Nothing is due soon.'],
  plans: ['进行中的计划', 'Plans under way'],
  items: [(n: number) => `${n} 个事项`, (n: number) => many(n, 'item')],
  administrator: [
    '你的岗位是系统管理，不接触业务数据。',
    'Your post administers the system and sees no business data.',
  ],
});
