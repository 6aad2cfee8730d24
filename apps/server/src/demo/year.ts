import {
  addComment,
  approveSchedule,
  assignItems,
  editItems,
  type ItemRow,
  type Milestone,
  proposeAdjustment,
  type ScheduleChange,
  type Store,
  type Subject,
  scheduleItems,
} from '@gangmu/delivery';
import { acting, type DemoOrganisation } from './organisation.ts';
import { wholeWords } from './whole-words.ts';

export interface DemoYear {
  readonly store: Store;
  readonly regionId: string;
  readonly planId: string;
  readonly organisation: DemoOrganisation;
  /** Sets the record's clock so many days before today. */
  daysAgo(days: number): void;
  /** The calendar day so many days from today. */
  dayIn(days: number): string;
  /** The calendar year that is planned by quarter. */
  readonly year: number;
}

/** Plays a year by rule: the same rows always get the same leader, goals, quarters; some are left open on purpose. */
export async function playYear({
  store,
  regionId,
  planId,
  organisation,
  daysAgo,
  dayIn,
  year,
}: DemoYear): Promise<void> {
  const run = <T>(by: Subject, work: Parameters<typeof store.transact<T>>[2]) =>
    store.transact(regionId, { personId: by.personId, name: by.name, address: null }, work);
  const all = async () =>
    [...(await store.read(regionId, (records) => records.list('item', { planId })))].sort(
      (a, b) => a.position - b.position,
    );
  const command = acting(regionId, organisation.posts.find((post) => post.role === 'command-office') as never);
  const leaders = organisation.posts.filter((post) => post.role === 'leader');
  const parts = [...new Set((await all()).map((row) => row.part))];

  daysAgo(80);
  const assigned = (await all()).flatMap((row, index) => {
    const unit = organisation.units.get(row.assignment.leadUnitId ?? '');
    const leader = leaders[parts.indexOf(row.part) % leaders.length];
    if (index % 17 === 5) return [];
    return [
      {
        id: row.id,
        version: row.version,
        assignment: {
          leaderPostId: leader?.id ?? null,
          officeId: unit?.officeId ?? null,
          officerPostId: index % 11 === 3 ? null : (unit?.reporter.id ?? null),
        },
      },
    ];
  });
  await run(command, (tx) => assignItems(tx, command, assigned));

  daysAgo(75);
  const dated = (await all()).filter(
    (row) => row.kind !== 'indicator' && row.dueOn === null && row.position % 13 !== 6,
  );
  const dueOn = (index: number): string =>
    index % 20 === 7
      ? dayIn(14)
      : index % 31 === 11
        ? dayIn(-5)
        : `${year + (index % 3)}-${index % 4 === 1 && index % 3 > 0 ? '06-30' : '12-31'}`;
  await run(command, (tx) =>
    editItems(
      tx,
      command,
      dated.map(({ id, version }, index) => ({ id, version, dueOn: dueOn(index) })),
    ),
  );

  daysAgo(60);
  const planned = (await all()).filter((_, index) => index % 9 !== 4).map((row): ScheduleChange => schedule(row, year));
  await run(command, (tx) => scheduleItems(tx, command, planned));

  daysAgo(45);
  for (const [place, leader] of leaders.slice(0, 4).entries()) {
    const by = acting(regionId, leader);
    const waiting = (await all()).filter(
      (row) => row.assignment.leaderPostId === leader.id && row.milestones.length > 0,
    );
    await run(by, async (tx) => {
      // The first leader has some left to approve.
      for (const row of waiting.filter((_, index) => place > 0 || index % 6 !== 2))
        await approveSchedule(tx, by, row.id, row.version);
    });
  }

  daysAgo(20);
  const rows = await all();
  for (const row of rows.filter((one) => one.kind === 'indicator' && one.dueOn).slice(0, 3)) {
    const head = organisation.units.get(row.assignment.leadUnitId ?? '')?.head;
    if (!head) continue;
    const by = acting(regionId, head);
    await run(by, (tx) =>
      proposeAdjustment(tx, by, {
        itemId: row.id,
        field: 'dueOn',
        after: `${Number(row.dueOn?.slice(0, 4)) + 1}-12-31`,
        reason: '前期手续办理时间超出预计，建议顺延一年，目标值不变。',
      }),
    );
  }
  daysAgo(6);
  for (const [index, row] of rows
    .filter((one) => one.assignment.officerPostId)
    .slice(0, 12)
    .entries()) {
    const reporter = organisation.units.get(row.assignment.leadUnitId ?? '')?.reporter;
    if (!reporter) continue;
    const by = acting(regionId, reporter);
    await run(by, (tx) => addComment(tx, by, row.id, REMARKS[index % REMARKS.length] as string));
  }
}

const REMARKS = [
  '已与配合单位对接，分工表本周内报送。',
  '选址方案有两处，拟请分管领导现场比选。',
  '一季度节点所需资料已齐，可以提前。',
  '上级口径尚未明确，先按本级目标推进。',
];
const QUARTERS = [
  '完成方案编制和任务分解',
  '全面启动，重点环节取得进展',
  '主体工作基本完成',
  '完成年度目标并总结',
] as const;

/** Year goals towards the target, and four quarters of the year; a task with measures shows them one a quarter. */
function schedule(row: ItemRow, year: number): ScheduleChange {
  const words = (quarter: number): string =>
    wholeWords(row.measures[quarter - 1] ?? (QUARTERS[quarter - 1] as string), 60);
  const milestones = ([1, 2, 3, 4] as const).map(
    (quarter): Omit<Milestone, 'approved'> => ({
      year,
      quarter,
      words: words(quarter),
      value: null,
      share: String(quarter * 25),
    }),
  );
  const last =
    row.target && /^\d{1,12}(?:\.\d{1,4})?$/u.test(row.target.value) && row.target.basis === 'increment'
      ? row.target.value
      : null;
  const goals = [0, 1, 2].map((ahead) => ({
    year: year + ahead,
    words: ahead === 2 ? '全面完成' : ahead === 1 ? '完成过半' : '开局见效',
    value: last === null ? null : share(last, ahead + 1),
  }));
  return { id: row.id, version: row.version, goals, milestones };
}

/** A third, two thirds, all; whole numbers stay whole. */
function share(value: string, thirds: number): string {
  const digits = value.split('.')[1]?.length ?? 0;
  return ((Number(value) * thirds) / 3).toFixed(digits);
}
