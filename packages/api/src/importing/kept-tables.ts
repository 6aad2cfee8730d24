import { DeliveryError, type ImportRunRow, tablesFromText } from '@gangmu/delivery';
import type { SheetTables } from '@gangmu/plan';
import { Failure } from '../http/failure.ts';
import { paced } from '../http/pause.ts';
import type { ApiPorts } from '../ports.ts';
import { textOfCsvCell } from '../presenters/csv-cell.ts';

/** Files in hand at once; each may be tens of megabytes as cells. */
const MOST = 3;
const LONGEST_MS = 10 * 60_000;

export interface KeptTables {
  /** The cells of a file that has just come in. */
  read(regionId: string, sha256: string, bytes: Uint8Array, name: string): Promise<SheetTables>;
  /** The cells of a run's file, read again where nobody has asked for a while. */
  of(regionId: string, run: Pick<ImportRunRow, 'id' | 'sha256' | 'fileName'>): Promise<SheetTables>;
}

/** Keeps the cells of the files that people are importing just now. */
export function keptTables({ readTables, files }: Pick<ApiPorts, 'readTables' | 'files'>): KeptTables {
  const kept = new Map<string, { readonly tables: Promise<SheetTables>; readonly at: number }>();
  const read: KeptTables['read'] = (regionId, sha256, bytes, name) => {
    const key = `${regionId}/${sha256}`;
    const known = kept.get(key);
    for (const [one, { at }] of kept) if (Date.now() - at > LONGEST_MS) kept.delete(one);
    if (known && kept.has(key)) return known.tables;
    const tables = cellsOf(readTables, bytes, name);
    kept.set(key, { tables, at: Date.now() });
    tables.catch(() => kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > MOST && oldest) kept.delete(oldest);
    return tables;
  };
  return {
    read,
    async of(regionId, { id, sha256, fileName }) {
      const known = kept.get(`${regionId}/${sha256}`);
      if (known) return known.tables;
      const bytes = await files.get(regionId, sha256);
      if (!bytes) throw new DeliveryError('not-found', { table: 'importRun', id });
      return read(regionId, sha256, bytes, fileName);
    },
  };
}

/** A paste and a text of tabs or commas are read here; everything else is a workbook, and is read in a child. */
async function cellsOf(readTables: ApiPorts['readTables'], bytes: Uint8Array, name: string): Promise<SheetTables> {
  if (/\.(?:tsv|csv|txt)$/iu.test(name)) {
    const text = decoded(bytes);
    const tables = await paced(tablesFromText(text, name.replace(/\.[^.]*$/u, ''), textOfCsvCell));
    if (tables.sheets[0]?.rows.length === 0)
      throw new Failure(
        'unreadable-document',
        { code: 'empty' },
        {
          zh: '没有内容。请复制表格连同表头再粘贴。',
          en: 'There is nothing in it. Copy the table with its head and paste that.',
        },
      );
    return tables;
  }
  const outcome = await readTables(bytes, name);
  if (!outcome.ok) throw new Failure('unreadable-document', { code: outcome.code }, outcome);
  return outcome.tables;
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
