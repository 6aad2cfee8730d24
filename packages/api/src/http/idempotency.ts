import { createHash } from 'node:crypto';
import type { Transaction } from '@gangmu/delivery';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Failure } from './failure.ts';

export interface IdempotencyKey {
  readonly key: string;
  readonly requestHash: string;
}

/**
 * The key of a POST, bound to the account; the same key with another request is an error of the client. `instead` stands
 * for a body that is a file with its fields, or that holds what must not be kept, not even as a fast hash: a password.
 */
export function idempotencyKey(request: FastifyRequest, accountId: string, instead: unknown): IdempotencyKey {
  const given = request.headers['idempotency-key'];
  if (typeof given !== 'string' || !/^[\x21-\x7e]{8,100}$/u.test(given)) throw new Failure('idempotency-key-missing');
  const says = JSON.stringify([request.method, request.url, instead ?? request.body ?? null]);
  return { key: `${accountId}:${given}`, requestHash: createHash('sha256').update(says).digest('hex') };
}

/** Does the work once under a key, in the transaction given: a retry gets the first answer, which is kept whole. */
export async function onceFor<T>(
  tx: Transaction,
  { key, requestHash }: IdempotencyKey,
  reply: FastifyReply,
  work: () => Promise<T>,
): Promise<T> {
  const before = await tx.claim(key, requestHash);
  if (before && before.requestHash !== requestHash) throw new Failure('idempotency-key-reused');
  if (before) {
    reply.header('idempotency-replayed', 'true');
    return before.body as T;
  }
  const answer = await work();
  await tx.answer(key, 200, answer ?? null);
  return answer;
}

/**
 * Does the work however often the request comes, for answers that are not kept and so are not replayed: data that
 * leaves. The key stays bound to its request.
 */
export async function everyTime(
  tx: Transaction,
  { key, requestHash }: IdempotencyKey,
  work: () => Promise<void>,
): Promise<void> {
  const before = await tx.claim(key, requestHash);
  if (before && before.requestHash !== requestHash) throw new Failure('idempotency-key-reused');
  await work();
  if (!before) await tx.answer(key, 200, null);
}
