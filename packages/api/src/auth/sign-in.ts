import { createHash } from 'node:crypto';
import type { AccountState, Transaction } from '@gangmu/delivery';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Failure } from '../http/failure.ts';
import type { ApiPorts } from '../ports.ts';
import { beginAttempt, beginCounted, forgive, isTold, LockedOut, markTold, succeed } from './attempts.ts';
import { type Auth, nameKey } from './create-auth.ts';
import { refusedByLibrary } from './library-refusal.ts';
import { cookieOf, headersOf, passCookies } from './session.ts';

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
    if (error instanceof LockedOut) await tellOfLock(ports, account, request, now, error.keys);
    throw error;
  });
  const right = await isPassword(auth, account, password);
  // Told to whoever knows the password only, and no guess.
  if (right && account?.waits && !account.disabled) {
    await ports.directory.withdraw(attempt.id);
    await tell(ports, account, request, 'session.refused', 'denied');
    throw new Failure('first-password-waits');
  }
  const entered =
    right && account && !account.disabled
      ? await withLine(ports, account, request, async () => {
          // The password may have been changed, or the account disabled, since it was looked at.
          if (!(await stamp(ports, account))) return { value: null, event: 'session.refused', result: 'failed' };
          const found = await auth.api
            .enterByPassword({ body: { userId: account.accountId }, headers: headersOf(request), returnHeaders: true })
            .catch(refusedByLibrary);
          if (!found) return { value: null, event: 'session.refused', result: 'failed' };
          await succeed(ports.directory, now, attempt);
          // Halfway in, nobody has signed in.
          const half = found.response.twoFactorRedirect;
          return { value: found, event: half ? null : 'session.sign-in', result: 'done' };
        })
      : await tell(ports, account, request, 'session.refused', 'failed');
  if (!entered) throw new Failure('bad-credentials');
  passCookies(entered.headers, reply);
  return entered.response.twoFactorRedirect ? 'totp-needed' : 'signed-in';
}

/**
 * One line for each full counter and window: whoever keeps knocking fills neither the audit nor the queue of those who
 * wait to write there. Of those who come at once, the first takes a key that the others find taken.
 */
async function tellOfLock(
  ports: SignInPorts,
  account: AccountState | null,
  request: FastifyRequest,
  now: string,
  full: readonly string[],
): Promise<void> {
  if (await isTold(ports.directory, now, full)) return;
  // Hashed, since people type passwords as names; by the minute, since a lock may be lifted and fall again.
  const hash = createHash('sha256')
    .update([...full, now.slice(0, 16)].join('\n'))
    .digest('hex');
  await withLine(ports, account, request, async (tx) => {
    if (await tx?.claim(`locked-out:${hash}`, hash)) return { value: null, event: null, result: 'denied' };
    await markTold(ports.directory, ports.newId, now, full);
    return { value: null, event: 'session.locked-out', result: 'denied' };
  });
}

/** For a name that is nobody's the same work is done. */
async function isPassword(auth: Auth, account: AccountState | null, given: string): Promise<boolean> {
  const { internalAdapter, password } = await auth.$context;
  const held = (await internalAdapter.findCredentialAccount(account?.accountId ?? 'nobody'))?.password;
  if (held) return password.verify({ hash: held, password: given });
  await password.hash(given);
  return false;
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
  const waiting = half?.accountId ?? (await waitingFor(auth, request));
  const account = waiting ? await ports.directory.account(waiting) : null;
  // A wrong code ends well for the transaction: it has been counted in it.
  const entered = await withLine(ports, account, request, async () => {
    const refused = { value: null, event: 'session.code-refused', result: 'failed' } as const;
    if (!account || account.disabled) return refused;
    const call = { body: { code }, headers: headersOf(request), returnHeaders: true } as const;
    const verify = /^\d{6}$/u.test(code) ? auth.api.verifyTOTP(call) : auth.api.verifyBackupCode(call);
    const found = await (verify as Promise<{ headers: Headers; response: { user: { id: string } } }>).catch(
      refusedByLibrary,
    );
    if (!found) return refused;
    if (found.response.user.id !== account.accountId || !(await stamp(ports, account))) throw new Failure('bad-code');
    if (half) {
      await ports.directory.withdraw(half.attempt.id);
      await forgive(ports.directory, half.attempt.keys);
      await ports.directory.markSession(half.sessionId, 'strong');
    }
    return { value: found, event: 'session.sign-in', result: 'done' };
  });
  if (!entered) throw new Failure('bad-code');
  passCookies(entered.headers, reply);
}

/** Whose code is awaited; only a hint where to write, since the library checks the cookie itself. */
async function waitingFor(auth: Auth, request: FastifyRequest): Promise<string | null> {
  const { createAuthCookie, internalAdapter } = await auth.$context;
  const sealed = cookieOf(request, createAuthCookie('two_factor').name);
  const identifier = sealed.slice(0, Math.max(0, sealed.lastIndexOf('.')));
  return identifier ? ((await internalAdapter.findVerificationValue(identifier))?.value ?? null) : null;
}

/**
 * A session that single sign-on began and that waits for the code: the library counts wrong codes after a password only,
 * so here we count them, for the account.
 */
async function afterSignOn(auth: Auth, { directory, clock, newId }: SignInPorts, request: FastifyRequest) {
  const session = await auth.api.getSession({ headers: headersOf(request) });
  if (!session || (await directory.sessionMark(session.session.id)) !== 'pending') return null;
  const attempt = await beginCounted(directory, newId, clock(), [`code:${session.user.id}`]);
  return { attempt, sessionId: session.session.id, accountId: session.user.id };
}

/**
 * Notes the time of sign-in on the account as it was looked at. False where its password has been changed or it has been
 * disabled since; another sign-in at the same moment is no such change.
 */
export async function stamp({ directory, clock }: SignInPorts, account: AccountState): Promise<boolean> {
  for (let seen: AccountState | null = account, i = 0; seen && i < 5; i++) {
    if (await directory.changeAccount(seen.accountId, seen.version, { lastSignInAt: clock() })) return true;
    seen = await directory.account(account.accountId);
    if (seen?.disabled !== false || seen.passwordAt !== account.passwordAt) return false;
  }
  return false;
}

interface Told<T> {
  readonly value: T;
  /** Null where nothing has happened yet that is worth a line. */
  readonly event: string | null;
  readonly result: 'done' | 'failed' | 'denied';
}

/**
 * Changes an account or its sessions and writes one line into the chain of the account's home region, or of the topmost
 * region where there is no such account: both or neither (RELIABILITY B46). A name that is nobody's is not written down:
 * people type passwords there.
 */
export async function withLine<T>(
  { store, directory }: Pick<ApiPorts, 'store' | 'directory'>,
  account: AccountState | null,
  request: Pick<FastifyRequest, 'ip'>,
  work: (tx: Transaction | null) => Promise<Told<T>>,
): Promise<T> {
  const regionId = account?.homeRegionId ?? (await directory.regions())[0]?.id;
  if (!regionId) return (await work(null)).value;
  // A name that is nobody's costs the same look.
  const [person] = await store.read(regionId, (records) =>
    records.list('person', { accountId: account?.accountId ?? 'nobody' }),
  );
  const username = account?.username ?? '';
  const actor = { personId: null, name: person?.name ?? username, address: request.ip, account: username };
  const object = account ? { table: 'account', id: account.accountId } : null;
  return store.transact(regionId, actor, async (tx) => {
    const { value, event, result } = await work(tx);
    if (event) await tx.audit({ event, object, result, detail: {} });
    return value;
  });
}

/** A line of something that changes nothing. */
export const tell = (
  ports: Pick<ApiPorts, 'store' | 'directory'>,
  account: AccountState | null,
  request: Pick<FastifyRequest, 'ip'>,
  event: string,
  result: 'done' | 'failed' | 'denied',
): Promise<null> => withLine(ports, account, request, async () => ({ value: null, event, result }));
