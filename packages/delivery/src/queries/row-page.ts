import type { TableName, Tables } from '../records/tables.ts';

/** Where a page ended: the last row's value of the sorted column, and its id. */
export interface PageEnd {
  readonly value: string | number;
  readonly id: string;
}

/** Rows of one table in the order of a column that is never null, by keyset. */
export interface RowPageQuery<K extends TableName> {
  readonly by: keyof Tables[K] & string;
  readonly after: PageEnd | null;
  readonly limit: number;
}

export interface RowPage<R> {
  readonly rows: readonly R[];
  readonly next: PageEnd | null;
}
