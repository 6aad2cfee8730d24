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

/** A version of a row that no longer holds, with the instant until which it did. */
export type PastRow<R> = R & { readonly toAt: string };
export interface PastQuery {
  readonly after: { readonly id: string; readonly version: number } | null;
  readonly limit: number;
}
export interface PastPage<R> {
  readonly rows: readonly PastRow<R>[];
  readonly next: PastQuery['after'];
}
