import type { Actor, Answered, AuditLine, Notice, Queries, Store, Transaction } from '@gangmu/delivery';
import { type CompiledQuery, type Kysely, sql, type Transaction as Tx } from 'kysely';
import { v7 } from 'uuid';
import { hasCitus } from './engine/has-citus.ts';
import { insideTransaction, type Joinable, outsideTransaction } from './engine/outside-transaction.ts';
import { withinTime } from './engine/within-time.ts';
import { APP_ROLE } from './migrations/protect.ts';
import type { Bell } from './notices/bell.ts';
import { localBell } from './notices/local-bell.ts';
import { type InRegion, kyselyQueries } from './queries/kysely-queries.ts';
import { chained, GENESIS, hashOf } from './records/audit-chain.ts';
import { keysBefore } from './records/keys-before.ts';
import { kyselyRecords } from './records/kysely-records.ts';
import { tableName } from './tables/names.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** A transaction that lost a race is tried again: serialisation failure and deadlock. */
const RETRY = new Set(['40001', '40P01']);
const TRIES = 4;
/** How long a transaction may take. Nobody waits longer for an answer, and whoever holds rows keeps others waiting. */
const TRANSACTION_MS = 60_000;

export interface KyselyStoreOptions {
  /** The clock, UTC ISO 8601; the record never asks the database for the time. */
  readonly clock: () => string;
  /** How long a transaction may take where its caller names no limit, in milliseconds (60,000). */
  readonly transactionMs?: number;
  /** Of the database, where other processes may work on it; else only this process hears what its transactions tell. */
  readonly bell?: Bell;
}

/** The record on PostgreSQL, in the process or on a server: one region and one role per transaction. */
export function kyselyStore(db: Kysely<unknown>, options: KyselyStoreOptions): Store & { readonly queries: Queries } {
  const usual = options.transactionMs ?? TRANSACTION_MS;
  const bell = options.bell ?? localBell();
  const enter = async (tx: Tx<unknown>, regionId: string): Promise<void> => {
    if (!UUID.test(regionId)) throw new RangeError('a region id is a lower-case UUID');
    // Without parameters: so it is one message with the `begin` before it.
    const ours = `select set_config('role', '${APP_ROLE}', true), set_config('app.region', '${regionId}', true)`;
    // Only a SET LOCAL statement, and only after this setting, reaches the workers; elsewhere RLS would show no rows.
    const everywhere = `set local citus.propagate_set_commands = 'local'; set local role ${APP_ROLE};
      set local app.region = '${regionId}'`;
    await sql.raw((await hasCitus(db)) ? everywhere : ours).execute(tx);
  };
  const attempt = async <T>(work: () => Promise<T>): Promise<T> => {
    for (let i = 1; ; i++) {
      try {
        return await work();
      } catch (error) {
        if (i === TRIES || !RETRY.has((error as { code?: string }).code ?? '')) throw error;
      }
    }
  };

  const inRegion: InRegion = async (regionId, work) => {
    outsideTransaction();
    await hasCitus(db);
    return db
      .transaction()
      .setAccessMode('read only')
      .execute((open) =>
        withinTime(open, usual, async (tx) => {
          await enter(tx, regionId);
          return insideTransaction(() => work(tx));
        }),
      );
  };

  return {
    queries: kyselyQueries(inRegion),
    async transact(regionId, actor, work, limitMs = usual) {
      outsideTransaction();
      // Asked before the transaction takes the only connection there may be.
      await hasCitus(db);
      const { value, told } = await attempt(() =>
        db.transaction().execute((open) =>
          withinTime(open, limitMs, async (tx) => {
            await enter(tx, regionId);
            const now = options.clock();
            const told: Notice[] = [];
            const within = transaction(tx, regionId, actor, now, told);
            const value = await insideTransaction(() => work(within), asOwner(tx));
            await bell.send(tx, told);
            return { value, told };
          }),
        ),
      );
      bell.ring(told);
      return value;
    },
    read: (regionId, work) =>
      inRegion(regionId, (tx) => {
        const within = kyselyQueries((asked, look) => {
          if (asked !== regionId) throw new RangeError('a transaction sees the region it was opened for');
          return look(tx);
        });
        return work(kyselyRecords(tx, regionId, options.clock()), within);
      }),
    notices: bell,
    auditTrail: (regionId, after, limit) => inRegion(regionId, (tx) => trail(tx, regionId, after, limit)),
    verifyAudit: (regionId) => inRegion(regionId, (tx) => firstBroken(tx, regionId)),
  };
}

/**
 * Statements of the schema `local`, which the application's role does not see, in a region's transaction: one after
 * another, each under the role that connected. Row security binds that role too, and the region stays set.
 */
function asOwner(tx: Tx<unknown>): Joinable {
  let turn: Promise<unknown> = Promise.resolve();
  return {
    run<R>(query: CompiledQuery) {
      const mine = turn.then(async () => {
        await sql.raw('set local role none').execute(tx);
        const result = await tx.executeQuery<R>(query);
        await sql.raw(`set local role ${APP_ROLE}`).execute(tx);
        return result;
      });
      turn = mine.catch(() => undefined);
      return mine;
    },
  };
}

/** Walks the chain from its start; the head row must agree, so that a cut-off end is found too. */
async function firstBroken(tx: Tx<unknown>, regionId: string): Promise<number | null> {
  let last = { seq: 0, hash: GENESIS };
  for (;;) {
    const lines = await trail(tx, regionId, last.seq, 1000);
    for (const line of lines) {
      const { hash, ...rest } = line;
      if (line.seq !== last.seq + 1 || line.previousHash !== last.hash || hashOf(rest) !== hash) return line.seq;
      last = line;
    }
    if (lines.length < 1000) break;
  }
  const head = await sql<{
    seq: number;
    hash: string;
  }>`select seq, hash from audit_head where region_id = ${regionId}`.execute(tx);
  const said = head.rows[0] ?? { seq: 0, hash: GENESIS };
  return said.seq === last.seq && said.hash === last.hash ? null : last.seq + 1;
}

async function trail(tx: Tx<unknown>, regionId: string, after: number, limit: number): Promise<readonly AuditLine[]> {
  const found =
    await sql<AuditLine>`select seq, at, actor, address, event, object, result, detail, previous_hash as "previousHash", hash
    from audit where region_id = ${regionId} and seq > ${after} order by seq limit ${limit}`.execute(tx);
  return found.rows;
}

/** The last line of the region's chain. Its row is the lock that keeps the chain in one line. */
async function heldHead(tx: Tx<unknown>, regionId: string): Promise<{ readonly seq: number; readonly hash: string }> {
  await sql`insert into audit_head (region_id, seq, hash) values (${regionId}, 0, ${GENESIS}) on conflict do nothing`.execute(
    tx,
  );
  const head = await sql<{
    seq: number;
    hash: string;
  }>`select seq, hash from audit_head where region_id = ${regionId} for update`.execute(tx);
  return head.rows[0] as { seq: number; hash: string };
}

function transaction(tx: Tx<unknown>, regionId: string, actor: Actor, now: string, told: Notice[]): Transaction {
  return {
    ...kyselyRecords(tx, regionId, now),
    regionId,
    now,
    newId: () => v7(),
    async hold(table, id, how) {
      // What points at the row by a foreign key goes on beside either.
      const lock = sql.raw(how === 'alone' ? 'for no key update' : 'for share');
      const held = await sql`select id from ${sql.table(tableName(table))} where region_id = ${regionId} and id = ${id}
        ${lock}`.execute(tx);
      return held.rows.length === 1;
    },
    async holdRegion() {
      await heldHead(tx, regionId);
    },
    async audit(event) {
      const { seq, hash } = await heldHead(tx, regionId);
      const line = chained(event, { seq: seq + 1, now, actor, previousHash: hash });
      await sql`insert into audit (region_id, seq, at, actor, address, event, object, result, detail, previous_hash, hash)
        values (${regionId}, ${line.seq}, ${line.at}, ${line.actor}, ${line.address}, ${line.event},
          ${line.object === null ? null : JSON.stringify(line.object)}::jsonb, ${line.result}, ${JSON.stringify(line.detail)}::jsonb,
          ${line.previousHash}, ${line.hash})`.execute(tx);
      await sql`update audit_head set seq = ${line.seq}, hash = ${line.hash} where region_id = ${regionId}`.execute(tx);
    },
    async claim(key, requestHash) {
      // Waits for another taker's transaction to end: then either its answer stands here, or the key is ours.
      const taken = await sql`insert into idempotency as kept (region_id, key, request_hash, at, status, body)
        values (${regionId}, ${key}, ${requestHash}, ${now}, 0, 'null'::jsonb) on conflict (region_id, key) do update
        set request_hash = excluded.request_hash, at = excluded.at, status = excluded.status, body = excluded.body
        where kept.region_id = ${regionId} and kept.at < ${keysBefore(now)}`.execute(tx);
      if (taken.numAffectedRows === 1n) return null;
      const found = await sql<Answered>`select request_hash as "requestHash", status, body from idempotency
        where region_id = ${regionId} and key = ${key}`.execute(tx);
      // Forgotten between the two questions.
      return found.rows[0] ?? this.claim(key, requestHash);
    },
    async answer(key, status, body) {
      await sql`update idempotency set status = ${status}, body = ${JSON.stringify(body)}::jsonb
        where region_id = ${regionId} and key = ${key}`.execute(tx);
    },
    async forgetKeys(before, limit) {
      const gone = await sql`delete from idempotency where region_id = ${regionId} and key in (
        select key from idempotency where region_id = ${regionId} and at < ${before} order by at limit ${limit})`.execute(
        tx,
      );
      return Number(gone.numAffectedRows ?? 0n);
    },
    async saveSettings(seen, settings) {
      const saved = await sql`update region set settings = ${JSON.stringify(settings)}::jsonb, version = ${seen + 1}
        where id = ${regionId} and version = ${seen}`.execute(tx);
      return saved.numAffectedRows === 1n;
    },
    tell: (notice) => void told.push(notice),
  };
}
