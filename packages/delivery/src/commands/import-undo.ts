import { DeliveryError } from '../errors.ts';
import type { Subject } from '../policies/subject.ts';
import type { Records, Transaction } from '../ports.ts';
import type { PageEnd, PastPage, PastQuery, RowPage } from '../queries/row-page.ts';
import { type ImportedRowRow, ORGANISATION_TABLES, type OrganisationTable } from '../records/import.ts';
import type { TableName, Tables } from '../records/tables.ts';
import { change, found } from './change.ts';
import { permitImport } from './import-start.ts';

/** Children before parents. */
type Undoable = 'item' | OrganisationTable;
const ORDER: readonly Undoable[] = ['item', ...ORGANISATION_TABLES.toReversed()];
const SLICE = 200;
const PAGE = 1000;
const TOLD = 50;

/** Why a row cannot be taken back. */
export interface Hindrance {
  readonly table: string;
  readonly id: string;
  readonly name: string;
  readonly reason: 'changed' | 'gone' | 'used';
}

/** 撤销导入: the work is due. It is refused at once where somebody has changed a row since, with the rows. */
export async function confirmUndo(
  tx: Transaction,
  by: Subject,
  id: string,
  seen: number,
  pause: () => Promise<void>,
): Promise<number> {
  const run = await found(tx, 'importRun', id);
  permitImport(by, run.kind);
  if (run.status !== 'done') throw new DeliveryError('illegal-state', { table: 'importRun', status: run.status });
  refuse(await hindrances(tx, id, pause));
  return (
    await change(tx, 'importRun', id, seen, { status: 'undoing', tries: 0, personId: by.personId }, 'import.undo')
  ).version;
}

function refuse(found: readonly Hindrance[]): void {
  if (found.length > 0)
    throw new DeliveryError('illegal-state', {
      reason: 'changed-since',
      count: found.length,
      rows: found.slice(0, TOLD),
    });
}

/** Takes a whole import back in this one transaction: what it made goes, what it changed is as it was. */
export async function undoImport(
  tx: Transaction,
  by: Subject,
  id: string,
  {
    pause,
    onWritten,
  }: { readonly pause: () => Promise<void>; readonly onWritten?: (rows: number, of: number) => void },
): Promise<readonly string[]> {
  await tx.hold('importRun', id, 'alone');
  const run = await found(tx, 'importRun', id);
  permitImport(by, run.kind);
  if (run.status !== 'undoing') throw new DeliveryError('illegal-state', { table: 'importRun', status: run.status });
  if (run.kind === 'organisation') await tx.holdRegion();
  else if (run.planId) await tx.hold('plan', run.planId, 'shared');
  refuse(await hindrances(tx, id, pause));
  const rows = await rowsOf(tx, id, pause);
  let done = 0;
  const step = async (count: number): Promise<void> => {
    done += count;
    onWritten?.(done, rows.length);
    await pause();
  };
  for (const table of ORDER) {
    // The last made first: a unit may stand under one that was made before it.
    const own = rows.filter((one) => one.recordTable === table).toReversed();
    const [made, changed] = [own.filter((one) => one.before === null), own.filter((one) => one.before !== null)];
    for (let at = 0; at < made.length; at += SLICE) {
      const slice = made.slice(at, at + SLICE).map((one) => ({ id: one.recordId, version: one.after }));
      expectAll(await tx.removeMany(table, slice), table, slice);
      await step(slice.length);
    }
    for (let at = 0; at < changed.length; at += SLICE) {
      const slice = changed.slice(at, at + SLICE);
      await restore(tx, table, slice);
      await step(slice.length);
    }
  }
  const result = { created: 0, updated: 0, organisation: 0, failure: null, ...run.result, undone: rows.length };
  if (!(await tx.update('importRun', id, run.version, { status: 'undone', result })))
    throw new DeliveryError('stale-version', { table: 'importRun', id });
  await tx.audit({
    event: 'import.undone',
    object: { table: 'importRun', id },
    result: 'done',
    detail: { rows: rows.length, sha256: run.sha256 },
  });
  return rows.flatMap((one) => (one.recordTable === 'item' ? [one.recordId] : []));
}

function expectAll(done: number, table: Undoable, rows: readonly { readonly id: string }[]): void {
  if (done < rows.length) throw new DeliveryError('stale-version', { table, ids: rows.map((one) => one.id) });
}

/** Puts back what rows were before the import, as a further version of each. */
async function restore(tx: Transaction, table: Undoable, rows: readonly ImportedRowRow[]): Promise<void> {
  const wanted = new Map(rows.map((one) => [one.recordId, one]));
  const patches = new Map<string, object>();
  let after: PastQuery['after'] = null;
  do {
    const page: PastPage<Tables[Undoable]> = await tx.past(
      table,
      { id: { in: [...wanted.keys()] } },
      { after, limit: SLICE },
    );
    for (const old of page.rows) {
      if (wanted.get(old.id)?.before !== old.version) continue;
      const { id, version: _, fromAt: __, toAt: ___, ...patch } = old;
      patches.set(id, patch);
    }
    after = page.next;
  } while (after);
  const back = rows.map(({ recordId: id, after: version }) => {
    const patch = patches.get(id);
    if (!patch) throw new DeliveryError('not-found', { table, id });
    return { id, version, patch };
  });
  expectAll(await tx.updateEach(table, back as never), table, back);
}

/** What an import has made and changed, a page at a time. */
async function rowsOf(
  records: Records,
  importId: string,
  pause: () => Promise<void>,
): Promise<readonly ImportedRowRow[]> {
  const all: ImportedRowRow[] = [];
  let after: PageEnd | null = null;
  do {
    const page: RowPage<ImportedRowRow> = await records.page(
      'importedRow',
      { importId },
      { by: 'id', after, limit: PAGE },
    );
    all.push(...page.rows);
    after = page.next;
    await pause();
  } while (after);
  return all;
}

async function hindrances(
  records: Records,
  importId: string,
  pause: () => Promise<void>,
): Promise<readonly Hindrance[]> {
  const rows = await rowsOf(records, importId, pause);
  const all = new Set(rows.map((one) => one.recordId));
  const found: Hindrance[] = [];
  for (const table of ORDER) {
    const own = rows.filter((one) => one.recordTable === table);
    for (let at = 0; at < own.length; at += SLICE) {
      const slice = own.slice(at, at + SLICE);
      const ids = slice.map((one) => one.recordId);
      const now = new Map((await records.list(table, { id: { in: ids } })).map((row) => [row.id, row]));
      for (const { recordId: id, after } of slice) {
        const row = now.get(id);
        const name = row ? nameOf(row) : '';
        if (!row) found.push({ table, id, name, reason: 'gone' });
        else if (row.version !== after) found.push({ table, id, name, reason: 'changed' });
      }
      const made = slice.filter((one) => one.before === null).map((one) => one.recordId);
      for (const id of await usedElsewhere(records, table, made, all))
        found.push({ table, id, name: nameOf(now.get(id) ?? {}), reason: 'used' });
      await pause();
    }
  }
  const made = new Set(
    rows.flatMap((one) =>
      one.before === null && one.recordTable !== 'item' && one.recordTable !== 'tenure' ? [one.recordId] : [],
    ),
  );
  if (made.size > 0) await itemsThatName(records, made, all, found, pause);
  return found;
}

const nameOf = (row: object): string => {
  const { title, name } = row as { title?: string; name?: string };
  return title ?? name ?? '';
};

/** What points at rows of a table by a foreign key: where it is not of this import, the row is in use. */
const POINTING: Readonly<Record<Undoable, readonly (readonly [TableName, string])[]>> = {
  item: [
    ['comment', 'itemId'],
    ['adjustment', 'itemId'],
  ],
  tenure: [],
  post: [
    ['tenure', 'postId'],
    ['unitGroup', 'leadPostId'],
  ],
  office: [['post', 'officeId']],
  person: [['tenure', 'personId']],
  unit: [
    ['office', 'unitId'],
    ['post', 'unitId'],
    ['unit', 'parentId'],
  ],
};

async function usedElsewhere(
  records: Records,
  table: Undoable,
  ids: readonly string[],
  own: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const used = new Set<string>();
  if (ids.length === 0) return used;
  for (const [other, column] of POINTING[table])
    for (const row of await records.list(other, { [column]: { in: ids } } as never))
      if (!own.has(row.id)) used.add((row as unknown as Record<string, string>)[column] ?? '');
  return used;
}

/** Units, posts and offices that items name: no foreign key tells of those. */
async function itemsThatName(
  records: Records,
  made: ReadonlySet<string>,
  own: ReadonlySet<string>,
  found: Hindrance[],
  pause: () => Promise<void>,
): Promise<void> {
  let after: { value: string | number; id: string } | null = null;
  do {
    const page: Awaited<ReturnType<typeof records.page<'item'>>> = await records.page(
      'item',
      {},
      { by: 'id', after, limit: SLICE },
    );
    for (const { id, title, assignment: of } of page.rows) {
      if (own.has(id)) continue;
      const named = [of.leaderPostId, of.leadUnitId, of.officeId, of.officerPostId, ...of.jointUnitIds];
      if (named.some((one) => one !== null && made.has(one)))
        found.push({ table: 'item', id, name: title, reason: 'used' });
    }
    after = page.next;
    await pause();
  } while (after);
}
