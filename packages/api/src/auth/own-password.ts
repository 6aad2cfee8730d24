import type { AccountState } from '@gangmu/delivery';
import type { FastifyRequest } from 'fastify';
import { Failure } from '../http/failure.ts';
import type { Platform } from '../visit.ts';
import { beginCounted, forgive } from './attempts.ts';
import { tell } from './sign-in.ts';

/**
 * The present password once more, before what a borrowed session must not do. Wrong ones are counted for the account:
 * a session that was left open is no place to guess it. They lock out nobody's sign-in.
 */
export async function ownPassword(
  { auth, ports }: Pick<Platform, 'auth' | 'ports'>,
  account: AccountState,
  given: string,
  now: string,
  request: Pick<FastifyRequest, 'ip'>,
): Promise<string> {
  const { directory, newId } = ports;
  const attempt = await beginCounted(directory, newId, now, [`own:${account.accountId}`]);
  const { internalAdapter, password } = await auth.$context;
  const held = (await internalAdapter.findCredentialAccount(account.accountId))?.password;
  if (!held || !(await password.verify({ hash: held, password: given }))) {
    await tell(ports, account, request, 'account.password-refused', 'failed');
    throw new Failure('bad-credentials');
  }
  await directory.withdraw(attempt.id);
  await forgive(directory, attempt.keys);
  return held;
}
