import type { AccountState } from '@gangmu/delivery';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Failure } from '../http/failure.ts';
import type { ApiPorts } from '../ports.ts';
import { beginAttempt, beginCounted, succeed } from './attempts.ts';
import { type Auth, nameKey } from './create-auth.ts';
import { refusedByLibrary } from './library-refusal.ts';
import { headersOf, passCookies } from './session.ts';

type SignInPorts = Pick<ApiPorts, 'directory' | 'store' | 'clock' | 'newId'>;
export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/**
 * Name and password. An unknown name, a wrong password and a disabled account get one answer, after the same work;
 * a name that is locked gets its answer whether or not there is an account of it.
 */
export async function signIn(
  auth: Auth,
  ports: SignInPorts,
  { username, password }: Credentials,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<'signed-in' | 'totp-needed'> {
  const now = ports.clock();
  const name = nameKey(username);
  const account = await ports.directory.accountNamed(name);
  const attempt = await beginAttempt(ports.directory, ports.newId, now, name, request.ip).catch(async (error) => {
    await tell(ports, account, request, 'session.locked-out', 'denied');
    throw error;
  });
  const entered = await auth.api
    .signInUsername({ body: { username: name, password }, headers: headersOf(request), returnHeaders: true })
    .catch(refusedByLibrary);
  if (!entered || !account || account.disabled) {
    const token = (entered?.response as { token?: string } | undefined)?.token;
    if (token) await (await auth.$context).internalAdapter.deleteSession(token);
    await tell(ports, account, request, 'session.refused', 'failed');
    throw new Failure('bad-credentials');
  }
  await succeed(ports.directory, now, attempt);
  passCookies(entered.headers, reply);
  if ((entered.response as { twoFactorRedirect?: boolean }).twoFactorRedirect) return 'totp-needed';
  await welcome(ports, account, request);
  return 'signed-in';
}

/** The second step. Wrong codes are counted by the library: five for a challenge, ten in a quarter of an hour. */
export async function secondStep(
  auth: Auth,
  ports: SignInPorts,
  code: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const half = await afterSignOn(auth, ports, request);
  const call = { body: { code }, headers: headersOf(request), returnHeaders: true } as const;
  const verify = /^\d{6}$/u.test(code) ? auth.api.verifyTOTP(call) : auth.api.verifyBackupCode(call);
  const entered = await (verify as Promise<{ headers: Headers; response: { user: { id: string } } }>).catch(
    refusedByLibrary,
  );
  const account = entered ? await ports.directory.account(entered.response.user.id) : null;
  if (!entered || !account || account.disabled) {
    await tell(ports, null, request, 'session.code-refused', 'failed');
    throw new Failure('bad-code');
  }
  if (half) {
    await ports.directory.withdraw(half.attempt.id);
    await ports.directory.forgive(half.attempt.keys);
    await ports.directory.markSession(half.sessionId, 'strong');
  }
  passCookies(entered.headers, reply);
  await welcome(ports, account, request);
}

/**
 * A session that single sign-on began and that waits for the code: the library counts wrong codes after a password only,
 * so here we count them, for the account.
 */
async function afterSignOn(auth: Auth, { directory, clock, newId }: SignInPorts, request: FastifyRequest) {
  const session = await auth.api.getSession({ headers: headersOf(request) });
  if (!session || (await directory.sessionMark(session.session.id)) !== 'pending') return null;
  const attempt = await beginCounted(directory, newId, clock(), [`code:${session.user.id}`]);
  return { attempt, sessionId: session.session.id };
}

export async function welcome(ports: SignInPorts, account: AccountState, request: FastifyRequest): Promise<void> {
  // Somebody may change the account at this moment: then the time of sign-in is not worth a second try.
  await ports.directory.changeAccount(account.accountId, account.version, { lastSignInAt: ports.clock() });
  await tell(ports, account, request, 'session.sign-in', 'done');
}

/**
 * One line in the chain of the account's home region, or of the topmost region where there is no such account. A name
 * that is nobody's is not written down: people type passwords there.
 */
export async function tell(
  { store, directory }: Pick<ApiPorts, 'store' | 'directory'>,
  account: AccountState | null,
  request: FastifyRequest,
  event: string,
  result: 'done' | 'failed' | 'denied',
): Promise<void> {
  const regionId = account?.homeRegionId ?? (await directory.regions())[0]?.id;
  if (!regionId) return;
  const actor = { personId: null, name: account?.username ?? '', address: request.ip };
  const object = account ? { table: 'account', id: account.accountId } : null;
  await store.transact(regionId, actor, (tx) => tx.audit({ event, object, result, detail: {} }));
}
