import type { AccountOpening, AccountState, PasswordPolicy } from '@gangmu/delivery';
import type { FastifyRequest } from 'fastify';
import { Failure } from '../http/failure.ts';
import type { ApiPorts } from '../ports.ts';
import { type Auth, addressOf, nameKey } from './create-auth.ts';
import type { Chance } from './derived-chance.ts';
import { ownPassword } from './own-password.ts';
import { firstPassword, PASSWORD_RULES, passwordFaults } from './password-policy.ts';

export interface NewAccount {
  readonly username: string;
  /** Of the password, by `hash`: it takes its time, and no transaction waits for it. */
  readonly passwordHash: string;
  readonly homeRegionId: string;
  readonly mustChange: boolean;
  /** Whether it opens nothing yet. */
  readonly waits?: boolean;
  /** The administrator who has seen the password; null where it is the person's own. */
  readonly by?: string;
}

const KEPT_OPENINGS = 20;

/**
 * Makes accounts and sets passwords: by set-up, by an administrator, by the person. What changes something is called in
 * the transaction that writes the line of it into the audit.
 */
export function accountKeeper(auth: Auth, ports: ApiPorts) {
  const { directory, clock } = ports;
  const tools = () => auth.$context;

  const policyOf = async (regionId: string): Promise<PasswordPolicy> =>
    (await directory.region(regionId))?.settings.passwordPolicy ?? 'asvs';

  const endSessions = async (accountId: string): Promise<void> => {
    await (await tools()).internalAdapter.deleteUserSessions(accountId);
  };

  const opened = (
    state: Pick<AccountState, 'openings'>,
    what: AccountOpening['what'],
    by: string,
  ): readonly AccountOpening[] => [{ what, at: clock(), by }, ...state.openings].slice(0, KEPT_OPENINGS);

  return {
    policyOf,
    endSessions,

    check(password: string, username: string, policy: PasswordPolicy): void {
      const faults = passwordFaults(password, username, policy);
      if (faults.length > 0) throw new Failure('password-policy', { faults, rules: PASSWORD_RULES[policy] });
    },

    /** The library's user with its password, our state beside it, and the membership. */
    async open({ username, passwordHash, homeRegionId, mustChange, waits = false, by }: NewAccount): Promise<string> {
      if (await directory.accountNamed(nameKey(username))) throw new Failure('duplicate', { field: 'username' });
      const { internalAdapter } = await tools();
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
      await internalAdapter.linkAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password: passwordHash,
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
        waits,
        openings: by === undefined ? [] : opened({ openings: [] }, 'password', by),
      });
      await directory.join(user.id, homeRegionId);
      return user.id;
    },

    /** Sets a password of our making and ends every session; shown once, changed at the first sign-in. */
    async reset(
      state: AccountState,
      seen: number,
      { passwordHash, by, waits }: { readonly passwordHash: string; readonly by: string; readonly waits: boolean },
    ): Promise<void> {
      const { internalAdapter } = await tools();
      const before = await internalAdapter.findCredentialAccount(state.accountId);
      const previous = [before?.password, ...state.previous].filter((hash): hash is string => !!hash).slice(0, 10);
      const openings = opened(state, 'password', by);
      const patch = { mustChange: true, passwordAt: clock(), previous, waits, openings };
      if (!(await directory.changeAccount(state.accountId, seen, patch)))
        throw new Failure('stale-version', { table: 'account', id: state.accountId });
      await internalAdapter.updatePassword(state.accountId, passwordHash);
      await endSessions(state.accountId);
      // Whoever had got hold of the account keeps no other way in.
      await directory.revokeTokens(state.accountId, clock());
      await directory.unlink(state.accountId);
    },

    async hasSecondFactor(accountId: string): Promise<boolean> {
      const user = await (await tools()).internalAdapter.findUserById(accountId);
      return (user as { twoFactorEnabled?: boolean | null } | null)?.twoFactorEnabled === true;
    },

    /** The key and its backup codes are forgotten, and every session ends: the password alone opens the account then. */
    async removeSecondFactor(state: AccountState, seen: number, by: string): Promise<void> {
      const { adapter, internalAdapter } = await tools();
      if (!(await directory.changeAccount(state.accountId, seen, { openings: opened(state, 'second-factor', by) })))
        throw new Failure('stale-version', { table: 'account', id: state.accountId });
      await internalAdapter.updateUser(state.accountId, { twoFactorEnabled: false });
      await adapter.deleteMany({ model: 'twoFactor', where: [{ field: 'userId', value: state.accountId }] });
      await endSessions(state.accountId);
    },

    /**
     * The person's own change: the present password, the rules, no return of an earlier one. Gives what makes it so: to
     * be called in a transaction, ends every session.
     */
    async change(
      state: AccountState,
      current: string,
      next: string,
      request: Pick<FastifyRequest, 'ip'>,
    ): Promise<() => Promise<void>> {
      const { internalAdapter, password: hashing } = await tools();
      const held = await ownPassword({ auth, ports }, state, current, ports.clock(), request);
      const policy = await policyOf(state.homeRegionId);
      this.check(next, state.username, policy);
      if (current === next) throw new Failure('password-policy', { faults: ['same-as-now'] });
      for (const hash of state.previous.slice(0, PASSWORD_RULES[policy].earlier))
        if (await hashing.verify({ hash, password: next }))
          throw new Failure('password-policy', { faults: ['used-before'] });
      const patch = { mustChange: false, passwordAt: clock(), previous: [held, ...state.previous].slice(0, 10) };
      const hash = await hashing.hash(next);
      return async () => {
        if (!(await directory.changeAccount(state.accountId, state.version, patch)))
          throw new Failure('stale-version', { table: 'account', id: state.accountId });
        await internalAdapter.updatePassword(state.accountId, hash);
        await endSessions(state.accountId);
      };
    },

    hash: async (password: string): Promise<string> => (await tools()).password.hash(password),
    /** A password of our making, and its hash. */
    async first(chance: Chance): Promise<{ readonly password: string; readonly passwordHash: string }> {
      const password = firstPassword(chance.below);
      return { password, passwordHash: await this.hash(password) };
    },
  };
}
export type AccountKeeper = ReturnType<typeof accountKeeper>;
