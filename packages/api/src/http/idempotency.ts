import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { Failure } from './failure.ts';

export interface IdempotencyKey {
  readonly key: string;
  readonly requestHash: string;
}

/** The key of a POST, bound to the account; the same key with another request is an error of the client. */
export function idempotencyKey(request: FastifyRequest, accountId: string, fileHash: string | null): IdempotencyKey {
  const given = request.headers['idempotency-key'];
  if (typeof given !== 'string' || !/^[\x21-\x7e]{8,100}$/u.test(given)) throw new Failure('idempotency-key-missing');
  const says = JSON.stringify([request.method, request.url, fileHash ?? request.body ?? null]);
  return { key: `${accountId}:${given}`, requestHash: createHash('sha256').update(says).digest('hex') };
}
