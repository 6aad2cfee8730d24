import type { ItemRow } from '../records/item.ts';

/** ① all tasks · ② named by the superior · ③ indicators · ④ pilots · ⑤ innovations (DESIGN "One fact, five views"). */
export const LEDGERS = ['tasks', 'named', 'indicators', 'pilots', 'innovations'] as const;
export type Ledger = (typeof LEDGERS)[number];

/** What a row can lack; each can be filtered for. */
export const GAPS = ['lead', 'leader', 'officer', 'schedule', 'goal', 'due'] as const;
export type Gap = (typeof GAPS)[number];

export const LEDGER_SORTS = ['position', 'title', 'dueOn'] as const;

export interface LedgerQuery {
  readonly planId: string;
  readonly ledger: Ledger;
  /** Instant, UTC ISO 8601; null for now. */
  readonly asOf: string | null;
  readonly unitId?: string;
  readonly leaderPostId?: string;
  readonly officerPostId?: string;
  readonly part?: string;
  readonly gap?: Gap;
  /** Words that title, sentence or named units hold; two characters are enough. */
  readonly text?: string;
  readonly sort: (typeof LEDGER_SORTS)[number];
  readonly descending: boolean;
  /** Where the page before ended: its last row's sort value and id. */
  readonly after: { readonly value: string | number | null; readonly id: string } | null;
  readonly limit: number;
  /** False: rows alone, `total` and `matching` stay 0; whoever asks for page after page counts once. */
  readonly counted?: boolean;
}

export interface LedgerPage {
  readonly rows: readonly ItemRow[];
  /** Rows that meet the filter, and rows of the ledger in all. */
  readonly matching: number;
  readonly total: number;
  readonly next: LedgerQuery['after'];
}

/** What a revision of the plan has taken out stands in no ledger from that day on. */
const stands = (row: ItemRow): boolean => row.status !== 'dropped';

/** Whether a row belongs to a ledger. */
export const IN_LEDGER: Readonly<Record<Ledger, (row: ItemRow) => boolean>> = {
  tasks: (row) => stands(row) && row.kind === 'task',
  named: (row) => stands(row) && row.kind === 'task' && row.named,
  indicators: (row) => stands(row) && row.kind === 'indicator',
  pilots: (row) => stands(row) && row.kind === 'pilot',
  innovations: (row) => stands(row) && row.kind === 'task' && row.innovation,
};

/** Whether a row lacks something. */
export const HAS_GAP: Readonly<Record<Gap, (row: ItemRow) => boolean>> = {
  lead: (row) => row.assignment.leadUnitId === null,
  leader: (row) => row.assignment.leaderPostId === null,
  officer: (row) => row.assignment.officerPostId === null,
  schedule: (row) => row.milestones.length === 0,
  goal: (row) => row.goals.length === 0,
  due: (row) => row.dueOn === null,
};
