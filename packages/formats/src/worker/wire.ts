import type { SheetNote, SourceDocument, SourceFormat } from '@gangmu/plan';
import type { DocumentErrorCode, DocumentErrorFacts } from '../document-error.ts';
import type { Limits } from '../limits.ts';

/** What a container or a page turns out to be is settled in the child; these are what the parent can tell. */
export type WorkerKind = 'zip' | 'ole' | 'pdf' | 'html' | 'tables';

/** The head of a request: 4 bytes length (little endian), this as JSON, then the bytes of the document. */
export interface WorkerRequest {
  readonly name: string;
  readonly kind: WorkerKind;
  readonly claimed: SourceFormat | undefined;
  readonly limits: Limits;
}

export type WorkerAnswer =
  | { readonly kind: 'read'; readonly document: SourceDocument }
  | { readonly kind: 'refused'; readonly code: DocumentErrorCode; readonly facts: DocumentErrorFacts };

/**
 * Cells come as lines of JSON, so that the parent never has to parse much at once. A row: number, 1 where hidden, then
 * column, kind, text of each cell.
 */
export type TableLine =
  | { readonly sheet: string; readonly hidden: boolean }
  | { readonly rows: readonly (readonly [number, 0 | 1, ...(number | string)[]])[] }
  | { readonly merges: readonly (readonly [number, number, number, number])[] }
  | { readonly notes: readonly SheetNote[] }
  | { readonly refused: DocumentErrorCode; readonly facts: DocumentErrorFacts };

export function packRequest(head: WorkerRequest): Buffer {
  const json = Buffer.from(JSON.stringify(head), 'utf8');
  const size = Buffer.alloc(4);
  size.writeUInt32LE(json.length);
  return Buffer.concat([size, json]);
}

export function unpackRequest(all: Buffer): { head: WorkerRequest; bytes: Buffer } {
  const end = 4 + all.readUInt32LE(0);
  return { head: JSON.parse(all.toString('utf8', 4, end)) as WorkerRequest, bytes: all.subarray(end) };
}
