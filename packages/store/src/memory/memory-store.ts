import type {
  Actor,
  Answered,
  NewRow,
  Notice,
  PastQuery,
  Patch,
  Records,
  RegionRow,
  RowPageQuery,
  Store,
  TableName,
  Tables,
  Transaction,
  Where,
} from '@gangmu/delivery';
import { v7 } from 'uuid';
import { localBell } from '../notices/local-bell.ts';
import { chained, GENESIS, hashOf } from '../records/audit-chain.ts';
import { keysBefore } from '../records/keys-before.ts';
import { RECORD_SHAPES } from '../tables/record-shapes.ts';
import type { Column, Shape } from '../tables/shape.ts';
import { memoryQueries } from './memory-queries.ts';
import { copyOf, emptyRegion, type Raw, type Region, referenced } from './memory-region.ts';
import { undoable } from './undoable.ts';

/** A constraint that the database would refuse, with its SQLSTATE. */
export class ConstraintError extends Error {
  readonly code: string;
  constructor(code: '23503' | '23505', message: string) {
    super(message);
    this.code = code;
  }
}

/** The record in memory, with the same rules as the database: for tests and for trying a plan out. */
export function memoryStore(options: {
  readonly clock: () => string;
  /** Rows of the directory of regions, shared with it. */
  readonly directory?: Map<string, RegionRow>;
}): Store {
  const directory = options.directory ?? new Map<string, RegionRow>();
  const regions = new Map<string, Region>();
  let turn: Promise<unknown> = Promise.resolve();
  const bell = localBell();
  const of = (id: string): Region => regions.get(id) ?? emptyRegion();

  const store: Store = {
    transact(regionId, actor, work) {
      const mine = turn.then(async () => {
        const draft = copyOf(of(regionId));
        const told: Notice[] = [];
        const value = await undoable(() => work(transaction(draft, regionId, actor, options.clock(), directory, told)));
        regions.set(regionId, draft);
        if (draft.changed) directory.set(regionId, draft.changed);
        bell.ring(told);
        return value;
      });
      turn = mine.catch(() => undefined);
      return mine;
    },
    notices: bell,
    read: async (regionId, work) => work(records(copyOf(of(regionId)), options.clock()), memoryQueries(store)),
    auditTrail: async (regionId, after, limit) => of(regionId).audit.slice(after, after + limit),
    async verifyAudit(regionId) {
      let hash = GENESIS;
      for (const line of of(regionId).audit) {
        const { hash: own, ...rest } = line;
        if (line.previousHash !== hash || hashOf(rest) !== own) return line.seq;
        hash = own;
      }
      return null;
    },
  };
  return store;
}

function transaction(
  region: Region,
  regionId: string,
  actor: Actor,
  now: string,
  directory: ReadonlyMap<string, RegionRow>,
  told: Notice[],
): Transaction {
  return {
    ...records(region, now),
    regionId,
    now,
    newId: () => v7(),
    // One transaction after another: what is held is held by nobody else.
    hold: async (table, id) => region.current.get(table)?.has(id) === true,
    holdRegion: async () => {},
    async audit(event) {
      const previousHash = region.audit.at(-1)?.hash ?? GENESIS;
      region.audit.push(chained(event, { seq: region.audit.length + 1, now, actor, previousHash }));
    },
    async claim(key, requestHash) {
      const kept = region.answers.get(key);
      const before = kept && kept.at >= keysBefore(now) ? kept : null;
      if (!before) region.answers.set(key, { requestHash, status: 0, body: null, at: now });
      return before ? { requestHash: before.requestHash, status: before.status, body: before.body } : null;
    },
    async answer(key, status, body) {
      const claimed = region.answers.get(key) as Answered & { readonly at: string };
      region.answers.set(key, { ...claimed, status, body: structuredClone(body) });
    },
    async forgetKeys(before, limit) {
      const old = [...region.answers].filter(([, { at }]) => at < before);
      const some = old.sort(([, a], [, b]) => compare(a.at, b.at)).slice(0, limit);
      for (const [key] of some) region.answers.delete(key);
      return some.length;
    },
    async saveSettings(seen, settings) {
      const row = region.changed ?? directory.get(regionId);
      if (row?.version !== seen) return false;
      region.changed = { ...row, settings: structuredClone(settings), version: seen + 1 };
      return true;
    },
    tell: (notice) => void told.push(notice),
  };
}

function records(region: Region, now: string): Records {
  const rows = (table: TableName): Map<string, Raw> => {
    const found = region.current.get(table) ?? new Map<string, Raw>();
    region.current.set(table, found);
    return found;
  };
  const past = (table: TableName): (Raw & { readonly toAt: string })[] => {
    const found = region.history.get(table) ?? [];
    region.history.set(table, found);
    return found;
  };
  const close = (table: TableName, id: string, seen: number): Raw | null => {
    const row = rows(table).get(id);
    if (!row || row.version !== seen) return null;
    past(table).push({ ...row, toAt: now });
    return row;
  };
  const put = (table: TableName, row: Raw): void => {
    check(table, row);
    rows(table).set(row.id, row);
  };
  const check = (table: TableName, row: Raw): void => {
    const shape = RECORD_SHAPES[table] as Shape;
    for (const [name, column] of Object.entries(shape.columns) as [string, Column][]) {
      const value = row[name];
      if (column.references && value !== null && !rows(column.references).has(value as string) && value !== row.id)
        throw new ConstraintError('23503', `${table}.${name} points at no ${column.references}`);
    }
    for (const set of shape.unique ?? [])
      for (const other of rows(table).values())
        if (other.id !== row.id && set.every((name) => row[name] !== null && same(other[name], row[name])))
          throw new ConstraintError('23505', `${table} has another row with the same ${set.join(', ')}`);
  };

  return {
    get: async (table, id) => (rows(table).get(id) as never) ?? null,
    async list(table, where, asOf) {
      const then = asOf
        ? [...rows(table).values()]
            .filter((row) => row.fromAt <= asOf)
            .concat(past(table).filter((row) => row.fromAt <= asOf && row.toAt > asOf))
        : [...rows(table).values()];
      return then
        .filter((row) => meets(row, where))
        .map(stripped)
        .sort((a, b) => (a.id < b.id ? -1 : 1)) as never;
    },
    async page<K extends TableName>(table: K, where: Where<Tables[K]>, { by, after, limit }: RowPageQuery<K>) {
      const place = (row: Raw) => ({ value: row[by] as string | number, id: row.id });
      const order = (a: { value: string | number; id: string }, b: { value: string | number; id: string }) =>
        compare(a.value, b.value) || compare(a.id, b.id);
      const found = [...rows(table).values()]
        .filter((row) => meets(row, where))
        .sort((a, b) => order(place(a), place(b)))
        .filter((row) => !after || order(place(row), after) > 0);
      const shown = found.slice(0, limit);
      const last = shown.at(-1);
      return { rows: shown as never, next: found.length > limit && last ? place(last) : null };
    },
    async insert<K extends TableName>(table: K, added: readonly NewRow<Tables[K]>[]) {
      for (const row of added) {
        if (rows(table).has(row.id as string)) throw new ConstraintError('23505', `${table} has a row with this id`);
        put(table, { ...structuredClone(row), version: 1, fromAt: now } as unknown as Raw);
      }
    },
    async update<K extends TableName>(table: K, id: string, seen: number, patch: Patch<Tables[K]>) {
      const row = close(table, id, seen);
      if (row) put(table, { ...row, ...structuredClone(patch), version: seen + 1, fromAt: now } as Raw);
      return row !== null;
    },
    async updateMany<K extends TableName>(
      table: K,
      many: readonly { readonly id: string; readonly version: number }[],
      patch: Patch<Tables[K]>,
    ) {
      let changed = 0;
      for (const { id, version } of many) {
        const row = close(table, id, version);
        if (!row) continue;
        put(table, { ...row, ...structuredClone(patch), version: version + 1, fromAt: now } as Raw);
        changed += 1;
      }
      return changed;
    },
    async updateEach(table, many) {
      let changed = 0;
      for (const { id, version, patch } of many) {
        const row = close(table, id, version);
        if (!row) continue;
        put(table, { ...row, ...structuredClone(patch), version: version + 1, fromAt: now } as Raw);
        changed += 1;
      }
      return changed;
    },
    async remove(table, id, seen) {
      const row = close(table, id, seen);
      if (row && referenced(region, table, id))
        throw new ConstraintError('23503', `another row points at this ${table}`);
      if (row) rows(table).delete(id);
      return row !== null;
    },
    async removeMany(table, many) {
      const going = many.flatMap(({ id, version }) => close(table, id, version) ?? []);
      for (const { id } of going) rows(table).delete(id);
      for (const { id } of going)
        if (referenced(region, table, id)) throw new ConstraintError('23503', `another row points at this ${table}`);
      return going.length;
    },
    history: async (table, id) =>
      [
        ...past(table)
          .filter((row) => row.id === id)
          .map(stripped),
        ...(rows(table).has(id) ? [rows(table).get(id)] : []),
      ] as never,
    async past<K extends TableName>(table: K, where: Where<Tables[K]>, { after, limit }: PastQuery) {
      const order = (a: Pick<Raw, 'id' | 'version'>, b: Pick<Raw, 'id' | 'version'>) =>
        compare(a.id, b.id) || compare(a.version, b.version);
      const found = past(table)
        .filter((row) => meets(row, where) && (!after || order(row, after) > 0))
        .sort(order);
      const shown = found.slice(0, limit);
      const last = shown.at(-1);
      const next = found.length > limit && last ? { id: last.id, version: last.version } : null;
      return { rows: shown as never, next };
    },
    lastLine: async () => region.audit.length,
  };
}

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);
const stripped = (row: Raw): Raw => {
  const { toAt: _, ...rest } = row as Raw & { toAt?: string };
  return rest as Raw;
};
const same = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
const meets = <R>(row: Raw, where: Where<R>): boolean =>
  Object.entries(where as Record<string, unknown>).every(([name, wanted]) =>
    typeof wanted === 'object' && wanted !== null && 'in' in wanted
      ? (wanted.in as unknown[]).some((one) => same(row[name], one))
      : same(row[name], wanted),
  );
