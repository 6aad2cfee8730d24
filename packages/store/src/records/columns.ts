import type { TableName } from '@gangmu/delivery';
import { type RawBuilder, sql } from 'kysely';
import { columnName } from '../tables/names.ts';
import { RECORD_SHAPES } from '../tables/record-shapes.ts';
import type { Column, Shape } from '../tables/shape.ts';

const COMMON = ['id', 'version', 'fromAt'];

/** A table's own columns with their types, in order of declaration. */
export const columnsOf = (table: TableName): readonly [string, Column][] =>
  Object.entries((RECORD_SHAPES[table] as Shape).columns);

/** `region_id, id, version, from_at, …` as the database names them. */
export const plainColumns = (table: TableName): RawBuilder<unknown> =>
  sql.join(
    ['region_id', ...COMMON.map(columnName), ...columnsOf(table).map(([name]) => columnName(name))].map((name) =>
      sql.id(name),
    ),
  );

/** The same columns, each under the name that the code knows it by. */
export const namedColumns = (table: TableName): RawBuilder<unknown> =>
  sql.join(
    [...COMMON, ...columnsOf(table).map(([name]) => name)].map(
      (name) => sql`${sql.id(columnName(name))} as ${sql.id(name)}`,
    ),
  );
