import { isAdministrator, type PostRole } from '@gangmu/plan';
import { DeliveryError } from '../errors.ts';
import { permit } from '../policies/permit.ts';
import { compatible } from '../policies/policy.ts';
import type { Subject } from '../policies/subject.ts';
import type { Transaction } from '../ports.ts';
import { lastsTo, type TenureRow } from '../records/organisation.ts';
import { keepsApart, type PasswordPolicy, type RegionRow, type RegionSettings } from '../records/region.ts';

/** The system administrator changes what the region decides for itself. */
export async function changeSettings(
  tx: Transaction,
  by: Subject,
  region: RegionRow,
  seen: number,
  patch: Partial<Omit<RegionSettings, 'passwordPolicy'>>,
): Promise<void> {
  permit(by, 'settings.write');
  await save(tx, region, seen, patch, 'settings.change');
}

/** The security administrator chooses the preset by which passwords and sessions are kept. */
export async function choosePolicy(
  tx: Transaction,
  by: Subject,
  region: RegionRow,
  seen: number,
  passwordPolicy: PasswordPolicy,
  today: string,
): Promise<void> {
  permit(by, 'policy.write');
  // Nobody comes to hold a second post meanwhile.
  await tx.holdRegion();
  const twofold = keepsApart({ passwordPolicy }) ? await administersToo(tx, today) : [];
  if (twofold.length > 0) throw new DeliveryError('administrators-apart', { names: twofold });
  await save(tx, region, seen, { passwordPolicy }, 'policy.change');
}

/** Names of those who hold an administrator's post and one of the business, from today on. */
async function administersToo(tx: Transaction, today: string): Promise<readonly string[]> {
  const posts = new Map((await tx.list('post', {})).map((post) => [post.id, post.role]));
  const administering = [...posts].flatMap(([id, role]) => (isAdministrator(role) ? [id] : []));
  const lasting = (rows: readonly TenureRow[]) => rows.filter((one) => lastsTo(one, today));
  const held = lasting(await tx.list('tenure', { postId: { in: administering } }));
  const people = await tx.list('person', { id: { in: [...new Set(held.map((one) => one.personId))] } });
  const theirs = lasting(await tx.list('tenure', { personId: { in: people.map((one) => one.id) } }));
  return people.flatMap(({ id, name }) => {
    const roles = theirs.flatMap((one) => (one.personId === id ? [posts.get(one.postId) as PostRole] : []));
    return compatible(roles, true) ? [] : [name];
  });
}

async function save(
  tx: Transaction,
  region: RegionRow,
  seen: number,
  patch: Partial<RegionSettings>,
  event: string,
): Promise<void> {
  if (!(await tx.saveSettings(seen, { ...region.settings, ...patch })))
    throw new DeliveryError('stale-version', { table: 'region', id: region.id, now: region.version });
  const before = Object.fromEntries(
    Object.keys(patch).map((key) => [key, region.settings[key as keyof RegionSettings]]),
  );
  await tx.audit({
    event,
    object: { table: 'region', id: region.id },
    result: 'done',
    detail: { before, after: patch },
  });
}
