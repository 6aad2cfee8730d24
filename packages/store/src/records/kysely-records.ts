import type { NewRow, PastQuery, Patch, Records, RowPageQuery, TableName, Tables, Where } from '@gangmu/delivery';
import { type RawBuilder, sql, type Transaction as Tx } from 'kysely';
import { indexItems, unindexItems } from '../queries/item-index.ts';
import { columnName, historyName, tableName } from '../tables/names.ts';
import type { Column } from '../tables/shape.ts';
import { columnsOf, namedColumns, plainColumns } from './columns.ts';

type Raw = Record<string, unknown>;

/** Rows changed by one statement. */
const BATCH = 1000;
/** PostgreSQL binds at most 65,535 values in a statement. */
const MOST_BOUND = 60_000;

interface Seen {
  readonly id: string;
  readonly version: number;
}
const isSeen = (rows: readonly Seen[]): RawBuilder<unknown> =>
  sql`(id, version) in (${sql.join(rows.map((row) => sql`(${row.id}::uuid, ${row.version}::integer)`))})`;

/** Objects go in as text: `pg` would turn an array into a PostgreSQL array. */
const bound = (column: Column | undefined, value: unknown): RawBuilder<unknown> =>
  column?.type === 'jsonb' && value !== null ? sql`${JSON.stringify(value)}::jsonb` : sql`${value}`;

/** The record of one region inside one transaction; `region_id` stands in every statement beside the row security. */
export function kyselyRecords(tx: Tx<unknown>, regionId: string, now: string): Records {
  const mine = sql`region_id = ${regionId}`;

  const conditions = <K extends TableName>(table: K, where: Where<Tables[K]>): RawBuilder<unknown> => {
    const shape = Object.fromEntries(columnsOf(table));
    const tests = Object.entries(where).map(([name, value]) => {
      const column = sql.id(columnName(name));
      if (value === null) return sql`${column} is null`;
      if (typeof value === 'object' && 'in' in value) {
        const among = value.in as readonly unknown[];
        return among.length === 0 ? sql`false` : sql`${column} in (${sql.join(among)})`;
      }
      return sql`${column} = ${bound(shape[name], value)}`;
    });
    return sql.join([mine, ...tests], sql` and `);
  };

  // Others that point at the row go on meanwhile: no key changes.
  const keep = async (table: TableName, id: string, seen: number): Promise<boolean> => {
    const all = plainColumns(table);
    const kept = await sql`insert into ${sql.table(historyName(table))} (${all}, to_at) select ${all}, ${now}
      from ${sql.table(tableName(table))} where ${mine} and id = ${id} and version = ${seen} for no key update`.execute(
      tx,
    );
    return kept.numAffectedRows === 1n;
  };

  const keepMany = async (table: TableName, rows: readonly Seen[]): Promise<void> => {
    const all = plainColumns(table);
    await sql`insert into ${sql.table(historyName(table))} (${all}, to_at) select ${all}, ${now}
      from ${sql.table(tableName(table))} where ${mine} and ${isSeen(rows)} for no key update`.execute(tx);
  };
  const indexed = (rows: readonly Seen[], names: readonly string[]): Promise<void> =>
    indexItems(
      tx,
      regionId,
      rows.map((row) => row.id),
      names,
    );

  return {
    async get(table, id) {
      const found =
        await sql<Raw>`select ${namedColumns(table)} from ${sql.table(tableName(table))} where ${mine} and id = ${id}`.execute(
          tx,
        );
      return (found.rows[0] as never) ?? null;
    },
    async list(table, where, asOf) {
      const tests = conditions(table, where);
      const current = sql`select ${namedColumns(table)} from ${sql.table(tableName(table))} where ${tests}`;
      const query = asOf
        ? sql<Raw>`${current} and from_at <= ${asOf} union all select ${namedColumns(table)} from ${sql.table(historyName(table))}
            where ${tests} and from_at <= ${asOf} and to_at > ${asOf} order by "id"`
        : sql<Raw>`${current} order by "id"`;
      return (await query.execute(tx)).rows as never;
    },
    async page<K extends TableName>(table: K, where: Where<Tables[K]>, { by, after, limit }: RowPageQuery<K>) {
      // Text by code point, the same on every engine.
      const type = Object.fromEntries(columnsOf(table))[by]?.type;
      const column = type === 'text' ? sql`${sql.id(columnName(by))} collate "C"` : sql`${sql.id(columnName(by))}`;
      const beyond = after ? sql`and (${column}, id) > (${after.value}, ${after.id}::uuid)` : sql``;
      const found = await sql<Raw>`select ${namedColumns(table)} from ${sql.table(tableName(table))}
        where ${conditions(table, where)} ${beyond} order by ${column}, id limit ${limit + 1}`.execute(tx);
      const rows = found.rows.slice(0, limit);
      const last = rows.at(-1);
      const next = found.rows.length > limit && last ? { value: last[by] as string, id: last.id as string } : null;
      return { rows: rows as never, next };
    },
    async insert<K extends TableName>(table: K, rows: readonly NewRow<Tables[K]>[]) {
      const columns = columnsOf(table);
      const names = plainColumns(table);
      const batch = Math.floor(MOST_BOUND / (columns.length + 4));
      for (let at = 0; at < rows.length; at += batch) {
        const values = rows.slice(at, at + batch).map((row) => {
          const raw = row as unknown as Raw;
          return sql`(${sql.join([sql`${regionId}::uuid`, sql`${raw.id}::uuid`, sql`1`, sql`${now}::timestamptz`, ...columns.map(([name, column]) => bound(column, raw[name]))])})`;
        });
        await sql`insert into ${sql.table(tableName(table))} (${names}) values ${sql.join(values)}`.execute(tx);
        if (table === 'item') {
          const ids = rows.slice(at, at + batch).map((row) => row.id as string);
          await indexItems(tx, regionId, ids, null);
        }
      }
    },
    async update<K extends TableName>(table: K, id: string, seen: number, patch: Patch<Tables[K]>) {
      if (!(await keep(table, id, seen))) return false;
      const shape = Object.fromEntries(columnsOf(table));
      const sets = Object.entries(patch).map(
        ([name, value]) => sql`${sql.id(columnName(name))} = ${bound(shape[name], value)}`,
      );
      const done =
        await sql`update ${sql.table(tableName(table))} set ${sql.join([sql`version = ${seen + 1}`, sql`from_at = ${now}`, ...sets])}
        where ${mine} and id = ${id} and version = ${seen}`.execute(tx);
      if (table === 'item' && done.numAffectedRows === 1n) await indexItems(tx, regionId, [id], Object.keys(patch));
      return done.numAffectedRows === 1n;
    },
    async updateMany<K extends TableName>(table: K, rows: readonly Seen[], patch: Patch<Tables[K]>) {
      const shape = Object.fromEntries(columnsOf(table));
      const sets = Object.entries(patch).map(
        ([name, value]) => sql`${sql.id(columnName(name))} = ${bound(shape[name], value)}`,
      );
      let changed = 0n;
      for (let at = 0; at < rows.length; at += BATCH) {
        const some = rows.slice(at, at + BATCH);
        await keepMany(table, some);
        const done = await sql`update ${sql.table(tableName(table))}
          set ${sql.join([sql`version = version + 1`, sql`from_at = ${now}`, ...sets])}
          where ${mine} and ${isSeen(some)}`.execute(tx);
        changed += done.numAffectedRows ?? 0n;
        if (table === 'item') await indexed(some, Object.keys(patch));
      }
      return Number(changed);
    },
    async updateEach<K extends TableName>(table: K, rows: readonly (Seen & { readonly patch: Patch<Tables[K]> })[]) {
      const shape = Object.fromEntries(columnsOf(table));
      let changed = 0n;
      // Rows in which the same columns change go together.
      const alike = new Map<string, (typeof rows)[number][]>();
      for (const row of rows) {
        const key = Object.keys(row.patch).sort().join();
        const group = alike.get(key);
        if (group) group.push(row);
        else alike.set(key, [row]);
      }
      for (const group of alike.values()) {
        const names = Object.keys(group[0]?.patch ?? {});
        const columns = sql.join(['id', 'version', ...names.map(columnName)].map((name) => sql.id(name)));
        const sets = names.map((name) => sql`${sql.id(columnName(name))} = said.${sql.id(columnName(name))}`);
        const batch = Math.min(BATCH, Math.floor(MOST_BOUND / (names.length + 3)));
        for (let at = 0; at < group.length; at += batch) {
          const some = group.slice(at, at + batch);
          const values = some.map(({ id, version, patch }) => {
            const raw = patch as Raw;
            const given = names.map(
              (name) => sql`${bound(shape[name], raw[name])}::${sql.raw(shape[name]?.type ?? '')}`,
            );
            return sql`(${sql.join([sql`${id}::uuid`, sql`${version}::integer`, ...given])})`;
          });
          await keepMany(table, some);
          const done = await sql`update ${sql.table(tableName(table))} as held
            set ${sql.join([sql`version = held.version + 1`, sql`from_at = ${now}`, ...sets])}
            from (values ${sql.join(values)}) as said (${columns})
            where held.region_id = ${regionId} and held.id = said.id and held.version = said.version`.execute(tx);
          changed += done.numAffectedRows ?? 0n;
          if (table === 'item') await indexed(some, names);
        }
      }
      return Number(changed);
    },
    async remove(table, id, seen) {
      if (!(await keep(table, id, seen))) return false;
      if (table === 'item') await unindexItems(tx, regionId, [id]);
      const done =
        await sql`delete from ${sql.table(tableName(table))} where ${mine} and id = ${id} and version = ${seen}`.execute(
          tx,
        );
      return done.numAffectedRows === 1n;
    },
    async removeMany(table, rows) {
      let gone = 0;
      for (let at = 0; at < rows.length; at += BATCH) {
        const some = rows.slice(at, at + BATCH);
        await keepMany(table, some);
        const done = await sql<{ id: string }>`delete from ${sql.table(tableName(table))}
          where ${mine} and ${isSeen(some)} returning id`.execute(tx);
        const ids = done.rows.map((row) => row.id);
        if (table === 'item' && ids.length > 0) await unindexItems(tx, regionId, ids);
        gone += ids.length;
      }
      return gone;
    },
    async history(table, id) {
      const found =
        await sql<Raw>`select ${namedColumns(table)} from ${sql.table(historyName(table))} where ${mine} and id = ${id}
        union all select ${namedColumns(table)} from ${sql.table(tableName(table))} where ${mine} and id = ${id} order by "version"`.execute(
          tx,
        );
      return found.rows as never;
    },
    async past<K extends TableName>(table: K, where: Where<Tables[K]>, { after, limit }: PastQuery) {
      const beyond = after ? sql`and (id, version) > (${after.id}::uuid, ${after.version})` : sql``;
      const found = await sql<Raw>`select ${namedColumns(table)}, to_at as "toAt" from ${sql.table(historyName(table))}
        where ${conditions(table, where)} ${beyond} order by id, version limit ${limit + 1}`.execute(tx);
      const rows = found.rows.slice(0, limit);
      const last = rows.at(-1);
      const more = found.rows.length > limit && last;
      return { rows: rows as never, next: more ? { id: last.id as string, version: last.version as number } : null };
    },
    async lastLine() {
      const head = await sql<{ seq: number }>`select seq from audit_head where ${mine}`.execute(tx);
      return head.rows[0]?.seq ?? 0;
    },
  };
}
