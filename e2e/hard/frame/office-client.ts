import { type Client, createClient } from '@gangmu/contract';

export const DEMO_PASSWORD = 'lake-and-rope-2027';

export interface Office {
  readonly client: Client;
  readonly regionId: string;
  readonly cookie: string;
}

/** Signs in as a program would and gives the typed client of the account's first region. */
export async function officeClient(address: string, username: string, password = DEMO_PASSWORD): Promise<Office> {
  const answer = await fetch(`${address}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address, 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ username, password }),
  });
  if (!answer.ok) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const client = createClient({ baseUrl: address, headers: () => ({ cookie, origin: address }) });
  const me = await client.me.get();
  return { client, cookie, regionId: (me.regions[0] as { regionId: string }).regionId };
}
