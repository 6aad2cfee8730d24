import { type ApiToken, reach, subjectOf, TOKEN_ACTIONS, TOKEN_DAYS, type Transaction } from '@gangmu/delivery';
import { hashOf, newSecret, prefixOf } from '../auth/api-tokens.ts';
import { derivedChance } from '../auth/derived-chance.ts';
import { ownPassword } from '../auth/own-password.ts';
import { daysAfter, endOf } from '../http/calendar.ts';
import { Failure } from '../http/failure.ts';
import { idempotencyKey, onceFor } from '../http/idempotency.ts';
import type { Handlers, Visit } from '../visit.ts';

/** Live tokens of one account, at most. */
const MOST = 20;

const shown = ({ accountId: _, ...token }: ApiToken) => ({ ...token, actions: [...token.actions] });

/** A change of a token and its line, in the chain of the region it opens. */
async function noted<T>(
  visit: Visit,
  token: ApiToken,
  event: string,
  work: (tx: Transaction, line: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const { platform, signedIn, request, today } = visit;
  const { store } = platform.ports;
  const subject = await store.read(token.regionId, (records) =>
    subjectOf(records, token.regionId, signedIn.account.accountId, today),
  );
  const actor = {
    personId: subject?.personId ?? null,
    name: subject?.name ?? signedIn.account.username,
    address: request.ip,
    account: signedIn.account.username,
  };
  const { id, name, prefix, actions, expiresAt } = token;
  const detail = { name, prefix, actions, expiresAt };
  return store.transact(token.regionId, actor, (tx) =>
    work(tx, () => tx.audit({ event, object: { table: 'apiToken', id }, result: 'done', detail })),
  );
}

export const tokens: Handlers<'tokens'> = {
  async list({ platform, signedIn }) {
    return { rows: (await platform.ports.directory.tokensOf(signedIn.account.accountId)).map(shown) };
  },

  /** For oneself, in one region, within what the own posts allow today; the present password once more. */
  async add(visit) {
    const { platform, signedIn, body, now, today, request, reply } = visit;
    const { directory, store, newId } = platform.ports;
    const { accountId } = signedIn.account;
    await ownPassword(platform, signedIn.account, body.password, now, request);
    const subject = (await directory.regionsOf(accountId)).includes(body.regionId)
      ? await store.read(body.regionId, (records) => subjectOf(records, body.regionId, accountId, today))
      : null;
    if (!subject) throw new Failure('not-found');
    const actions = TOKEN_ACTIONS.filter((action) => body.actions.includes(action) && reach(subject, action));
    const beyond = body.actions.filter((action) => !(actions as readonly string[]).includes(action));
    if (beyond.length > 0) throw new Failure('forbidden', { actions: beyond });
    if (body.expiresOn < today || body.expiresOn > daysAfter(today, TOKEN_DAYS))
      throw new Failure('invalid', {
        field: 'expiresOn',
        reason: 'out-of-range',
        latest: daysAfter(today, TOKEN_DAYS),
      });
    const { password: _, ...asked } = body;
    const key = idempotencyKey(request, accountId, JSON.stringify(asked));
    // A retry is shown the same secret, which is kept nowhere.
    const secret = newSecret(derivedChance(platform.options.auth.secret, key, 'token'));
    const token: ApiToken = {
      id: newId(),
      accountId,
      regionId: body.regionId,
      name: body.name,
      prefix: prefixOf(secret),
      actions,
      createdAt: now,
      expiresAt: endOf(body.expiresOn),
      lastUsedAt: null,
      revokedAt: null,
    };
    const made = await noted(visit, token, 'token.create', (tx, line) =>
      onceFor(tx, key, reply, async () => {
        // The line first: its chain lets one after another count.
        await line();
        const live = (await directory.tokensOf(accountId)).filter((one) => !one.revokedAt && one.expiresAt > now);
        if (live.length >= MOST) throw new Failure('illegal-state', { reason: 'too-many-tokens', most: MOST });
        await directory.addToken(token, hashOf(secret));
        return shown(token);
      }),
    );
    return { secret, token: made };
  },

  async revoke(visit) {
    const { platform, signedIn, params, now } = visit;
    const { directory } = platform.ports;
    const token = (await directory.tokensOf(signedIn.account.accountId)).find((one) => one.id === params.tokenId);
    if (!token) throw new Failure('not-found');
    await noted(visit, token, 'token.revoke', async (_, line) => {
      if (await directory.revokeToken(token.accountId, token.id, now)) await line();
    });
    return { done: true };
  },
};
