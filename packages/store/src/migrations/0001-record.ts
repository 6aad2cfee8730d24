import { type Kysely, sql } from 'kysely';
import { columnName, historyName, tableName } from '../tables/names.ts';
import { RECORD_SHAPES } from '../tables/record-shapes.ts';
import type { Column, Shape } from '../tables/shape.ts';
import { RECORD_CLASSES } from '../tables/table-classes.ts';
import { protect } from './protect.ts';

const COMMON = 'region_id uuid not null, id uuid not null, version integer not null, from_at timestamptz not null';

/** Regions, the record with its history, the audit chain. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (statement: string) => sql.raw(statement).execute(db);
  await run(`create table region (
    id uuid primary key, code text not null, name text not null, level text not null,
    parent_id uuid references region (id), path text collate "C" not null, settings jsonb not null)`);
  for (const [name, shape] of Object.entries(RECORD_SHAPES) as [string, Shape][]) {
    for (const statement of tableStatements(name, shape)) await run(statement);
  }
  await run(
    `create table audit_head (region_id uuid primary key references region (id), seq bigint not null, hash text not null)`,
  );
  await run(`create table audit (
    region_id uuid not null references region (id), seq bigint not null, at timestamptz not null, actor text not null,
    address text, event text not null, object jsonb, result text not null, detail jsonb not null,
    previous_hash text not null, hash text not null, primary key (region_id, seq))`);
  await run(`create table idempotency (
    region_id uuid not null references region (id), key text not null, request_hash text not null, at timestamptz not null,
    status integer not null, body jsonb not null, primary key (region_id, key))`);
  await protect(db, RECORD_CLASSES);
}

/** The table in force, its history, and the indexes of both; every key begins with the region. */
function tableStatements(name: string, shape: Shape): readonly string[] {
  const columns = Object.entries(shape.columns) as [string, Column][];
  const body = columns.map(
    ([column, { type, nullable }]) => `"${columnName(column)}" ${type}${nullable ? '' : ' not null'}`,
  );
  const keys = columns.flatMap(([column, { references }]) =>
    references
      ? [`foreign key (region_id, "${columnName(column)}") references ${tableName(references)} (region_id, id)`]
      : [],
  );
  const list = (set: readonly string[]) => ['region_id', ...set.map((column) => `"${columnName(column)}"`)].join(', ');
  return [
    `create table ${tableName(name)} (${[COMMON, ...body, 'primary key (region_id, id)', 'foreign key (region_id) references region (id)', ...keys].join(', ')})`,
    `create table ${historyName(name)} (${[COMMON, ...body, 'to_at timestamptz not null', 'primary key (region_id, id, version)'].join(', ')})`,
    `create index on ${historyName(name)} (region_id, to_at)`,
    ...(shape.unique ?? []).map((set) => `create unique index on ${tableName(name)} (${list(set)})`),
    ...(shape.index ?? []).map((set) => `create index on ${tableName(name)} (${list(set)})`),
  ];
}
