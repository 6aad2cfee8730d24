import type { Directory, Files, KeptFile } from '../directory.ts';
import type { Records, Store } from '../ports.ts';
import type { PastQuery } from '../queries/row-page.ts';

/** The tables whose rows point at a file by its hash. */
export const FILE_TABLES = ['planVersion', 'importRun', 'template'] as const;
type FileTable = (typeof FILE_TABLES)[number];

/**
 * How long a file may lie without a row. Longer than any upload takes, since the file is written before its row; and
 * short enough that with a sweep every few hours nothing unowned is left after a day (RELIABILITY B9).
 */
export const FILE_GRACE_HOURS = 12;

/** A row that points at a file. */
export interface FileRow {
  readonly table: FileTable;
  readonly id: string;
  readonly sha256: string;
}

/** What lies there for one region, held against its rows. */
export interface FileState {
  readonly kept: number;
  readonly rows: readonly FileRow[];
  /** Of no row, past rows included: broken off, or under way at this moment. */
  readonly orphans: readonly KeptFile[];
  /** Rows whose file is not there. */
  readonly missing: readonly FileRow[];
}

type FilePorts = { readonly store: Pick<Store, 'read'>; readonly files: Files };

/** Files first, then rows: a row that comes in between has its file, and a file that comes in between is not judged. */
export async function fileState({ store, files }: FilePorts, regionId: string): Promise<FileState> {
  const kept: KeptFile[] = [];
  for await (const file of files.kept(regionId)) kept.push(file);
  const { rows, past } = await store.read(regionId, fileRows);
  const named = new Set([...rows.map((row) => row.sha256), ...past]);
  const there = new Set(kept.map((file) => file.sha256));
  const missing: FileRow[] = [];
  for (const row of rows.filter((one) => !there.has(one.sha256)))
    if (!(await files.get(regionId, row.sha256))) missing.push(row);
  return {
    kept: kept.length,
    rows,
    orphans: kept.filter((file) => file.sha256 === null || !named.has(file.sha256)),
    missing,
  };
}

/** What one sweep did and saw. */
export interface Swept {
  readonly removed: number;
  readonly removedBytes: number;
  /** Without a row, but too young to be judged. */
  readonly waiting: number;
  readonly missing: number;
}

/** Removes, in every region, what has lain without a row since before the instant. */
export async function sweepFiles(
  ports: FilePorts & { readonly directory: Pick<Directory, 'regions'> },
  before: string,
): Promise<Swept> {
  const swept = { removed: 0, removedBytes: 0, waiting: 0, missing: 0 };
  for (const { id } of await ports.directory.regions()) {
    const { orphans, missing } = await fileState(ports, id);
    swept.missing += missing.length;
    for (const file of orphans)
      if (file.putAt < before && (await ports.files.remove(file, before))) {
        swept.removed += 1;
        swept.removedBytes += file.bytes;
      } else swept.waiting += 1;
  }
  return swept;
}

/** Rows in force, and the hashes that only earlier versions name: the record can be seen as of any day, its files too. */
async function fileRows(records: Records) {
  const rows: FileRow[] = [];
  const past: string[] = [];
  for (const table of FILE_TABLES) {
    for (const { id, sha256 } of await records.list(table, {})) rows.push({ table, id, sha256 });
    for (let after: PastQuery['after'] = null; ; ) {
      const page: Awaited<ReturnType<typeof records.past<FileTable>>> = await records.past(
        table,
        {},
        { after, limit: 1000 },
      );
      past.push(...page.rows.map((row) => row.sha256));
      if (page.next === null) break;
      after = page.next;
    }
  }
  return { rows, past };
}
