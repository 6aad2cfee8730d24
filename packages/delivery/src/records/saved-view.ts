import type { Gap, Ledger } from '../queries/ledger.ts';
import type { Row } from './row.ts';

/** How a ledger is looked at, without the rows. Columns are named by the grid's own keys; one that is gone is passed over. */
export interface ViewContent {
  readonly gap: Gap | null;
  readonly text: string | null;
  readonly unitId: string | null;
  readonly leaderPostId: string | null;
  readonly sort: { readonly column: string; readonly descending: boolean } | null;
  /** Column → texts that are let through. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly groupBy: string | null;
  /** Shown columns besides the frozen ones; null for the usual ones. */
  readonly columns: readonly string[] | null;
}

/** 视图: a way of looking at a ledger, kept under a name; a shared one is the command office's for all. */
export interface SavedViewRow extends Row {
  readonly ownerPersonId: string;
  readonly ledger: Ledger;
  readonly name: string;
  readonly shared: boolean;
  readonly content: ViewContent;
}
