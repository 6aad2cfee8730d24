import {
  isAdministered,
  isAdministrator,
  lastsTo,
  type PostRole,
  type Records,
  type RegionRow,
  somebodyAdministers,
  subjectOf,
} from '@gangmu/delivery';
import type { ApiPorts } from '../ports.ts';
import { PASSWORD_RULES } from './password-policy.ts';

/** What an account holds in all regions but one, today: the three administrators exclude each other across regions. */
export async function rolesElsewhere(
  { directory, store }: Pick<ApiPorts, 'directory' | 'store'>,
  accountId: string | null | undefined,
  regionId: string,
  today: string,
): Promise<readonly PostRole[]> {
  if (!accountId) return [];
  const roles: PostRole[] = [];
  for (const other of await directory.regionsOf(accountId)) {
    if (other === regionId) continue;
    const subject = await store.read(other, (records) => subjectOf(records, other, accountId, today));
    roles.push(...(subject?.roles ?? []));
  }
  return roles;
}

/** Of accounts, those that open nothing. */
export const barredAmong =
  ({ directory }: Pick<ApiPorts, 'directory'>) =>
  async (accountIds: readonly string[]): Promise<ReadonlySet<string>> => {
    const barred = new Set<string>();
    for (const id of accountIds) {
      const account = await directory.account(id);
      if (!account || account.disabled || account.waits) barred.add(id);
    }
    return barred;
  };

/**
 * Whether the password that is being made for an account waits until the security administrator has agreed: where the
 * preset says so and the password would be all that is asked for. Not where nobody else could agree: nobody would ever
 * come in again.
 */
export async function firstPasswordWaits(
  ports: Pick<ApiPorts, 'directory'>,
  records: Records,
  { settings }: Pick<RegionRow, 'settings'>,
  account: { readonly id: string; readonly totp: boolean } | null,
  today: string,
): Promise<boolean> {
  if (!PASSWORD_RULES[settings.passwordPolicy].firstWaits || account?.totp) return false;
  const barred = async (accountIds: readonly string[]) =>
    new Set([...(account ? [account.id] : []), ...(await barredAmong(ports)(accountIds))]);
  return isAdministered(records, 'security-admin', today, barred);
}

/**
 * Throws where nobody would be left who can sign in as an administrator of a kind, were this account disabled: from
 * today on, whoever may have been named for a day to come.
 */
export async function refuseLastAdministrator(
  ports: Pick<ApiPorts, 'directory'>,
  records: Records,
  accountId: string,
  today: string,
): Promise<void> {
  const own = await records.list('person', { accountId });
  const tenures = await records.list('tenure', { personId: { in: own.map((person) => person.id) } });
  const held = tenures.filter((tenure) => lastsTo(tenure, today));
  const posts = await records.list('post', { id: { in: held.map((tenure) => tenure.postId) } });
  const barred = async (accountIds: readonly string[]) =>
    new Set([accountId, ...(await barredAmong(ports)(accountIds))]);
  for (const { role } of posts.filter((post) => isAdministrator(post.role)))
    await somebodyAdministers(records, role, today, barred);
}
