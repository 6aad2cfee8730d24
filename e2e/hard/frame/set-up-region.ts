import { createClient } from '@gangmu/contract';
import type { RunningServer } from '../../start-server.ts';
import { asker } from './asker.ts';

/** First start of an empty server with the code of its log; gives the password of its four accounts. */
export async function setUpRegion({ address, printed }: RunningServer): Promise<string> {
  // Its line may still be on the way when the server is ready.
  const written = () => /"setUpCode":"([A-Z2-9]{12})"/u.exec(printed())?.[1];
  for (let n = 0; n < 200 && !written(); n += 1) await new Promise((resolve) => setTimeout(resolve, 50));
  const code = written();
  if (!code) throw new Error('the log holds no one-time code');
  const password = 'a-long-enough-first-word-7';
  const person = (username: string) => ({ username, password, name: `${username}甲` });
  await createClient({ baseUrl: address, headers: () => ({ origin: address }) }).entrance.setUp({
    body: {
      code,
      region: { name: '云洲区', code: '990205', level: 'county' },
      policy: 'asvs',
      systemAdmin: person('系统员'),
      securityAdmin: person('安全员'),
      auditAdmin: person('审计员'),
      commandOffice: person('指挥办主任'),
    },
  });
  return password;
}

/** The command office of a server that was just set up: who asks, with its cookie, and where its region is. */
export async function firstOffice(server: RunningServer) {
  const password = await setUpRegion(server);
  const ask = asker(server.address);
  const { cookie } = await ask('POST', '/session', { username: '指挥办主任', password });
  const me = (await ask('GET', '/me', undefined, { cookie })).json<{ regions: { regionId: string }[] }>();
  return { ask, cookie, at: `/regions/${me.regions[0]?.regionId}` };
}
