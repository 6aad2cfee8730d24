import type { SheetCellKind, SheetMerge, SheetNote, SheetRow, SheetTable, SheetTables } from '@gangmu/plan';
import { DocumentError, isDocumentErrorCode } from '../document-error.ts';
import type { Limits } from '../limits.ts';
import { sniffBytes } from '../sniff.ts';
import { readInChild } from '../worker/read-in-child.ts';
import { runInChild } from '../worker/run-in-child.ts';
import type { TableLine } from '../worker/wire.ts';
import type { WorkerCommand } from '../worker/worker-command.ts';
import { TABLE_PROCESS_LIMITS } from './table-limits.ts';

export interface ReadTablesOptions {
  readonly limits?: Partial<Limits>;
  readonly worker?: WorkerCommand;
}

/**
 * The cells of a workbook (xlsx, or xlsm without its macros), read in a child process under limits. They arrive in
 * slices, so that this process is never held up. Throws a `DocumentError` and nothing else.
 */
export async function readTables(
  bytes: Uint8Array,
  name: string,
  options: ReadTablesOptions = {},
): Promise<SheetTables> {
  const limits = { ...TABLE_PROCESS_LIMITS, ...options.limits };
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length === 0) throw new DocumentError('empty', name);
  if (buffer.length > limits.fileBytes)
    throw new DocumentError('too-large', name, { actual: buffer.length, limit: limits.fileBytes });
  const found = sniffBytes(buffer);
  if (found === 'ole') {
    // An encrypted or a legacy workbook: the reader of such containers says which.
    await readInChild(buffer, { name, kind: 'ole', claimed: undefined, limits }, options.worker);
    throw new DocumentError('not-a-workbook', name, { found: 'doc' });
  }
  if (found !== 'zip') throw new DocumentError('not-a-workbook', name, found === undefined ? {} : { found });
  const gathered = gather(name);
  await runInChild(buffer, { name, kind: 'tables', claimed: undefined, limits }, gathered.take, options.worker);
  return gathered.finish();
}

interface OpenSheet extends SheetTable {
  readonly rows: SheetRow[];
  readonly merges: SheetMerge[];
}

/** Joins the pieces of the answer to lines and the lines to sheets. */
function gather(name: string): { take(chunk: Buffer): void; finish(): SheetTables } {
  const decoder = new TextDecoder();
  const sheets: OpenSheet[] = [];
  let notes: readonly SheetNote[] = [];
  let rest = '';
  let trouble: DocumentError | null = null;

  const onLine = (text: string): void => {
    const line = JSON.parse(text) as TableLine;
    if ('refused' in line)
      trouble = new DocumentError(isDocumentErrorCode(line.refused) ? line.refused : 'crashed', name, line.facts);
    else if ('notes' in line) notes = line.notes;
    else if ('sheet' in line) sheets.push({ name: line.sheet, hidden: line.hidden, rows: [], merges: [] });
    else if ('rows' in line) for (const row of line.rows) sheets.at(-1)?.rows.push(toRow(row));
    else
      for (const [fromRow, fromColumn, toRow, toColumn] of line.merges)
        sheets.at(-1)?.merges.push({ fromRow, fromColumn, toRow, toColumn });
  };
  return {
    take(chunk) {
      if (trouble) return;
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      try {
        for (const line of lines) onLine(line);
      } catch {
        trouble = new DocumentError('crashed', name, { detail: 'answer' });
      }
    },
    finish() {
      if (trouble) throw trouble;
      if (rest !== '' || sheets.length === 0) throw new DocumentError('crashed', name, { detail: 'no answer' });
      return { sheets, notes };
    },
  };
}

function toRow([row, hidden, ...flat]: readonly [number, 0 | 1, ...(number | string)[]]): SheetRow {
  const cells = [];
  for (let at = 0; at + 2 < flat.length; at += 3)
    cells.push({ column: flat[at] as number, kind: flat[at + 1] as SheetCellKind, text: flat[at + 2] as string });
  return { row, hidden: hidden === 1, cells };
}
