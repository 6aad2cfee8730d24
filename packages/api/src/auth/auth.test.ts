import { API_BASE } from '@gangmu/contract';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ask, type Engine, type Kit, openKit } from '../testing/api.testkit.ts';
import { oneTimeCode } from '../testing/one-time-code.ts';
import { placeOf } from './attempts.ts';

const CODE = 'ABCDEFGH2345';
const PASSWORD = 'correct horse 27';
const account = (username: string, name = username) => ({ username, password: PASSWORD, name });
const setUp = (code = CODE) => ({
  code,
  region: { name: '澄湖区', code: '990202', level: 'county' },
  systemAdmin: account('系统管理员'),
  securityAdmin: account('安全管理员'),
  auditAdmin: account('审计管理员'),
  commandOffice: account('指挥办', '沈知岚'),
});
const cookieOf = (answer: { headers: Record<string, unknown> }): string =>
  [answer.headers['set-cookie']]
    .flat()
    .flatMap((one) => (typeof one === 'string' && !/max-age=0/iu.test(one) ? [one.split(';')[0]] : []))
    .join('; ');

describe.each<Engine>(['memory', 'PGlite'])('signing in on %s', (engine) => {
  let kit: Kit;
  let regionId: string;
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    ask(kit.app, 'POST', `${API_BASE}${path}`, body, headers);
  const signIn = (username: string, password = PASSWORD, address = '10.0.0.1') =>
    kit.app.inject({
      method: 'POST',
      url: `${API_BASE}/session`,
      payload: { username, password },
      remoteAddress: address,
    });
  const me = (cookie: string) => ask(kit.app, 'GET', `${API_BASE}/me`, undefined, { cookie });
  beforeAll(async () => {
    kit = await openKit(engine, { setUpCode: CODE });
  }, 60_000);
  afterAll(() => kit.close());
  afterEach(() => {
    vi.useRealTimers();
  });

  it('sets an installation up once, with the code from the log', async () => {
    expect((await ask(kit.app, 'GET', `${API_BASE}/entrance`)).json()).toMatchObject({ setUpNeeded: true, demo: null });
    expect((await post('/set-up', setUp('ZZZZZZZZ2345'))).json()).toMatchObject({ code: 'bad-set-up-code' });
    expect((await post('/set-up', setUp('密'.repeat(12)))).json()).toMatchObject({ code: 'bad-set-up-code' });
    expect((await post('/set-up', { ...setUp(), auditAdmin: account('系统管理员') })).json()).toMatchObject({
      code: 'separation-of-duties',
      detail: { accounts: ['auditAdmin'] },
    });
    expect(
      (await post('/set-up', { ...setUp(), auditAdmin: { ...account('审计'), password: 'password1234' } })).json(),
    ).toMatchObject({ code: 'password-policy' });
    // Every account that is refused is named with its own reasons, not the first alone.
    const weak = {
      ...setUp(),
      systemAdmin: { ...account('sys'), password: 'Bj-system-2026-x' },
      auditAdmin: { ...account('审计'), password: 'password1234' },
    };
    expect((await post('/set-up', weak)).json().detail).toMatchObject({
      faults: ['holds-the-name', 'too-common'],
      accounts: { systemAdmin: ['holds-the-name'], auditAdmin: ['too-common'] },
    });
    const made = await post('/set-up', setUp());
    expect(made.statusCode, made.body).toBe(201);
    regionId = made.json().regionId;
    expect((await post('/set-up', setUp())).json()).toMatchObject({ code: 'bad-set-up-code' });
    expect((await ask(kit.app, 'GET', `${API_BASE}/entrance`)).json()).toMatchObject({ setUpNeeded: false });
  });

  it('lets a Chinese name in, shows who it is, and out again', async () => {
    const entered = await signIn('指挥办');
    expect(entered.json()).toEqual({ state: 'signed-in' });
    const cookie = cookieOf(entered);
    expect(String(entered.headers['set-cookie'])).toMatch(/HttpOnly/u);
    expect((await me(cookie)).json()).toMatchObject({
      username: '指挥办',
      regions: [{ regionId, roles: ['command-office'], rights: { 'plan.write': 'all' } }],
    });
    await ask(kit.app, 'DELETE', `${API_BASE}/session`, undefined, { cookie });
    expect((await me(cookie)).statusCode).toBe(401);
    expect((await me(cookie.replace(/.$/u, 'x'))).statusCode).toBe(401);
  });

  it('answers an unknown name and a wrong password alike', async () => {
    const [unknown, wrong] = [await signIn('无此人', 'x', '10.1.0.1'), await signIn('指挥办', 'x', '10.1.0.2')];
    expect([unknown.statusCode, wrong.statusCode]).toEqual([401, 401]);
    expect({ ...unknown.json(), requestId: '' }).toEqual({ ...wrong.json(), requestId: '' });
  });

  it('locks a name after five failures, from whatever place, even for the right password', async () => {
    for (let i = 0; i < 5; i++) expect((await signIn('审计管理员', 'wrong', `10.2.0.${i}`)).statusCode).toBe(401);
    expect((await signIn('审计管理员', PASSWORD, '10.2.0.9')).json()).toMatchObject({ code: 'too-many-attempts' });
    const none: number[] = [];
    for (let i = 0; i < 6; i++) none.push((await signIn('从未有过', 'wrong', `10.3.0.${i}`)).statusCode);
    expect(none).toEqual([401, 401, 401, 401, 401, 429]);
  });

  it('counts attempts that come at once', async () => {
    const all = await Promise.all(Array.from({ length: 12 }, (_, i) => signIn('同时', 'wrong', `10.4.0.${i}`)));
    expect(all.filter((one) => one.statusCode === 401).length).toBeLessThanOrEqual(5);
  });

  it('writes each failure that was tried down, and a lock once, however often somebody knocks', async () => {
    const last = async () => (await kit.store.auditTrail(regionId, 0, 10_000)).at(-1)?.seq ?? 0;
    const before = await last();
    const statuses: number[] = [];
    for (let round = 0; round < 3; round++)
      for (const one of await Promise.all(
        Array.from({ length: 10 }, (_, i) => signIn('敲门人', 'wrong', `10.7.${round}.${i}`)),
      ))
        statuses.push(one.statusCode);
    const events = (await kit.store.auditTrail(regionId, before, 10_000)).map((line) => line.event);
    const tried = statuses.filter((status) => status === 401).length;
    expect(statuses.filter((status) => status === 429).length).toBe(30 - tried);
    expect(events.filter((event) => event === 'session.refused').length).toBe(tried);
    expect(events.filter((event) => event === 'session.locked-out').length).toBe(1);
    expect(events.length).toBe(tried + 1);
    // A quarter of an hour later the lock has ended, and another one is told.
    kit.setNow(new Date(Date.now() + 16 * 60_000).toISOString());
    for (let i = 0; i < 8; i++) await signIn('敲门人', 'wrong', `10.7.9.${i}`);
    kit.setNow(null);
    const later = (await kit.store.auditTrail(regionId, before + events.length, 10_000)).map((line) => line.event);
    expect(later).toEqual([...Array.from({ length: 5 }, () => 'session.refused'), 'session.locked-out']);
  });

  it('locks a place after five failures, but not whoever has signed in there before', async () => {
    const place = '10.5.0.1';
    expect((await signIn('指挥办', PASSWORD, place)).statusCode).toBe(200);
    for (let i = 0; i < 5; i++) await signIn(`外人${i}`, 'wrong', place);
    expect((await signIn('系统管理员', PASSWORD, place)).statusCode).toBe(429);
    expect((await signIn('指挥办', PASSWORD, place)).statusCode).toBe(200);
  });

  it('is not locked out of the usual place by failures elsewhere', async () => {
    expect((await signIn('安全管理员', PASSWORD, '10.6.0.1')).statusCode).toBe(200);
    for (let i = 0; i < 6; i++) await signIn('安全管理员', 'wrong', `10.6.1.${i}`);
    expect((await signIn('安全管理员', PASSWORD, '10.6.2.1')).statusCode).toBe(429);
    expect((await signIn('安全管理员', PASSWORD, '10.6.0.1')).statusCode).toBe(200);
  });

  it('ends a session after half an hour without use, and after twelve hours in any case', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const later = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000);
    let cookie = cookieOf(await signIn('指挥办', PASSWORD, '10.7.0.1'));
    later(31);
    expect((await me(cookie)).statusCode).toBe(401);
    cookie = cookieOf(await signIn('指挥办', PASSWORD, '10.7.0.1'));
    for (let minutes = 0; minutes < 12 * 60; minutes += 20) {
      const answer = await me(cookie);
      expect(answer.statusCode, `after ${minutes} minutes`).toBe(200);
      cookie = cookieOf(answer) || cookie;
      later(20);
    }
    later(1);
    expect((await me(cookie)).statusCode).toBe(401);
  }, 30_000);

  it('opens accounts that must change their first password, and disables them at once', async () => {
    const admin = cookieOf(await signIn('系统管理员', PASSWORD, '10.8.0.1'));
    const as = (cookie: string, method: string, path: string, body?: unknown) =>
      ask(kit.app, method, `${API_BASE}/regions/${regionId}${path}`, body, { cookie });
    const { id: personId } = (await as(admin, 'POST', '/people', { name: '林知行' })).json();
    const made = (await as(admin, 'POST', '/accounts', { personId, username: '林知行' })).json();
    expect((await as(admin, 'POST', '/accounts', { personId, username: '别名' })).json()).toMatchObject({
      code: 'duplicate',
    });
    const cookie = cookieOf(await signIn('林知行', made.password, '10.8.0.2'));
    expect((await as(cookie, 'GET', '/plans')).json()).toMatchObject({ code: 'password-must-change' });
    const change = (next: string, current = made.password) => post('/me/password', { current, next }, { cookie });
    expect((await change('short')).json()).toMatchObject({
      code: 'password-policy',
      detail: { faults: ['too-short'] },
    });
    expect((await change(PASSWORD, 'not the one')).json()).toMatchObject({ code: 'bad-credentials' });
    const changed = await change('another fine one 9');
    expect(changed.statusCode, changed.body).toBe(200);
    expect((await me(cookie)).statusCode).toBe(401);
    const renewed = cookieOf(changed);
    expect((await me(renewed)).json()).toMatchObject({ mustChangePassword: false, regions: [] });
    const [row] = (await as(admin, 'GET', '/accounts')).json().rows.filter((one: { id: string }) => one.id === made.id);
    expect(
      (await as(admin, 'POST', `/accounts/${made.id}/disabling`, { version: row.version - 1, disabled: true }))
        .statusCode,
    ).toBe(409);
    expect(
      (await as(admin, 'POST', `/accounts/${made.id}/disabling`, { version: row.version, disabled: true })).json(),
    ).toMatchObject({ disabled: true });
    expect((await me(renewed)).statusCode).toBe(401);
    expect((await signIn('林知行', 'another fine one 9', '10.8.0.3')).json()).toMatchObject({
      code: 'bad-credentials',
    });
  });

  it('asks for the one-time code once it is on', async () => {
    const cookie = cookieOf(await signIn('指挥办', PASSWORD, '10.9.0.1'));
    const { uri } = (await post('/me/totp', { password: PASSWORD }, { cookie })).json();
    const code = async () => oneTimeCode(uri, Date.now());
    expect((await post('/me/totp/confirmation', { code: '000000' }, { cookie })).json()).toMatchObject({
      code: 'bad-code',
    });
    const on = await post('/me/totp/confirmation', { code: await code() }, { cookie });
    expect(on.statusCode, on.body).toBe(200);
    const first = await signIn('指挥办', PASSWORD, '10.9.0.1');
    expect(first.json()).toEqual({ state: 'totp-needed' });
    const half = cookieOf(first);
    expect((await me(half)).statusCode).toBe(401);
    expect((await post('/session/totp', { code: '000000' }, { cookie: half })).json()).toMatchObject({
      code: 'bad-code',
    });
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(Date.now() + 31_000);
    const second = await post('/session/totp', { code: await code() }, { cookie: half });
    expect(second.json(), second.body).toEqual({ state: 'signed-in' });
    expect((await me(cookieOf(second))).json()).toMatchObject({ totp: true });
  });

  it('has a lost second factor taken away by the security administrator alone, with every session', async () => {
    const as = (cookie: string, method: string, path: string, body?: unknown) =>
      ask(kit.app, method, `${API_BASE}/regions/${regionId}${path}`, body, { cookie });
    const security = cookieOf(await signIn('安全管理员', PASSWORD, '10.9.1.1'));
    const system = cookieOf(await signIn('系统管理员', PASSWORD, '10.9.1.2'));
    const rowOf = async (name: string) =>
      (await as(security, 'GET', '/accounts')).json().rows.find((one: { username: string }) => one.username === name);
    const row = await rowOf('指挥办');
    expect(row).toMatchObject({ totp: true });
    const remove = (cookie: string, { id, version }: { id: string; version: number }) =>
      as(cookie, 'POST', `/accounts/${id}/second-factor-removal`, { version });
    // Who resets passwords may not do this too, and nobody does it for themselves.
    expect((await remove(system, row)).statusCode).toBe(403);
    expect((await remove(security, await rowOf('安全管理员'))).json()).toMatchObject({
      code: 'illegal-state',
      detail: { reason: 'own-second-factor' },
    });
    expect((await remove(security, await rowOf('系统管理员'))).json()).toMatchObject({
      code: 'illegal-state',
      detail: { reason: 'no-second-factor' },
    });
    expect((await remove(security, { ...row, version: row.version + 1 })).json()).toMatchObject({
      code: 'stale-version',
    });
    const half = cookieOf(await signIn('指挥办', PASSWORD, '10.9.1.3'));
    const seen = await rowOf('指挥办');
    const removed = await remove(security, seen);
    expect(removed.json(), removed.body).toMatchObject({ totp: false, version: seen.version + 1 });
    // What was begun with the lost one leads nowhere; the password alone opens it.
    expect((await post('/session/totp', { code: '000000' }, { cookie: half })).statusCode).toBe(401);
    const again = await signIn('指挥办', PASSWORD, '10.9.1.4');
    expect(again.json()).toEqual({ state: 'signed-in' });
    const own = cookieOf(again);
    expect((await me(own)).json()).toMatchObject({ totp: false });
    const line = (await kit.store.auditTrail(regionId, 0, 10_000)).findLast((one) =>
      one.event.includes('totp-removed'),
    );
    expect(line).toMatchObject({ event: 'account.totp-removed', actor: '安全管理员', object: { id: row.id } });
    // Another one can be set up, with a key of its own.
    expect((await post('/me/totp', { password: PASSWORD }, { cookie: own })).json().uri).toContain('otpauth://');
  });

  it('writes every sign-in and refusal into the chain, which holds', async () => {
    const events = (await kit.store.auditTrail(regionId, 0, 10_000)).map((line) => line.event);
    for (const event of [
      'region.found',
      'session.sign-in',
      'session.refused',
      'session.locked-out',
      'account.open',
      'account.disable',
      'account.password',
      'account.totp-on',
    ])
      expect(events).toContain(event);
    expect(await kit.store.verifyAudit(regionId)).toBeNull();
  });

  it('writes both names of somebody on each line, and finds the lines by either', async () => {
    const auditor = cookieOf(await signIn('审计管理员', PASSWORD, '10.9.2.1'));
    const office = cookieOf(await signIn('指挥办', PASSWORD, '10.9.2.2'));
    // A line of the region's business, where the other ones are of the account.
    await ask(kit.app, 'POST', `${API_BASE}/regions/${regionId}/people`, { name: '某某' }, { cookie: office });
    const found = async (actor: string) => {
      const url = `${API_BASE}/regions/${regionId}/audit?limit=500&actor=${encodeURIComponent(actor)}`;
      return (await ask(kit.app, 'GET', url, undefined, { cookie: auditor })).json().rows as {
        actor: string;
        event: string;
        detail: object;
      }[];
    };
    const byPerson = await found('沈知岚');
    expect(byPerson.map((line) => line.event)).toEqual(expect.arrayContaining(['session.sign-in', 'person.add']));
    for (const line of byPerson) expect(line).toMatchObject({ actor: '沈知岚', detail: { account: '指挥办' } });
    expect(await found('指挥办')).toEqual(byPerson);
  });

  it('lets the library’s own addresses not be reached', async () => {
    for (const path of ['/api/auth/sign-up/email', '/api/auth/update-user', '/api/auth/sign-in/username'])
      expect((await ask(kit.app, 'POST', path, { name: 'x' })).statusCode).toBe(404);
  });
});

describe('the place of an address', () => {
  it.each([
    ['10.0.0.1', '10.0.0.1'],
    ['::ffff:10.0.0.1', '10.0.0.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('of %s is %s', (address, place) => {
    expect(placeOf(address)).toBe(place);
  });
});
