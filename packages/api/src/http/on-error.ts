import { ERRORS, type ErrorBody, type ErrorCode, type Message, WRONG_DAY } from '@gangmu/contract';
import { DeliveryError } from '@gangmu/delivery';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { Failure } from './failure.ts';

interface Told {
  readonly code: ErrorCode;
  readonly detail?: Readonly<Record<string, unknown>>;
  readonly says?: Message | null;
}

/** What the database refuses, by SQLSTATE: a twin, a reference to nothing, a server that is not there. */
const BY_STATE: Readonly<Record<string, Told>> = {
  '23505': { code: 'duplicate' },
  '23503': { code: 'invalid', detail: { reason: 'unknown-reference' } },
  // Fields of our schema are bounded; should one not be, it is still the request that is wrong.
  '22003': { code: 'invalid-request' },
  '22007': { code: 'invalid-request' },
  '22008': { code: 'invalid-request' },
  '22021': { code: 'invalid-request' },
  '22P02': { code: 'invalid-request' },
  '22P05': { code: 'invalid-request' },
  // Lost against another writer, again and again.
  '40001': { code: 'unavailable' },
  '40P01': { code: 'unavailable' },
  '25P03': { code: 'unavailable' },
  '55P03': { code: 'unavailable' },
  '57014': { code: 'unavailable' },
  '57P01': { code: 'unavailable' },
  '57P03': { code: 'unavailable' },
  '53300': { code: 'unavailable' },
  '53100': { code: 'storage-full' },
  '57P02': { code: 'unavailable' },
  ECONNREFUSED: { code: 'unavailable' },
  ECONNRESET: { code: 'unavailable' },
  EPIPE: { code: 'unavailable' },
  ENOSPC: { code: 'storage-full' },
};

/** The driver's own words where it gives no code: a connection cut in the middle, none to be had in time. */
const DRIVER_AWAY =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/u;

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'invalid-request',
  404: 'not-found',
  413: 'body-too-large',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
  503: 'unavailable',
};

/** The one place that turns trouble into an answer. What is not known here leaks nothing but the request's number. */
export function onError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const { code, detail = {}, says } = told(error);
  const { status } = ERRORS[code];
  if (status >= 500)
    request.log.error(
      { err: { name: error.name, code: error.code, message: error.message, stack: error.stack } },
      'failed',
    );
  if (status === 503) reply.header('retry-after', '2');
  if (code === 'too-many-requests') reply.header('retry-after', String(detail.seconds ?? 60));
  if (reply.raw.headersSent) return void reply.raw.end();
  const language = languageOf(request);
  const body: ErrorBody = {
    code,
    message: (says ?? ERRORS[code])[language],
    detail: { ...detail },
    requestId: request.id,
  };
  reply.status(status).type('application/json').serializer(JSON.stringify).send(body);
}

function told(error: FastifyError): Told {
  if (error instanceof Failure) return error;
  if (error instanceof DeliveryError) return { code: error.code, detail: error.detail };
  if (hasZodFastifySchemaValidationErrors(error))
    return {
      code: 'invalid-request',
      says: error.validation.some(({ message }) => message === WRONG_DAY.en) ? WRONG_DAY : null,
      detail: {
        in: error.validationContext,
        issues: error.validation.map(({ instancePath, message }) => ({ at: instancePath, message })),
      },
    };
  const byState = BY_STATE[error.code ?? ''];
  if (byState) return byState;
  if (DRIVER_AWAY.test(error.message)) return { code: 'unavailable' };
  const status = error.statusCode ?? 500;
  return { code: BY_STATUS[status] ?? (status >= 400 && status < 500 ? 'invalid-request' : 'internal') };
}

/** English where the reader puts it before Chinese, else Chinese. */
export function languageOf(request: FastifyRequest): 'zh' | 'en' {
  const asked = (request.headers['accept-language'] ?? '').toLowerCase();
  const [zh, en] = [asked.search(/\bzh\b/u), asked.search(/\ben\b/u)];
  return en >= 0 && (zh < 0 || en < zh) ? 'en' : 'zh';
}
