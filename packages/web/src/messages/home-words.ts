import { defineWords } from './words.ts';

export const homeWords = defineWords({
  drafts: ['待确认的计划', 'Plans to confirm'],
  draftsOpen: [(n: number) => `${n} 条待定`, (n: number) => `${n} rows to decide`],
  adjustments: ['待批的调整', 'Adjustments to decide'],
  adjustmentsCount: [
    (n: number) => `${n} 项调整等待批准，在事项的“调整”中处理`,
    (n: number) => `${n} adjustments wait; decide them in their items`,
  ],
  approvals: ['待审定的季度节点', 'Quarters to approve'],
  noLead: ['没有牵头单位', 'Without lead unit'],
  noOfficer: ['没有责任人', 'Without officer'],
  noSchedule: ['没有季度节点', 'Without quarters'],
  overdue: ['已过时限', 'Overdue'],
  dueSoon: ['临近时限', 'Due soon'],
  waiting: ['等我办理', 'Waiting for me'],
  lacking: ['尚未落实', 'Not settled yet'],
  days: ['时限', 'Due'],
  nothing: ['没有等你办理的事。', 'Nothing waits for you.'],
  nothingLacks: ['责任和节点都已落实。', 'Everything has owners and quarters.'],
  nothingDue: ['近期没有到期的事项。', 'Nothing is due soon.'],
  all: [(n: number) => `全部 ${n} 条`, (n: number) => `All ${n}`],
  plans: ['进行中的计划', 'Plans under way'],
  items: [(n: number) => `${n} 个事项`, (n: number) => `${n} items`],
  greeting: [(day: string) => day, (day: string) => day],
  administrator: [
    '你的岗位是系统管理，不接触业务数据。',
    'Your post administers the system and sees no business data.',
  ],
  toAdministration: ['去管理', 'To administration'],
});
