import type { SheetTables } from '@gangmu/plan';
import { DeliveryError } from '../errors.ts';
import type { OrganisationCheck } from '../importing/check-organisation.ts';
import { type CheckOptions, checkRun, type ImportCheck } from '../importing/check-run.ts';
import { isImportError } from '../importing/import-issue.ts';
import type { Subject } from '../policies/subject.ts';
import type { Transaction } from '../ports.ts';
import { type ImportResult, ORGANISATION_TABLES, type OrganisationTable } from '../records/import.ts';
import { OPEN } from '../records/organisation.ts';
import type { NewRow } from '../records/row.ts';
import type { TableName, Tables } from '../records/tables.ts';
import { change, found } from './change.ts';
import { permitImport } from './import-start.ts';

const SLICE = 250;

/** 确认导入: from now on the work is due, also after a restart. What it would do must be what the person has seen. */
export async function confirmImport(
  tx: Transaction,
  by: Subject,
  id: string,
  seen: number,
  digest: string,
): Promise<number> {
  const run = await found(tx, 'importRun', id);
  permitImport(by, run.kind);
  if (run.status !== 'read' && run.status !== 'failed')
    throw new DeliveryError('illegal-state', { table: 'importRun', status: run.status });
  const row = await change(
    tx,
    'importRun',
    id,
    seen,
    { status: 'running', tries: 0, digest, result: null, personId: by.personId },
    'import.confirm',
  );
  return row.version;
}

export interface ApplyOptions extends Omit<CheckOptions, 'newId'> {
  readonly tables: SheetTables;
  /** What it comes to, looked at before this transaction: taken where nothing has been written in the region since. */
  readonly prepared?: { readonly check: ImportCheck; readonly version: number; readonly line: number };
  /** Rows written so far. */
  readonly onWritten?: (rows: number, of: number) => void;
}

/**
 * Writes everything that an import says, in this one transaction: all or nothing. It looks at the file anew where the
 * record has moved since that was done, and ends where the file comes to anything else than what was confirmed. Returns
 * the ids of the items it made or changed.
 */
export async function applyImport(
  tx: Transaction,
  by: Subject,
  id: string,
  options: ApplyOptions,
): Promise<readonly string[]> {
  // Another process that takes it for left behind waits until this has ended, and finds it done.
  await tx.hold('importRun', id, 'alone');
  const run = await found(tx, 'importRun', id);
  permitImport(by, run.kind);
  if (run.status !== 'running') throw new DeliveryError('illegal-state', { table: 'importRun', status: run.status });
  // What an organisation says of itself is true of all its rows at once. Items go into the version in force.
  if (run.kind === 'organisation') await tx.holdRegion();
  else if (run.planId) await tx.hold('plan', run.planId, 'shared');
  const { prepared } = options;
  const holds = prepared?.version === run.version && prepared.line === (await tx.lastLine());
  const check = holds
    ? prepared.check
    : await checkRun(tx, run, options.tables, { ...options, newId: () => tx.newId() });
  const errors = check.outcomes.filter((one) => one.issues.some(isImportError)).length;
  if (errors > 0) throw new DeliveryError('invalid', { reason: 'rows-with-errors', rows: errors });
  if (check.digest !== run.digest)
    throw new DeliveryError('stale-version', { table: 'importRun', id, reason: 'looks-different-now' });
  const { inserts, updates } = writesOf(check);
  const total = inserts.reduce((sum, one) => sum + one.rows.length, 0) + updates.length;
  let written = 0;
  const step = async (rows: number): Promise<void> => {
    written += rows;
    options.onWritten?.(written, total);
    await options.pause();
  };
  for (const { table, rows } of inserts)
    for (let at = 0; at < rows.length; at += SLICE) {
      const slice = rows.slice(at, at + SLICE);
      await tx.insert(table, slice as never);
      await keep(
        tx,
        id,
        table,
        slice.map((row) => ({ id: row.id, before: null, after: 1 })),
        check,
      );
      await step(slice.length);
    }
  for (let at = 0; at < updates.length; at += SLICE) {
    const slice = updates.slice(at, at + SLICE);
    for (const table of new Set(slice.map((one) => one.table))) {
      const own = slice.filter((one) => one.table === table);
      if ((await tx.updateEach(table, own as never)) < own.length)
        throw new DeliveryError('stale-version', { table, ids: own.map((one) => one.id) });
      const places = own.map((one) => ({ id: one.id, before: one.version, after: one.version + 1 }));
      await keep(tx, id, table, places, check);
    }
    await step(slice.length);
  }
  const items = inserts.filter((one) => one.table === 'item' || check.kind === 'organisation');
  const result: ImportResult = {
    created: items.reduce((sum, one) => sum + one.rows.length, 0),
    updated: updates.length,
    undone: 0,
    organisation: total - updates.length - items.reduce((sum, one) => sum + one.rows.length, 0),
    ...(check.kind === 'organisation' ? { tables: countsOf(check) } : {}),
    failure: null,
  };
  if (!(await tx.update('importRun', id, run.version, { status: 'done', result })))
    throw new DeliveryError('stale-version', { table: 'importRun', id });
  await tx.audit({
    event: 'import.done',
    object: { table: 'importRun', id },
    result: 'done',
    detail: { kind: run.kind, planId: run.planId, sha256: run.sha256, digest: check.digest, ...result },
  });
  return check.kind === 'ledger' ? [...check.creates.map((one) => one.id), ...check.updates.map((one) => one.id)] : [];
}

interface Insert {
  readonly table: TableName;
  readonly rows: readonly { readonly id: string }[];
}
interface Update {
  readonly table: 'item' | OrganisationTable;
  readonly id: string;
  readonly version: number;
  readonly patch: object;
}

function countsOf({ made, updates }: OrganisationCheck): NonNullable<ImportResult['tables']> {
  const count = (rows: readonly { readonly table: string }[], table: string): number =>
    rows.filter((one) => one.table === table).length;
  return ORGANISATION_TABLES.map((table) => ({
    table,
    created: count(made, table),
    updated: count(updates, table),
  })).filter((one) => one.created + one.updated > 0);
}

/** Parents before children, as foreign keys want it. */
function writesOf(check: ImportCheck): { readonly inserts: readonly Insert[]; readonly updates: readonly Update[] } {
  if (check.kind === 'organisation') {
    const of = (table: string): readonly { readonly id: string }[] =>
      check.made.flatMap((one) => (one.table === table ? [one.row] : []));
    const inserts = ORGANISATION_TABLES.map((table) => ({
      table,
      rows: table === 'unit' ? parentsFirst(of(table) as readonly NewRow<Tables['unit']>[]) : of(table),
    }));
    return { inserts, updates: check.updates };
  }
  const units = check.units.map(({ id, name }, at) => ({
    id,
    name,
    shortName: null,
    kind: 'department' as const,
    parentId: null,
    position: 1000 + at,
    ...OPEN,
  }));
  const offices = check.offices.map((one) => ({ ...one, position: 1, ...OPEN }));
  return {
    inserts: [
      { table: 'unit', rows: units },
      { table: 'office', rows: offices },
      { table: 'item', rows: check.creates },
    ],
    updates: check.updates.map(({ id, version, patch }) => ({ table: 'item', id, version, patch })),
  };
}

function parentsFirst(units: readonly NewRow<Tables['unit']>[]): readonly NewRow<Tables['unit']>[] {
  const own = new Map(units.map((one) => [one.id, one]));
  const sorted = new Set<NewRow<Tables['unit']>>();
  const visit = (one: NewRow<Tables['unit']>): void => {
    const above = one.parentId === null ? undefined : own.get(one.parentId);
    if (above && !sorted.has(above)) visit(above);
    sorted.add(one);
  };
  for (const one of units) visit(one);
  return [...sorted];
}

async function keep(
  tx: Transaction,
  importId: string,
  recordTable: string,
  rows: readonly { readonly id: string; readonly before: number | null; readonly after: number }[],
  check: ImportCheck,
): Promise<void> {
  await tx.insert(
    'importedRow',
    rows.map(({ id, before, after }) => {
      const { sheet = 0, row = 0 } = check.places.get(id) ?? {};
      return { id: tx.newId(), importId, recordTable, recordId: id, before, after, sheet, sheetRow: row };
    }),
  );
}
