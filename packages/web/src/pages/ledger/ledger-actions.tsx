import type { Item, Ledger } from '@gangmu/contract';
import type { ComponentType } from 'react';
import type { Column } from '../../grid/column.ts';
import { ExportMenu } from '../export/export-menu.tsx';
import { ImportLedgerEntry } from '../import/import-entry.tsx';
import type { Filter } from './ledger-queries.ts';
import type { LedgerView } from './use-ledger-view.ts';

/** What an entry of the ledger's bar (import, export) knows of the ledger on the screen. */
export interface LedgerActionProps {
  readonly planId: string;
  readonly ledger: Ledger;
  /** What the server was asked for: as-of day, gap, words, unit, leader. */
  readonly filter: Filter;
  /** As the person sees the grid: sorting, filters of the heads, grouping, chosen columns. */
  readonly view: LedgerView;
  /** Shown columns in their order. */
  readonly columns: readonly Column<Item>[];
  readonly selected: readonly Item[];
  /** Rows as the grid shows them, sorted and filtered by its heads. */
  readonly shownIds?: () => readonly string[];
  /** The 序号 that they bear there. */
  readonly shownNumbers?: () => ReadonlyMap<string, number>;
  /** Every row that the filter lets through is here. */
  readonly whole?: boolean;
  /** A past day is shown: nothing may be written. */
  readonly readOnly: boolean;
  /** Asks the server for the rows again, after an import for instance. */
  readonly reload: () => void;
}

/** Entries before the one primary action, from left to right. A further one is a file and a line here. */
export const LEDGER_ACTIONS: Readonly<Record<string, ComponentType<LedgerActionProps>>> = {
  import: ImportLedgerEntry,
  export: ExportMenu,
};
