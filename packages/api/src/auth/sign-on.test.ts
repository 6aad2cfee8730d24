import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { API_BASE } from '@gangmu/contract';
import type { RegionRow } from '@gangmu/delivery';
import Provider from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kit, openKit, type Visitor } from '../testing/api.testkit.ts';

const CALLBACK = 'http://localhost/api/v1/session/oidc/callback';

/** A real provider on loopback; whoever `next` names is signed in there without a page. */
async function provider() {
  const next = { subject: 'sub-1', name: 'someone', amr: ['pwd'] as string[] };
  const names = new Map<string, string>();
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const oidc = new Provider(issuer, {
    clients: [{ client_id: 'gangmu', client_secret: 'a-secret-of-the-client', redirect_uris: [CALLBACK] }],
    claims: { openid: ['sub', 'preferred_username', 'amr'], profile: ['preferred_username'] },
    conformIdTokenClaims: false,
    findAccount: async (_, id) => ({
      accountId: id,
      claims: async () => ({ sub: id, preferred_username: names.get(id) ?? '', amr: next.amr }),
    }),
    interactions: { url: async (_, interaction) => `/interaction/${interaction.uid}` },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['for-tests'] },
  });
  const callback = oidc.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void callback(request, response);
    void (async () => {
      names.set(next.subject, next.name);
      const details = await oidc.interactionDetails(request, response);
      const grant = new oidc.Grant({ accountId: next.subject, clientId: 'gangmu' });
      grant.addOIDCScope('openid profile');
      const grantId = await grant.save();
      const result =
        details.prompt.name === 'login'
          ? { login: { accountId: next.subject, amr: next.amr } }
          : { consent: { grantId } };
      await oidc.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
    })();
  });
  return { issuer, next, close: () => new Promise((resolve) => server.close(resolve)) };
}

const cookiesOf = (headers: Record<string, unknown>): string =>
  [headers['set-cookie']]
    .flat()
    .filter((one): one is string => typeof one === 'string')
    .map((one) => one.split(';')[0])
    .join('; ');

/** What a browser does between our two addresses: follows the provider's redirects with its cookies. */
async function browse(from: string): Promise<string> {
  const jar = new Map<string, string>();
  let url = from;
  for (let hop = 0; hop < 10 && !url.startsWith(CALLBACK); hop++) {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const one of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (one.split(';')[0] ?? '').split('=');
      jar.set(name, value);
    }
    url = new URL(answer.headers.get('location') ?? '', url).href;
  }
  return url;
}

describe.each(['asks for our own code', 'trusts the provider for a second factor'])(
  'single sign-on that %s',
  (mode) => {
    const trusts = mode.startsWith('trusts');
    let sso: Awaited<ReturnType<typeof provider>>;
    let kit: Kit;
    let region: RegionRow;
    let admin: Visitor;
    const settings = () => ({
      name: '统一身份认证',
      discoveryUrl: `${sso.issuer}/.well-known/openid-configuration`,
      clientId: 'gangmu',
      clientSecret: 'a-secret-of-the-client',
      claim: 'preferred_username',
      intranet: [sso.issuer],
      trustFactors: trusts,
    });
    beforeAll(async () => {
      sso = await provider();
      kit = await openKit('memory', { oidc: settings() });
      region = await kit.region('澄湖区');
      admin = await kit.person(region, 'system-admin');
    });
    afterAll(async () => {
      await kit.close();
      await sso.close();
    });

    const begin = () => kit.app.inject({ method: 'GET', url: `${API_BASE}/session/oidc` });
    const finish = (url: string, cookie: string) =>
      kit.app.inject({ method: 'GET', url: url.slice('http://localhost'.length), headers: { cookie } });
    const signOn = async (subject: string, name: string, amr: string[] = ['pwd']) => {
      Object.assign(sso.next, { subject, name, amr });
      const start = await begin();
      expect(start.statusCode, start.body).toBe(302);
      return finish(await browse(String(start.headers.location)), cookiesOf(start.headers));
    };
    const me = (cookie: string) => kit.app.inject({ method: 'GET', url: `${API_BASE}/me`, headers: { cookie } });
    const nameOf = async (who: Visitor) => (await kit.directory.account(who.accountId))?.username ?? '';

    it('lets in whoever has an account of the claimed name, and nobody else', async () => {
      const person = await kit.person(region, 'reader');
      const entered = await signOn('sub-a', await nameOf(person));
      expect(entered.headers.location).toBe('/');
      expect((await me(cookiesOf(entered.headers))).json()).toMatchObject({ regions: [{ roles: ['reader'] }] });
      const none = await signOn('sub-b', 'nobody-of-that-name');
      expect(none.headers.location).toBe('/sign-in?failed=oidc');
      expect((await me(cookiesOf(none.headers))).statusCode).toBe(401);
    });

    it('ties the account to the person: the name under another identity opens nothing', async () => {
      const person = await kit.person(region, 'reader');
      const name = await nameOf(person);
      expect((await signOn('sub-c', name)).headers.location).toBe('/');
      expect((await signOn('sub-d', name)).headers.location).toBe('/sign-in?failed=oidc');
      expect((await signOn('sub-c', 'renamed-since')).headers.location).toBe('/');
      const version = (await kit.directory.account(person.accountId))?.version;
      await admin.ask('POST', `${API_BASE}/regions/${region.id}/accounts/${person.accountId}/password-reset`, {
        version,
      });
      expect((await signOn('sub-d', name)).headers.location).toBe('/');
    });

    it('lets no disabled account in', async () => {
      const person = await kit.person(region, 'reader');
      const name = await nameOf(person);
      await signOn('sub-e', name);
      const version = (await kit.directory.account(person.accountId))?.version;
      const at = `${API_BASE}/regions/${region.id}/accounts/${person.accountId}/disabling`;
      expect((await admin.ask('POST', at, { version, disabled: true })).statusCode).toBe(200);
      expect((await signOn('sub-e', name)).headers.location).toBe('/sign-in?failed=oidc');
    });

    it('takes no answer of another browser, a forged state, or a code a second time', async () => {
      const person = await kit.person(region, 'reader');
      Object.assign(sso.next, { subject: 'sub-f', name: await nameOf(person) });
      const start = await begin();
      const back = await browse(String(start.headers.location));
      const cookie = cookiesOf(start.headers);
      const failed = '/sign-in?failed=oidc-unfinished';
      expect((await finish(back, '')).headers.location).toBe(failed);
      expect((await finish(back, cookiesOf((await begin()).headers))).headers.location).toBe(failed);
      expect((await finish(back.replace(/state=[^&]*/u, 'state=forged'), cookie)).headers.location).toBe(failed);
      expect(
        (
          await finish(
            back,
            cookie.replace(/.$/u, (last) => (last === 'x' ? 'y' : 'x')),
          )
        ).headers.location,
      ).toBe(failed);
      expect((await finish(back, cookie)).headers.location).toBe('/');
      expect((await finish(back, cookie)).headers.location).toBe(failed);
    });

    it.each([
      ['away', { discoveryUrl: 'http://127.0.0.1:9/.well-known/openid-configuration' }],
      ['without leave to lie on an inner network', { intranet: [] }],
    ])('sends a person back to the sign-in page from a provider that is %s', async (_, wrong) => {
      const other = await openKit('memory', { oidc: { ...settings(), ...wrong } });
      const { statusCode, headers } = await other.app.inject({ method: 'GET', url: `${API_BASE}/session/oidc` });
      expect([statusCode, headers.location]).toEqual([302, '/sign-in?failed=oidc-away']);
      await other.close();
    });

    it('sends a person back where the provider refuses the secret', async () => {
      const other = await openKit('memory', { oidc: { ...settings(), clientSecret: 'another-secret' } });
      const start = await other.app.inject({ method: 'GET', url: `${API_BASE}/session/oidc` });
      const url = (await browse(String(start.headers.location))).slice('http://localhost'.length);
      const headers = { cookie: cookiesOf(start.headers) };
      const back = await other.app.inject({ method: 'GET', url, headers });
      expect(back.headers.location).toBe('/sign-in?failed=oidc-unfinished');
      expect(cookiesOf(back.headers)).not.toContain('session_token');
      await other.close();
    });

    it('does not go round the second factor', async () => {
      const person = await kit.person(region, 'reader');
      const secret = await kit.totp(person);
      const entered = await signOn('sub-g', await nameOf(person), ['pwd', 'otp']);
      const cookie = cookiesOf(entered.headers);
      if (trusts) {
        expect(entered.headers.location).toBe('/');
        expect((await me(cookie)).statusCode).toBe(200);
        return;
      }
      expect(entered.headers.location).toBe('/sign-in?step=code');
      expect((await me(cookie)).statusCode).toBe(401);
      const step = (code: string) =>
        kit.app.inject({ method: 'POST', url: `${API_BASE}/session/totp`, headers: { cookie }, payload: { code } });
      expect((await step('000000')).json()).toMatchObject({ code: 'bad-code' });
      expect((await me(cookie)).statusCode).toBe(401);
      expect((await step(secret.code())).json()).toEqual({ state: 'signed-in' });
      expect((await me(cookie)).statusCode).toBe(200);
      const other = cookiesOf((await signOn('sub-g', await nameOf(person))).headers);
      const codes: number[] = [];
      for (let i = 0; i < 7; i++)
        codes.push(
          (
            await kit.app.inject({
              method: 'POST',
              url: `${API_BASE}/session/totp`,
              headers: { cookie: other },
              payload: { code: '111111' },
            })
          ).statusCode,
        );
      expect(codes).toEqual([401, 401, 401, 401, 401, 429, 429]);
    });

    it('writes who came and who was refused', async () => {
      const events = (await kit.store.auditTrail(region.id, 0, 10_000)).map((line) => line.event);
      expect(events).toEqual(expect.arrayContaining(['session.sign-in', 'session.sign-on-refused']));
    });
  },
);
