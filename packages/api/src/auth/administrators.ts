import { isAdministrator, type PostRole, type Records, somebodyAdministers, subjectOf } from '@gangmu/delivery';
import type { ApiPorts } from '../ports.ts';

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

/** Throws where nobody would be left who can sign in as an administrator of a kind, were this account disabled. */
export async function refuseLastAdministrator(
  { directory }: Pick<ApiPorts, 'directory'>,
  read: <T>(work: (records: Records) => Promise<T>) => Promise<T>,
  accountId: string,
): Promise<void> {
  const { posts, held, people } = await read(administrators);
  const barred = new Set([accountId]);
  for (const { accountId: id } of people) if (id && (await directory.account(id))?.disabled) barred.add(id);
  const own = people.filter((person) => person.accountId === accountId).map((person) => person.id);
  const lost = held.filter((tenure) => own.includes(tenure.personId)).map((tenure) => tenure.postId);
  for (const { role } of posts.filter((post) => lost.includes(post.id)))
    await read((records) => somebodyAdministers(records, role, barred));
}

async function administrators(records: Records) {
  const posts = (await records.list('post', {})).filter((post) => isAdministrator(post.role));
  const held = await records.list('tenure', { postId: { in: posts.map((post) => post.id) }, untilOn: null });
  const people = await records.list('person', { id: { in: held.map((tenure) => tenure.personId) } });
  return { posts, held, people };
}
