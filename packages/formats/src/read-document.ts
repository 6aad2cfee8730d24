import type { SourceDocument, SourceFormat } from '@gangmu/plan';
import { DocumentError } from './document-error.ts';
import { claimedKind, type FileKind } from './file-kind.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { sniffBytes, sniffText } from './sniff.ts';
import { decodeText } from './text/decode-text.ts';
import { readMarkdown } from './text/read-markdown.ts';
import { readText } from './text/read-text.ts';
import { readInChild } from './worker/read-in-child.ts';
import type { WorkerKind } from './worker/wire.ts';
import type { WorkerCommand } from './worker/worker-command.ts';

export interface ReadDocumentOptions {
  readonly limits?: Partial<Limits>;
  /** The program that parses, where it does not stand beside the bundle. */
  readonly worker?: WorkerCommand;
}

/**
 * Bytes → text with the way back to the original. What a file is, its content says; the name must not contradict.
 * Text is read here; everything that needs a parser is read in a child process under limits.
 * Throws a `DocumentError` and nothing else.
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  options: ReadDocumentOptions = {},
): Promise<SourceDocument> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length === 0) throw new DocumentError('empty', name);
  if (buffer.length > limits.fileBytes) {
    throw new DocumentError('too-large', name, { actual: buffer.length, limit: limits.fileBytes });
  }
  const claimed = claimedKind(name);
  const outer = sniffBytes(buffer);
  if (outer === undefined) return readTextual(buffer, name, claimed, limits, options.worker);
  switch (outer) {
    case 'zip':
    case 'ole':
      // What the container holds, and whether the name agrees, the child finds out.
      return inChild(buffer, name, outer, claimed, limits, options.worker);
    case 'pdf':
      agree(name, claimed, outer);
      return inChild(buffer, name, outer, claimed, limits, options.worker);
    default:
      throw new DocumentError(OTHER_DOCUMENTS.has(outer) ? 'unsupported-format' : 'not-a-document', name, {
        found: outer,
      });
  }
}

/** Documents all the same, though not ones we read. */
const OTHER_DOCUMENTS: ReadonlySet<FileKind> = new Set(['rtf', 'mhtml', 'word-xml']);

async function readTextual(
  buffer: Buffer,
  name: string,
  claimed: FileKind | undefined,
  limits: Limits,
  worker: WorkerCommand | undefined,
): Promise<SourceDocument> {
  const decoded = decodeText(buffer);
  if (decoded.kind === 'cut') throw new DocumentError('truncated', name);
  if (decoded.kind === 'binary') throw new DocumentError('not-a-document', name, { found: 'binary' });
  if (/^[\ufeff\s]*$/u.test(decoded.text)) throw new DocumentError('empty', name);
  const found = sniffText(decoded, claimed);
  if (OTHER_DOCUMENTS.has(found)) throw new DocumentError('unsupported-format', name, { found });
  agree(name, claimed, found);
  if (found === 'html') return inChild(buffer, name, found, claimed, limits, worker);
  return found === 'md' ? readMarkdown(decoded.text, name, limits) : readText(decoded.text, name);
}

function agree(name: string, claimed: FileKind | undefined, found: FileKind): void {
  if (claimed !== undefined && claimed !== found) throw new DocumentError('wrong-extension', name, { claimed, found });
}

function inChild(
  buffer: Buffer,
  name: string,
  kind: WorkerKind,
  claimed: FileKind | undefined,
  limits: Limits,
  worker: WorkerCommand | undefined,
): Promise<SourceDocument> {
  return readInChild(buffer, { name, kind, claimed: claimed as SourceFormat | undefined, limits }, worker);
}
