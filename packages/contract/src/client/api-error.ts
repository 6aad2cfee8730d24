import type { ErrorCode } from '../error-codes.ts';
import type { ErrorBody } from '../schemas/common.ts';

/** An answer that is not a success, in the reader's language. `status` 0: there was no answer at all. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: ErrorCode;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly requestId: string | null;
  constructor(status: number, body: Partial<ErrorBody>) {
    super(body.message ?? '无法连接服务器，请检查网络。/ The server cannot be reached.');
    this.status = status;
    this.code = body.code ?? (status === 0 ? 'unavailable' : 'internal');
    this.detail = body.detail ?? {};
    this.requestId = body.requestId ?? null;
  }
}
