import { randomInt } from 'node:crypto';
import type { AccountState, PasswordPolicy } from '@gangmu/delivery';
import { Failure } from '../http/failure.ts';
import type { ApiPorts } from '../ports.ts';
import { type Auth, addressOf, nameKey } from './create-auth.ts';
import { ownPassword } from './own-password.ts';
import { firstPassword, PASSWORD_RULES, passwordFaults } from './password-policy.ts';

export interface NewAccount {
  readonly username: string;
  readonly password: string;
  readonly homeRegionId: string;
  readonly mustChange: boolean;
}

/** Makes accounts and sets passwords: by set-up, by an administrator, by the person. */
export function accountKeeper(auth: Auth, ports: ApiPorts) {
  const { directory, clock } = ports;
  const tools = () => auth.$context;

  const policyOf = async (regionId: string): Promise<PasswordPolicy> =>
    (await directory.region(regionId))?.settings.passwordPolicy ?? 'asvs';

  const endSessions = async (accountId: string): Promise<void> => {
    await (await tools()).internalAdapter.deleteUserSessions(accountId);
  };

  return {
    policyOf,
    endSessions,

    check(password: string, username: string, policy: PasswordPolicy): void {
      const faults = passwordFaults(password, username, policy);
      if (faults.length > 0) throw new Failure('password-policy', { faults, rules: PASSWORD_RULES[policy] });
    },

    /** The library's user with its password, our state beside it, and the membership. */
    async open({ username, password, homeRegionId, mustChange }: NewAccount): Promise<string> {
      if (await directory.accountNamed(nameKey(username))) throw new Failure('duplicate', { field: 'username' });
      const { internalAdapter, password: hashing } = await tools();
      const user = await internalAdapter.createUser(
        {
          email: addressOf(username),
          emailVerified: true,
          name: username,
          username,
          displayUsername: username,
        } as Parameters<typeof internalAdapter.createUser>[0],
        { method: 'credential' } as never,
      );
      const hash = await hashing.hash(password);
      await internalAdapter.linkAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password: hash,
      });
      await directory.addAccount({
        accountId: user.id,
        homeRegionId,
        username: nameKey(username),
        disabled: false,
        mustChange,
        passwordAt: clock(),
        previous: [],
        lastSignInAt: null,
      });
      await directory.join(user.id, homeRegionId);
      return user.id;
    },

    /** Takes back what `open` made, where the rest of the action failed. */
    async discard(accountId: string): Promise<void> {
      await (await tools()).internalAdapter.deleteUser(accountId);
    },

    /** Sets a password of our making and ends every session; shown once, changed at the first sign-in. */
    async reset(state: AccountState, seen: number): Promise<string> {
      const { internalAdapter, password: hashing } = await tools();
      const next = firstPassword((below) => randomInt(below));
      const before = await internalAdapter.findCredentialAccount(state.accountId);
      const previous = [before?.password, ...state.previous].filter((hash): hash is string => !!hash).slice(0, 10);
      const patch = { mustChange: true, passwordAt: clock(), previous };
      if (!(await directory.changeAccount(state.accountId, seen, patch)))
        throw new Failure('stale-version', { table: 'account', id: state.accountId });
      await internalAdapter.updatePassword(state.accountId, await hashing.hash(next));
      await endSessions(state.accountId);
      // Whoever had got hold of the account keeps no other way in.
      await directory.revokeTokens(state.accountId, clock());
      await directory.unlink(state.accountId);
      return next;
    },

    /** The person's own change: the present password, the rules, no return of an earlier one; ends every session. */
    async change(state: AccountState, current: string, next: string): Promise<void> {
      const { internalAdapter, password: hashing } = await tools();
      const held = await ownPassword({ auth, ports }, state, current, ports.clock());
      const policy = await policyOf(state.homeRegionId);
      this.check(next, state.username, policy);
      if (current === next) throw new Failure('password-policy', { faults: ['same-as-now'] });
      for (const hash of state.previous.slice(0, PASSWORD_RULES[policy].earlier))
        if (await hashing.verify({ hash, password: next }))
          throw new Failure('password-policy', { faults: ['used-before'] });
      const patch = { mustChange: false, passwordAt: clock(), previous: [held, ...state.previous].slice(0, 10) };
      if (!(await directory.changeAccount(state.accountId, state.version, patch)))
        throw new Failure('stale-version', { table: 'account', id: state.accountId });
      await internalAdapter.updatePassword(state.accountId, await hashing.hash(next));
      await endSessions(state.accountId);
    },

    first: () => firstPassword((below) => randomInt(below)),
  };
}
export type AccountKeeper = ReturnType<typeof accountKeeper>;
