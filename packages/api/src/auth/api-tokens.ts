import { createHash } from 'node:crypto';
import { type ApiToken, type Arrival, isLive } from '@gangmu/delivery';
import { minutesBefore } from '../http/calendar.ts';
import { Failure } from '../http/failure.ts';
import type { ApiPorts } from '../ports.ts';
import type { Chance } from './derived-chance.ts';

/** `gmt_` and 32 random bytes: enough to be found in a leak by its form, and never by guessing. */
const FORM = /^Bearer (gmt_[\w-]{43})$/u;
const PREFIX_LENGTH = 10;
const SEEN_MINUTES = 5;

/** The secret is shown once; what is kept is its hash. So much chance needs no slow hash. */
export const newSecret = (chance: Chance): string => `gmt_${chance.bytes(32).toString('base64url')}`;
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
export const prefixOf = (secret: string): string => secret.slice(0, PREFIX_LENGTH);

export interface TokenBearer {
  readonly token: ApiToken;
  readonly arrival: Arrival;
}

/**
 * Who a token acts for, looked up on every request: a revocation, a disabled account, a lost post count from the next
 * one on. Unknown, revoked, expired, disabled: one answer.
 */
export async function bearerOf(
  { directory, store }: Pick<ApiPorts, 'directory' | 'store'>,
  now: string,
  authorization: string,
  address: string,
  regionId: string | null,
): Promise<TokenBearer> {
  const secret = FORM.exec(authorization)?.[1];
  const token = secret ? await directory.tokenByHash(hashOf(secret)) : null;
  if (!token) throw new Failure('unauthenticated', { reason: 'token' });
  const arrival = await directory.arrival(token.accountId, regionId);
  const account = arrival?.account;
  if (!arrival || !account || account.disabled || !isLive(token, now)) {
    const actor = { personId: null, name: account?.username ?? '', address };
    await store.transact(token.regionId, actor, (tx) =>
      tx.audit({
        event: 'token.refused',
        object: { table: 'apiToken', id: token.id },
        result: 'denied',
        detail: { prefix: token.prefix },
      }),
    );
    throw new Failure('unauthenticated', { reason: 'token' });
  }
  if (token.lastUsedAt === null || token.lastUsedAt < minutesBefore(now, SEEN_MINUTES))
    await directory.touchToken(token.id, now);
  return { token, arrival };
}
