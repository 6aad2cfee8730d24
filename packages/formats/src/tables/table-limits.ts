import { DEFAULT_LIMITS, type Limits } from '../limits.ts';

/** What a workbook handed in for import may hold beyond the limits of documents. */
export interface TableLimits {
  /** Rows with content, of all sheets. */
  readonly rows: number;
  readonly cells: number;
  readonly sheets: number;
  /** Of one cell; the program that wrote the workbook allows as many. */
  readonly cellCharacters: number;
  /** Slots of one merged range. */
  readonly mergedSlots: number;
  readonly merges: number;
  /** Slots of one data validation; sixteen whole columns are honest. */
  readonly validatedSlots: number;
  readonly styles: number;
  readonly definedNames: number;
  readonly sharedStrings: number;
}

export const TABLE_LIMITS: TableLimits = Object.freeze({
  rows: 120_000,
  cells: 2_500_000,
  sheets: 100,
  cellCharacters: 32_767,
  mergedSlots: 1_000_000,
  merges: 200_000,
  validatedSlots: 16 * 1_048_576,
  styles: 65_490,
  definedNames: 20_000,
  sharedStrings: 999_999,
});

/** Of the process that reads them. */
export const TABLE_PROCESS_LIMITS: Limits = Object.freeze({ ...DEFAULT_LIMITS, parts: 2000, timeMs: 60_000 });
