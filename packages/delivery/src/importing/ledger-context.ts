import type { ItemRow } from '../records/item.ts';
import type { NewRow } from '../records/row.ts';
import type { NameAsker, NewOffice, NewUnit, UnknownName } from './assign-names.ts';
import type { FoundClause } from './find-clause.ts';
import type { ItemMatcher } from './match-items.ts';
import type { ItemPatch, RowOutcome } from './row-outcome.ts';

/** What a ledger's rows are held against. */
export interface LedgerContext {
  readonly planId: string;
  readonly versionId: string;
  readonly matcher: ItemMatcher;
  readonly item: (id: string) => ItemRow | null;
  readonly names: NameAsker;
  readonly clause: (clause: string, words: readonly string[]) => FoundClause;
  readonly importId: string;
  readonly fileName: string;
  readonly approvalNeeded: boolean;
  /** Of the first new row. */
  readonly position: number;
  /** Of heads and quarters without a year. */
  readonly year: number;
  readonly newId: () => string;
}
interface ItemUpdate {
  readonly id: string;
  readonly version: number;
  readonly patch: ItemPatch;
  readonly sheet: number;
  readonly row: number;
}
export interface LedgerCheck {
  readonly outcomes: readonly RowOutcome[];
  readonly creates: readonly NewRow<ItemRow>[];
  readonly updates: readonly ItemUpdate[];
  /** The row that told of each item first. */
  readonly places: ReadonlyMap<string, { readonly sheet: number; readonly row: number }>;
  readonly units: readonly NewUnit[];
  readonly offices: readonly NewOffice[];
  readonly unknown: readonly UnknownName[];
}
