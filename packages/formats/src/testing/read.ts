import type { SourceDocument, SourceFormat } from '@gangmu/plan';
import { DEFAULT_LIMITS, type Limits } from '../limits.ts';
import { readInside } from '../worker/read-inside.ts';
import type { WorkerKind } from '../worker/wire.ts';

/** Reads in this process, as the child does: quick, for tests of content. */
export function read(
  bytes: Uint8Array,
  kind: WorkerKind,
  claimed?: SourceFormat,
  limits: Partial<Limits> = {},
): Promise<SourceDocument> {
  const request = { name: `文件.${claimed ?? kind}`, kind, claimed, limits: { ...DEFAULT_LIMITS, ...limits } };
  return readInside(Buffer.from(bytes), request);
}

/** The texts of the cells of a table, by row. */
export function cellTexts(document: SourceDocument, table = 0): string[][] {
  const found = document.tables[table];
  const rows: string[][] = Array.from({ length: found?.rows ?? 0 }, () => []);
  for (const cell of found?.cells ?? []) rows[cell.row]?.push(document.text.slice(cell.start, cell.end));
  return rows;
}
