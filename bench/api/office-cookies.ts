import { createHmac, randomUUID } from 'node:crypto';
import type { Api, ApiPorts } from '@gangmu/api';

/** By which the bench signs its sessions; the server that it asks must be given the same. */
export const SECRET = 'a-secret-for-the-bench-only-0123456789-abcdef';

/** Somebody of the command office in each region, signed in: the cookie by the region's id. */
export async function officeCookies(
  app: Api,
  ports: Pick<ApiPorts, 'store' | 'directory'>,
  regions: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const cookies: Record<string, string> = {};
  for (const region of regions) cookies[region] = await officeCookie(app, ports, region);
  return cookies;
}

async function officeCookie(
  app: Api,
  { store, directory }: Pick<ApiPorts, 'store' | 'directory'>,
  regionId: string,
): Promise<string> {
  const { internalAdapter } = await app.platform.auth.$context;
  const username = `u-${randomUUID()}`;
  const user = await internalAdapter.createUser(
    { email: `${username}@account.invalid`, name: username, emailVerified: true },
    { method: 'credential' } as never,
  );
  await directory.addAccount({
    accountId: user.id,
    homeRegionId: regionId,
    username,
    disabled: false,
    mustChange: false,
    passwordAt: new Date().toISOString(),
    previous: [],
    lastSignInAt: null,
    waits: false,
    openings: [],
  }); // prettier-ignore
  await directory.join(user.id, regionId);
  await store.transact(regionId, { personId: null, name: 'bench', address: null }, async (tx) => {
    const [personId, postId] = [tx.newId(), tx.newId()];
    const open = { closedOn: null, closedReason: null };
    await tx.insert('person', [{ id: personId, name: '办', phone: null, accountId: user.id, ...open }]);
    await tx.insert('post', [
      { id: postId, title: '指挥办', role: 'command-office', unitId: null, officeId: null, position: 1, ...open },
    ]);
    await tx.insert('tenure', [{ id: tx.newId(), postId, personId, fromOn: '2020-01-01', untilOn: null }]);
  });
  const { token } = await internalAdapter.createSession(user.id);
  const signature = createHmac('sha256', SECRET).update(token).digest('base64');
  return `gangmu.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}
