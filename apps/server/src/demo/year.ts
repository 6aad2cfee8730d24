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

/**
 * Plays a year and more by rule, so that the ledger of any day of the last year shows work under way: leaders first,
 * officers in four waves, quarters in outline and then in detail, approvals behind them. The same rows always get the
 * same leader, goals, quarters; some are left open on purpose.
 */
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

  daysAgo(DAYS.leaders);
  const named = (await all()).flatMap((row, index) => {
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
        },
      },
    ];
  });
  await run(command, (tx) => assignItems(tx, command, named));
  const assigns = (wave: number) => async () => {
    const chosen = (await all()).flatMap((row, index) => {
      const officer = organisation.units.get(row.assignment.leadUnitId ?? '')?.reporter;
      if (!officer || index % WAVES !== wave || index % 17 === 5 || index % 11 === 3) return [];
      return [{ id: row.id, version: row.version, assignment: { officerPostId: officer.id } }];
    });
    await run(command, (tx) => assignItems(tx, command, chosen));
  };
  const plans = (chosen: (index: number) => boolean, change: (row: ItemRow) => ScheduleChange) => async () => {
    const rows = (await all()).filter((_, index) => index % 9 !== 4 && chosen(index));
    await run(command, (tx) => scheduleItems(tx, command, rows.map(change)));
  };
  const approves = (some: (place: number, index: number) => boolean) => async () => {
    for (const [place, leader] of leaders.slice(0, 4).entries()) {
      const by = acting(regionId, leader);
      const theirs = (await all()).filter(
        (row) => row.assignment.leaderPostId === leader.id && row.milestones.length > 0,
      );
      const waiting = theirs.filter(
        (row, index) => some(place, index) && row.milestones.some((milestone) => !milestone.approved),
      );
      await run(by, async (tx) => {
        for (const row of waiting) await approveSchedule(tx, by, row.id, row.version);
      });
    }
  };
  const reports = (month: number) => async () => {
    const told = (await all()).filter((row, index) => row.assignment.officerPostId && index % 23 === month);
    for (const row of told) await remark(row, month);
  };
  const remark = async (row: ItemRow, which: number) => {
    const reporter = organisation.units.get(row.assignment.leadUnitId ?? '')?.reporter;
    if (!reporter) return;
    const by = acting(regionId, reporter);
    await run(by, (tx) => addComment(tx, by, row.id, REMARKS[which % REMARKS.length] as string));
  };

  daysAgo(DAYS.dated);
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

  const even = (index: number) => index % 2 === 0;
  const story: readonly (readonly [number, () => Promise<void>])[] = [
    [380, plans(even, (row) => outline(row, year))],
    [365, approves((place) => place > 0)],
    [340, assigns(0)],
    [310, reports(0)],
    [260, assigns(1)],
    [250, reports(1)],
    [
      200,
      plans(
        (index) => !even(index),
        (row) => schedule(row, year),
      ),
    ],
    [190, approves((place) => place > 0)],
    [170, assigns(2)],
    [130, reports(2)],
    [80, assigns(3)],
    [60, plans(even, (row) => schedule(row, year))],
    // The first leader has some left to approve.
    [45, approves((place, index) => place > 0 || index % 6 !== 2)],
  ];
  for (const [days, happens] of story) {
    daysAgo(days);
    await happens();
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
    await remark(row, index);
  }
}

/** Days before today on which the leaders are named and the rows dated; the plan is confirmed before them. */
const DAYS = { leaders: 400, dated: 395 } as const;
/** Officers are named in so many waves. */
const WAVES = 4;
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

/** The year's quarters before anybody has gone into detail. */
function outline(row: ItemRow, year: number): ScheduleChange {
  const { milestones = [], ...rest } = schedule(row, year);
  return {
    ...rest,
    milestones: milestones.map((one) => ({ ...one, words: QUARTERS[one.quarter - 1] as string })),
  };
}

/** Year goals towards the target, and four quarters of the year; a task with measures shows them one a quarter. */
function schedule(row: ItemRow, year: number): ScheduleChange {
  const milestones = ([1, 2, 3, 4] as const).map(
    (quarter): Omit<Milestone, 'approved'> => ({
      year,
      quarter,
      words: wholeWords(row.measures[quarter - 1] ?? (QUARTERS[quarter - 1] as string), 60),
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
