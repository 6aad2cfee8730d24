import { quarterOf, type Reach, reaches } from '@gangmu/plan';
import type { AdjustmentRow, ItemKind, ItemRow } from '../records/item.ts';

/** Whose rows: all of the region, or those of these units and posts. */
export interface HomeQuery {
  readonly today: string;
  /** Last day that counts as soon. */
  readonly soon: string;
  readonly all: boolean;
  readonly unitIds: readonly string[];
  readonly postIds: readonly string[];
  /** Quarters need the leader's approval in this region. */
  readonly approves: boolean;
  /** Who asks: nobody decides on the own proposal. */
  readonly personId: string;
  /** Of which rows they decide adjustments; null for none. */
  readonly decides: Reach | null;
}

export const HOME_LISTS = [
  'approvals',
  'returned',
  'noLead',
  'noOfficer',
  'noSchedule',
  'overdue',
  'dueSoon',
  'thisQuarter',
] as const;
export type HomeList = (typeof HOME_LISTS)[number];

export interface ItemBrief {
  readonly id: string;
  readonly planId: string;
  readonly kind: ItemKind;
  readonly clause: string | null;
  readonly title: string;
  readonly dueOn: string | null;
}

/** Lists of which the whole region is told how many rows each has, by plan and kind. */
export const HOME_COUNTS = HOME_LISTS.filter((list) => list !== 'approvals');
type HomeCount = (typeof HOME_COUNTS)[number];

/** How many open rows of one plan and one kind lack what or are due when: each figure opens the rows it counts. */
export type HomeGaps = { readonly planId: string; readonly kind: ItemKind } & Readonly<
  Record<HomeCount | 'noLeader', number>
>;

export interface HomeView {
  readonly lists: Readonly<Record<HomeList, { readonly count: number; readonly rows: readonly ItemBrief[] }>>;
  /** By plan and kind; empty for who sees only their own rows, which no ledger shows alone. */
  readonly gaps: readonly HomeGaps[];
  readonly drafts: readonly {
    readonly planId: string;
    readonly versionId: string;
    readonly title: string;
    /** Which version of the plan: 1 is the first. */
    readonly number: number;
    readonly open: number;
  }[];
  readonly plans: readonly { readonly id: string; readonly title: string; readonly items: number }[];
  /** Open rows of the scope: where there are none, nothing can be said to be settled. */
  readonly items: number;
  /** Items of which an adjustment waits for whoever asks: theirs to decide, and proposed by somebody else. */
  readonly adjustments: { readonly count: number; readonly rows: readonly ItemBrief[] };
  /** Items of which an adjustment that whoever asks has proposed still waits for somebody else. */
  readonly proposals: { readonly count: number; readonly rows: readonly ItemBrief[] };
}

/** Rows that a list of the home page names at most. */
export const HOME_ROWS = 100;

/** Whether a row is of the scope. */
export const isOfHome = ({ assignment }: ItemRow, query: HomeQuery): boolean =>
  query.all || reaches('unit', query, assignment) || reaches('post', query, assignment);

/** Whether an adjustment of a row waits for whoever asks: as `permitOn` lets them decide, and not their own. */
export function awaitsDecision(
  { assignment }: Pick<ItemRow, 'assignment'>,
  adjustment: Pick<AdjustmentRow, 'status' | 'proposedBy'>,
  query: HomeQuery,
): boolean {
  if (adjustment.status !== 'proposed' || adjustment.proposedBy === query.personId) return false;
  return query.decides !== null && reaches(query.decides, query, assignment);
}

/** The counts of all open rows, by plan and kind. */
export function gapsOf(rows: readonly ItemRow[], query: HomeQuery): readonly HomeGaps[] {
  if (!query.all) return [];
  const found = new Map<string, HomeGaps>();
  for (const row of rows) {
    const { planId, kind } = row;
    const at = `${planId} ${kind}`;
    const sums = found.get(at);
    const counted = HOME_COUNTS.map((name) => [name, (sums?.[name] ?? 0) + Number(WAITS[name](row, query))] as const);
    const noLeader = (sums?.noLeader ?? 0) + Number(row.assignment.leaderPostId === null);
    found.set(at, { planId, kind, noLeader, ...(Object.fromEntries(counted) as Record<HomeCount, number>) });
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, gaps]) => gaps);
}

/** Whether an open row waits in a list. */
export const WAITS: Readonly<Record<HomeList, (row: ItemRow, query: HomeQuery) => boolean>> = {
  approvals: (row, { postIds, approves }) =>
    approves &&
    row.assignment.leaderPostId !== null &&
    postIds.includes(row.assignment.leaderPostId) &&
    row.milestones.some((milestone) => !milestone.approved && milestone.returned === undefined),
  // Sent back, it waits for who fills it in: the units and the officer of the row, not for the leader who sent it.
  returned: (row, query) =>
    query.approves &&
    isOfHome({ ...row, assignment: { ...row.assignment, leaderPostId: null } }, query) &&
    row.milestones.some((milestone) => !milestone.approved && milestone.returned !== undefined),
  noLead: (row, { all }) => all && row.assignment.leadUnitId === null,
  noOfficer: (row, query) => isOfHome(row, query) && row.assignment.officerPostId === null,
  noSchedule: (row, query) => isOfHome(row, query) && row.milestones.length === 0,
  overdue: (row, query) => isOfHome(row, query) && row.dueOn !== null && row.dueOn < query.today,
  dueSoon: (row, query) =>
    isOfHome(row, query) && row.dueOn !== null && row.dueOn >= query.today && row.dueOn <= query.soon,
  thisQuarter: (row, query) => {
    const { year, quarter } = quarterOf(query.today);
    return isOfHome(row, query) && row.milestones.some((one) => one.year === year && one.quarter === quarter);
  },
};
