/**
 * Everything that can be wrong with a document that somebody hands in. A closed list: a new kind of trouble is a new
 * code, and the catalogue of messages does not compile without its text.
 */
export const DOCUMENT_ERROR_CODES = [
  'empty',
  'too-large',
  'not-a-document',
  'not-a-workbook',
  'wrong-extension',
  'unsupported-format',
  'encrypted',
  'no-text',
  'truncated',
  'damaged',
  'bomb',
  'entities',
  'too-complex',
  'timed-out',
  'out-of-memory',
  'crashed',
] as const;

export type DocumentErrorCode = (typeof DOCUMENT_ERROR_CODES)[number];

/** Facts that a message quotes: kinds of files are keys of `file-kind.ts`, sizes are bytes, time is milliseconds. */
export interface DocumentErrorFacts {
  /** What the name claims. */
  readonly claimed?: string;
  /** What the content is. */
  readonly found?: string;
  /** Size, count or time seen, and the limit it passed. */
  readonly actual?: number;
  readonly limit?: number;
  /** For the log and `--explain`, never the message for people: which part, which parser said what. */
  readonly detail?: string;
}

/** Trouble in a document: a literal code, the name of the file as given and the facts. Never carries document text. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  readonly code: DocumentErrorCode;
  readonly file: string;
  readonly facts: DocumentErrorFacts;

  constructor(code: DocumentErrorCode, file: string, facts: DocumentErrorFacts = {}) {
    super(`${code}: ${file}${facts.detail === undefined ? '' : ` (${facts.detail})`}`);
    this.code = code;
    this.file = file;
    this.facts = facts;
  }
}

export function isDocumentErrorCode(code: unknown): code is DocumentErrorCode {
  return (DOCUMENT_ERROR_CODES as readonly unknown[]).includes(code);
}
