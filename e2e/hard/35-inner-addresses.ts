import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { INNER_ADDRESSES } from '../../packages/api/src/testing/inner-addresses.ts';
import { startServer } from '../start-server.ts';
import type { HardTest } from './frame/hard-test.ts';

export const hardTest: HardTest = {
  number: 35,
  title: 'Addresses inside, named by the configuration of single sign-on',
  criterion:
    'the one place where the server asks another (OIDC): inner addresses in every spelling, a redirect inside and an unlisted port get no connection; nothing of an answer is shown; a listed origin is asked',
  async run({ folder, say }) {
    let asked = 0;
    let followed = 0;
    const inner = createServer((request, response) => {
      if (request.url === '/secret') followed += 1;
      else asked += 1;
      if (request.url?.startsWith('/away')) response.writeHead(302, { location: '/secret' }).end();
      else response.writeHead(200, { 'content-type': 'application/json' }).end('{"secret":"内部机密"}');
    });
    await new Promise<void>((resolve) => inner.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(inner.address() as AddressInfo).port}`;
    const faults: string[] = [];
    const statuses: Record<string, number> = {};
    const ask = async (url: string, intranet: string, n: number): Promise<void> => {
      const server = await startServer('serve', {
        GANGMU_DATA: `${folder}/${n}`,
        GANGMU_OIDC_DISCOVERY_URL: url,
        GANGMU_OIDC_CLIENT_ID: 'gangmu',
        GANGMU_OIDC_CLIENT_SECRET: 'secret',
        GANGMU_OIDC_INTRANET: intranet,
      });
      try {
        const answer = await fetch(`${server.address}/api/v1/session/oidc`, { redirect: 'manual' });
        const text = await answer.text();
        statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
        const to = answer.headers.get('location');
        if (answer.status !== 302 || to !== '/sign-in?failed=oidc-away') faults.push(`${url}: ${answer.status} ${to}`);
        if (/内部机密/u.test(text + server.printed())) faults.push(`${url}: the inner answer is shown`);
      } finally {
        await server.stop();
      }
    };
    try {
      for (const [n, url] of [...INNER_ADDRESSES, `${origin}/plain`].entries()) await ask(url, '', n);
      const unlisted = asked;
      await ask(`${origin}/away`, origin, 90);
      await ask(`${origin}/plain`, origin, 91);
      say(`unlisted ${unlisted}, listed ${asked - unlisted}, followed ${followed}`);
      if (unlisted > 0) faults.push(`${unlisted} connections to an origin that is not listed`);
      if (asked - unlisted < 2) faults.push('a listed origin was not asked');
      if (followed > 0) faults.push('a redirect was followed');
      return {
        figure: `${INNER_ADDRESSES.length + 1} addresses inside: ${unlisted} connections, answers ${JSON.stringify(statuses)}; listed origin asked ${asked - unlisted} times, ${followed} redirects followed; ${faults.length} faults ${faults.join('; ')}`,
        passed: faults.length === 0,
      };
    } finally {
      inner.close();
    }
  },
};
