import type { ErrorCode, Message } from '@gangmu/contract';

/** Trouble that the API itself finds; `on-error.ts` turns it into an answer. */
export class Failure extends Error {
  readonly code: ErrorCode;
  readonly detail: Readonly<Record<string, unknown>>;
  /** A message of its own, such as a document's; else the catalogue's. */
  readonly says: Message | null;
  constructor(code: ErrorCode, detail: Readonly<Record<string, unknown>> = {}, says: Message | null = null) {
    super(code);
    this.code = code;
    this.detail = detail;
    this.says = says;
  }
}
