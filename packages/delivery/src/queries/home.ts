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

/** How many open rows of one plan and one kind lack what or are due when: each figure opens the rows it counts. */
export interface HomeGaps {
  readonly planId: string;
  readonly kind: ItemKind;
  readonly returned: number;
  readonly noLead: number;
  readonly noLeader: number;
  readonly noOfficer: number;
  readonly noSchedule: number;
  readonly overdue: number;
  readonly dueSoon: number;
  readonly thisQuarter: number;
}
const COUNTED = ['returned', 'noLead', 'noOfficer', 'noSchedule', 'overdue', 'dueSoon', 'thisQuarter'] as const;

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

const NONE = {
  returned: 0,
  noLead: 0,
  noLeader: 0,
  noOfficer: 0,
  noSchedule: 0,
  overdue: 0,
  dueSoon: 0,
  thisQuarter: 0,
} as const;

/** The counts of all open rows, by plan and kind. */
export function gapsOf(rows: readonly ItemRow[], query: HomeQuery): readonly HomeGaps[] {
  if (!query.all) return [];
  const found = new Map<string, HomeGaps>();
  for (const row of rows) {
    const { planId, kind } = row;
    const at = `${planId} ${kind}`;
    const sums = found.get(at) ?? { planId, kind, ...NONE };
    const counted = COUNTED.map((name) => [name, sums[name] + Number(WAITS[name](row, query))]);
    const noLeader = sums.noLeader + Number(row.assignment.leaderPostId === null);
    found.set(at, { ...sums, noLeader, ...Object.fromEntries(counted) });
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
