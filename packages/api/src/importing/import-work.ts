import {
  type Actor,
  applyImport,
  checkRun,
  DeliveryError,
  type ImportCheck,
  type ImportRunRow,
  keepsApart,
  type Records,
  type RegionRow,
  type Store,
  type Subject,
  subjectOf,
  type Transaction,
  undoImport,
} from '@gangmu/delivery';
import { dayAt } from '../http/calendar.ts';
import { Failure } from '../http/failure.ts';
import { pause } from '../http/pause.ts';
import { tellLedgers } from '../live/tell.ts';
import type { ApiPorts } from '../ports.ts';
import { type KeptTables, keptTables } from './kept-tables.ts';

/** A run that has failed so often for reasons of the machine is left alone. */
const MOST_TRIES = 3;
const MOST_CHECKS = 4;
/** Tens of thousands of rows are written in one transaction. */
const LIMIT_MS = 15 * 60_000;

interface ImportProgress {
  readonly done: number;
  readonly of: number;
}
export interface ImportWork {
  readonly tables: KeptTables;
  /** What a run would do now; kept until its choices change. `fresh` looks at the record anew. */
  check(region: RegionRow, run: ImportRunRow, fresh?: boolean): Promise<ImportCheck>;
  /** Begins what is due (import or undo) and returns at once. */
  begin(region: RegionRow, importId: string): void;
  progress(importId: string): ImportProgress | null;
  /** Begins everything that was under way when a server ended. */
  resume(): Promise<void>;
  /** Until nothing is under way. */
  idle(): Promise<void>;
}

/** The work of imports in this process: reading, checking, and, behind the request that confirmed it, writing. */
export function importWork(ports: ApiPorts): ImportWork {
  const { store, directory, clock, newId } = ports;
  const tables = keptTables(ports);
  const checks = new Map<string, { readonly version: number; readonly check: Promise<ImportCheck> }>();
  const running = new Map<string, { progress: ImportProgress; readonly end: Promise<void> }>();

  const told = (tx: Transaction, by: Subject, itemIds: readonly string[]): void =>
    tellLedgers(
      tx,
      by,
      itemIds.map((id) => ({ id })),
    );
  const options = (region: RegionRow) => ({
    regionName: region.name,
    approvalNeeded: region.settings.approveSchedules,
    apart: keepsApart(region.settings),
    today: dayAt(clock()),
    pause,
  });

  async function work(region: RegionRow, importId: string): Promise<void> {
    const run = await store.read(region.id, (records) => records.get('importRun', importId));
    if (!run || (run.status !== 'running' && run.status !== 'undoing')) return;
    const person = await store.read(region.id, (records) => records.get('person', run.personId));
    const actor: Actor = { personId: run.personId, name: person?.name ?? '', address: null };
    const set = (progress: ImportProgress): void => {
      const state = running.get(importId);
      if (state) state.progress = progress;
    };
    // So often taken up that it may be what ends the servers.
    if (run.tries >= MOST_TRIES) return failed(store, region.id, actor, run, new Error('tried too often'));
    // In a transaction of its own, so that it counts even where the work takes the server down with it.
    const taken = await store.transact(region.id, actor, (tx) =>
      tx.update('importRun', importId, run.version, { tries: run.tries + 1 }),
    );
    // Another process has it.
    if (!taken) return;
    try {
      const subject = person?.accountId
        ? await store.read(region.id, (records) =>
            subjectOf(records, region.id, person.accountId as string, dayAt(clock())),
          )
        : null;
      if (!subject) throw new DeliveryError('forbidden', { action: 'import' });
      await write(region, run, actor, subject, set);
    } catch (error) {
      await failed(store, region.id, actor, run, error);
    } finally {
      checks.delete(importId);
    }
  }

  async function write(
    region: RegionRow,
    run: ImportRunRow,
    actor: Actor,
    by: Subject,
    set: (progress: ImportProgress) => void,
  ): Promise<void> {
    const onWritten = (done: number, of: number): void => set({ done, of });
    if (run.status === 'undoing')
      return store.transact(
        region.id,
        actor,
        async (tx) => told(tx, by, await undoImport(tx, by, run.id, { pause, onWritten })),
        LIMIT_MS,
      );
    const cells = await tables.of(region.id, run);
    // Looked at before the transaction: seconds of reading in it would keep everybody else from the embedded database.
    const records = shortReads(store, region.id);
    const line = await records.lastLine();
    const now = (await records.get('importRun', run.id)) ?? run;
    const check = await checkRun(records, now, cells, { ...options(region), newId });
    const prepared = { check, version: now.version, line };
    return store.transact(
      region.id,
      actor,
      async (tx) => {
        const how = { ...options(region), tables: cells, prepared, onWritten };
        told(tx, by, await applyImport(tx, by, run.id, how));
      },
      LIMIT_MS,
    );
  }

  const self: ImportWork = {
    tables,
    check(region, run, fresh = false) {
      const known = checks.get(run.id);
      if (known && !fresh && known.version === run.version) return known.check;
      const check = tables
        .of(region.id, run)
        .then((cells) => checkRun(shortReads(store, region.id), run, cells, { ...options(region), newId }));
      checks.delete(run.id);
      checks.set(run.id, { version: run.version, check });
      check.catch(() => checks.delete(run.id));
      const [oldest] = checks.keys();
      if (checks.size > MOST_CHECKS && oldest) checks.delete(oldest);
      return check;
    },
    begin(region, importId) {
      if (running.has(importId)) return;
      const end = work(region, importId).finally(() => running.delete(importId));
      running.set(importId, { progress: { done: 0, of: 0 }, end: end.catch(() => {}) });
    },
    progress: (importId) => running.get(importId)?.progress ?? null,
    async resume() {
      for (const region of await directory.regions()) {
        const due = await store.read(region.id, (records) =>
          records.list('importRun', { status: { in: ['running', 'undoing'] } }),
        );
        for (const run of due) self.begin(region, run.id);
      }
    },
    async idle() {
      while (running.size > 0) await Promise.all([...running.values()].map((one) => one.end));
    },
  };
  return self;
}

/** A transaction for every question: a check takes seconds, and the embedded database has one connection for all. */
function shortReads(store: Store, regionId: string): Records {
  const refuse = async (): Promise<never> => {
    throw new Error('a check writes nothing');
  };
  return {
    get: (table, id) => store.read(regionId, (records) => records.get(table, id)),
    list: (table, where, asOf) => store.read(regionId, (records) => records.list(table, where, asOf)),
    page: (table, where, query) => store.read(regionId, (records) => records.page(table, where, query)),
    history: (table, id) => store.read(regionId, (records) => records.history(table, id)),
    lastLine: () => store.read(regionId, (records) => records.lastLine()),
    past: refuse,
    insert: refuse,
    update: refuse,
    updateMany: refuse,
    updateEach: refuse,
    remove: refuse,
    removeMany: refuse,
  };
}

/**
 * Nothing was written: the run says why. What a person can mend ends it at once; trouble of the machine is tried again
 * with the next start of a server, but not for ever.
 */
async function failed(
  store: Store,
  regionId: string,
  actor: Actor,
  before: ImportRunRow,
  error: unknown,
): Promise<void> {
  const known = error instanceof DeliveryError || error instanceof Failure;
  await store
    .transact(regionId, actor, async (tx) => {
      const run = await tx.get('importRun', before.id);
      if (!run || run.status !== before.status) return;
      if (!known && run.tries < MOST_TRIES) return;
      const failure = known ? { code: error.code, detail: error.detail } : { code: 'internal', detail: {} };
      const nothing = { created: 0, updated: 0, undone: 0, organisation: 0 };
      const status = run.status === 'undoing' ? 'done' : 'failed';
      await tx.update('importRun', run.id, run.version, { status, result: { ...nothing, ...run.result, failure } });
      await tx.audit({
        event: 'import.failed',
        object: { table: 'importRun', id: run.id },
        result: 'failed',
        detail: failure,
      });
    })
    .catch(() => {});
}
