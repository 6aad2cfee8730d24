import type { RunningServer } from '../../start-server.ts';
import { type Asked, asker } from './asker.ts';
import { setUpRegion } from './set-up-region.ts';

export const KINDS = ['system-admin', 'security-admin', 'audit-admin'] as const;
export type Kind = (typeof KINDS)[number];
export const PAST = '2026-01-01';

export interface Post {
  readonly id: string;
  readonly title: string;
  readonly role: string;
  readonly holder: { readonly personId: string } | null;
}
interface Account {
  readonly id: string;
  readonly personId: string;
  readonly version: number;
}
/** What has been tried, and what came out otherwise than it must. */
export interface Tally {
  tried: number;
  refused: number;
  readonly faults: string[];
}

/** A region just set up, its three administrators and its office signed in, and what they can do to posts and accounts. */
export async function administrators(server: RunningServer, tally: Tally) {
  const password = await setUpRegion(server);
  const ask = asker(server.address);
  const signIn = async (username: string, given = password) =>
    (await ask('POST', '/session', { username, password: given })).cookie;
  const by = {
    'system-admin': await signIn('系统员'),
    'security-admin': await signIn('安全员'),
    'audit-admin': await signIn('审计员'),
    office: await signIn('指挥办主任'),
  };
  const me = await ask('GET', '/me', undefined, { cookie: by.office });
  const regionId = me.json<{ regions: { regionId: string }[] }>().regions[0]?.regionId as string;
  const at = `/regions/${regionId}`;
  type Who = keyof typeof by;
  const send = (who: Who, path: string, body: object, method = 'POST') =>
    ask(method, `${at}${path}`, body, { cookie: by[who] });
  const list = async <T>(path: string): Promise<readonly T[]> =>
    (await ask('GET', `${at}${path}`, undefined, { cookie: by['security-admin'] })).json<{ rows: T[] }>().rows;
  const must = (what: string, answer: Asked, wanted: number | string): Asked => {
    tally.tried += 1;
    const { code, detail } = answer.status < 400 ? {} : answer.json<{ code?: string; detail?: { reason?: string } }>();
    const seen = [answer.status, code, detail?.reason];
    if (answer.status >= 400) tally.refused += 1;
    if (!seen.includes(wanted)) tally.faults.push(`${what}: ${seen.filter(Boolean).join(' ')}, not ${wanted}`);
    return answer;
  };
  const id = (answer: Asked): string => answer.json<{ id: string }>().id;
  let n = 0;
  const person = async () => {
    n += 1;
    const name = `新人${n}`;
    const personId = id(await send('system-admin', '/people', { name }));
    const made = await send('system-admin', '/accounts', { personId, username: name });
    const { id: accountId, password: own } = made.json<{ id: string; password: string }>();
    return { name, personId, accountId, password: own };
  };
  const post = async (role: Kind) => id(await send('security-admin', '/posts', { title: `${role}第二岗${++n}`, role }));
  const give = (postId: string, personId: string | null, fromOn = PAST, who: Who = 'security-admin') =>
    send(who, '/hand-overs', { postId, personId, fromOn });
  const firstPosts = (await list<Post>('/posts')).filter((one) => KINDS.includes(one.role as Kind));
  const firstOf = (kind: Kind) => firstPosts.find((one) => one.role === kind) as Post;
  const holderOf = (kind: Kind) => firstOf(kind).holder?.personId as string;
  const accountOf = async (personId: string) =>
    (await list<Account>('/accounts')).find((one) => one.personId === personId) as Account;
  const disable = (who: Who, { id: accountId, version }: Pick<Account, 'id' | 'version'>, disabled = true) =>
    send(who, `/accounts/${accountId}/disabling`, { version, disabled });
  return {
    tally,
    accountOf,
    address: server.address,
    ask,
    at,
    by,
    disable,
    firstOf,
    give,
    holderOf,
    id,
    list,
    must,
    password,
    person,
    post,
    regionId,
    send,
    signIn,
  };
}
export type Administrators = Awaited<ReturnType<typeof administrators>>;
