import type { TableName, Tables } from '@gangmu/delivery';

type ColumnType = 'uuid' | 'text' | 'integer' | 'boolean' | 'date' | 'jsonb';

export interface Column {
  readonly type: ColumnType;
  readonly nullable?: true;
  /** Table of the same region that the id points to. */
  readonly references?: TableName;
}

type Own<K extends TableName> = Exclude<keyof Tables[K], 'id' | 'version' | 'fromAt'>;

/** The columns of one table; leaving one out, or naming one that the row does not have, fails the build. */
export interface Shape<K extends TableName = TableName> {
  readonly columns: Readonly<Record<Own<K>, Column>>;
  /** Sets of columns unique within the region, among the rows in force. */
  readonly unique?: readonly (readonly (Own<K> & string)[])[];
  /** Sets of columns to index within the region. */
  readonly index?: readonly (readonly (Own<K> & string)[])[];
}

export const text: Column = { type: 'text' };
export const words: Column = { type: 'text', nullable: true };
export const integer: Column = { type: 'integer' };
export const year: Column = { type: 'integer', nullable: true };
export const flag: Column = { type: 'boolean' };
export const day: Column = { type: 'date' };
export const openDay: Column = { type: 'date', nullable: true };
export const json: Column = { type: 'jsonb' };
export const openJson: Column = { type: 'jsonb', nullable: true };
export const to = (references: TableName): Column => ({ type: 'uuid', references });
export const maybe = (references: TableName): Column => ({ type: 'uuid', references, nullable: true });
