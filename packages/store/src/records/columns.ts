import type { TableName } from '@gangmu/delivery';
import { type RawBuilder, sql } from 'kysely';
import { columnName } from '../tables/names.ts';
import { RECORD_SHAPES } from '../tables/record-shapes.ts';
import type { Column, Shape } from '../tables/shape.ts';

const COMMON = ['id', 'version', 'fromAt'];

/** A table's own columns with their types, in order of declaration. */
export const columnsOf = (table: TableName): readonly [string, Column][] =>
  Object.entries((RECORD_SHAPES[table] as Shape).columns);

/** Every list of columns is written once: most statements name one, and putting it together each time costs more than the rest. */
function listOf(write: (table: TableName) => readonly string[]): (table: TableName) => RawBuilder<unknown> {
  const written = new Map<TableName, RawBuilder<unknown>>();
  return (table) => {
    const known = written.get(table) ?? sql.raw(write(table).join(', '));
    written.set(table, known);
    return known;
  };
}

const namesOf = (table: TableName): readonly string[] => [...COMMON, ...columnsOf(table).map(([name]) => name)];

/** `region_id, id, version, from_at, …` as the database names them. */
export const plainColumns = listOf((table) => ['region_id', ...namesOf(table).map((name) => `"${columnName(name)}"`)]);

/** The same columns, each under the name that the code knows it by. */
export const namedColumns = listOf((table) => namesOf(table).map((name) => `"${columnName(name)}" as "${name}"`));
