import { API_BASE } from '@gangmu/contract';
import type { RegionRow } from '@gangmu/delivery';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ask, ENGINES, type Kit, openKit, type Visitor } from '../testing/api.testkit.ts';

const PASSWORD = 'correct horse 27';

describe.each(ENGINES)('API tokens on %s', (engine) => {
  let kit: Kit;
  let region: RegionRow;
  let other: RegionRow;
  let office: Visitor;
  let at: string;
  beforeAll(async () => {
    kit = await openKit(engine);
    region = await kit.region('澄湖区');
    other = await kit.region('沙洲区');
    office = await kit.person(region, 'command-office');
    at = `${API_BASE}/regions/${region.id}`;
    for (const one of [office]) await kit.setPassword(one, PASSWORD);
  }, 60_000);
  afterAll(() => kit.close());
  afterEach(() => kit.setNow(null));

  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const make = (more: object = {}, who: Visitor = office) =>
    who.ask('POST', `${API_BASE}/me/tokens`, {
      name: '大屏',
      regionId: region.id,
      actions: ['plan.read', 'organisation.read'],
      expiresOn: inDays(30),
      password: PASSWORD,
      ...more,
    });
  const by = (secret: string, method: string, path: string, body?: unknown, more: Record<string, string> = {}) =>
    ask(kit.app, method, path, body, { authorization: `Bearer ${secret}`, ...more });

  it('open what they were made for, and nothing else that the maker may do', async () => {
    const made = await make();
    expect(made.statusCode, made.body).toBe(201);
    const { secret, token } = made.json();
    expect(secret.startsWith(token.prefix)).toBe(true);
    expect((await by(secret, 'GET', `${at}/plans`)).statusCode).toBe(200);
    expect((await by(secret, 'GET', `${at}/units`)).statusCode).toBe(200);
    expect((await by(secret, 'POST', `${at}/units`, { name: '区商务局' })).json()).toMatchObject({ code: 'forbidden' });
    expect((await by(secret, 'GET', `${at}/dump`)).statusCode).toBe(403);
    expect((await by(secret, 'GET', `${API_BASE}/regions`)).json().rows).toMatchObject([{ id: region.id, mine: true }]);
    expect((await by(secret, 'GET', `${API_BASE}/regions/${other.id}/plans`)).statusCode).toBe(404);
    const listed = await office.ask('GET', `${API_BASE}/me/tokens`);
    expect(listed.body).not.toContain(secret);
    expect(listed.json().rows[0]).toMatchObject({ id: token.id, lastUsedAt: expect.any(String) });
  });

  it('of one region open nothing in another one where their maker holds the same post', async () => {
    const twofold = await kit.person(region, 'command-office');
    await kit.setPassword(twofold, PASSWORD);
    await kit.directory.join(twofold.accountId, other.id);
    await kit.store.transact(other.id, { personId: null, name: '测试', address: null }, async (tx) => {
      const [personId, postId] = [tx.newId(), tx.newId()];
      const open = { closedOn: null, closedReason: null };
      const post = { title: '主任', role: 'command-office' as const, unitId: null, officeId: null, position: 1 };
      await tx.insert('person', [{ ...open, id: personId, name: '兼', phone: null, accountId: twofold.accountId }]);
      await tx.insert('post', [{ ...open, ...post, id: postId }]);
      await tx.insert('tenure', [{ id: tx.newId(), postId, personId, fromOn: '2020-01-01', untilOn: null }]);
    });
    const { secret } = (await make({}, twofold)).json();
    const there = `${API_BASE}/regions/${other.id}/plans`;
    expect((await twofold.ask('GET', there)).statusCode).toBe(200);
    expect((await by(secret, 'GET', `${at}/plans`)).statusCode).toBe(200);
    expect((await by(secret, 'GET', there)).statusCode).toBe(404);
  });

  it('never open sessions, accounts or tokens, and do not mix with a cookie', async () => {
    const { secret, token } = (await make()).json();
    for (const [method, path, body] of [
      ['GET', '/me'],
      ['GET', '/me/tokens'],
      ['DELETE', `/me/tokens/${token.id}`],
      ['POST', '/me/password', { current: PASSWORD, next: 'another horse 28' }],
    ] as const)
      for (const more of [{}, { cookie: office.cookie }])
        expect(
          (await by(secret, method, `${API_BASE}${path}`, body, more as Record<string, string>)).json(),
        ).toMatchObject({
          code: 'token-not-allowed',
        });
    expect(
      (await by(`${secret.slice(0, -1)}x`, 'GET', `${at}/plans`, undefined, { cookie: office.cookie })).statusCode,
    ).toBe(401);
    expect(
      (await ask(kit.app, 'GET', `${at}/plans`, undefined, { authorization: 'Basic eDp5', cookie: office.cookie }))
        .statusCode,
    ).toBe(401);
  });

  it('are not made beyond the own posts, for another region, past a year, or without the password', async () => {
    const reader = await kit.person(region, 'reader');
    await kit.setPassword(reader, PASSWORD);
    expect((await make({ actions: ['plan.read', 'item.edit'] }, reader)).json()).toMatchObject({
      code: 'forbidden',
      detail: { actions: ['item.edit'] },
    });
    const admin = await kit.person(region, 'system-admin');
    await kit.setPassword(admin, PASSWORD);
    expect((await make({ actions: ['account.write'] }, admin)).statusCode).toBe(403);
    expect((await make({ actions: ['no.such'] })).statusCode).toBe(403);
    expect((await make({ regionId: other.id })).statusCode).toBe(404);
    expect((await make({ expiresOn: inDays(380) })).json()).toMatchObject({ code: 'invalid' });
    expect((await make({ expiresOn: inDays(-2) })).json()).toMatchObject({ code: 'invalid' });
    expect((await make({ password: 'wrong' })).json()).toMatchObject({ code: 'bad-credentials' });
  });

  it('end with the next request when revoked, expired, or when the account or the post is gone', async () => {
    const { secret, token } = (await make()).json();
    expect((await office.ask('DELETE', `${API_BASE}/me/tokens/${token.id}`)).json()).toEqual({ done: true });
    expect((await by(secret, 'GET', `${at}/plans`)).statusCode).toBe(401);

    const short = (await make({ expiresOn: inDays(1) })).json().secret;
    kit.setNow(new Date(Date.now() + 3 * 86_400_000).toISOString());
    expect((await by(short, 'GET', `${at}/plans`)).statusCode).toBe(401);
    kit.setNow(null);

    const guest = await kit.person(region, 'reader');
    await kit.setPassword(guest, PASSWORD);
    const guests = (await make({ actions: ['plan.read'] }, guest)).json().secret;
    expect((await by(guests, 'GET', `${at}/plans`)).statusCode).toBe(200);
    await office.ask('POST', `${at}/hand-overs`, { postId: guest.postId, personId: null, fromOn: '2021-01-01' });
    expect((await by(guests, 'GET', `${at}/plans`)).statusCode).toBe(404);

    const gone = await kit.person(region, 'reader');
    await kit.setPassword(gone, PASSWORD);
    const lost = (await make({ actions: ['plan.read'] }, gone)).json().secret;
    const admin = await kit.person(region, 'system-admin');
    const state = await kit.directory.account(gone.accountId);
    const disabled = await admin.ask('POST', `${at}/accounts/${gone.accountId}/disabling`, {
      version: state?.version,
      disabled: true,
    });
    expect(disabled.statusCode, disabled.body).toBe(200);
    expect((await by(lost, 'GET', `${at}/plans`)).statusCode).toBe(401);
  });

  it('end when the password is reset', async () => {
    const reader = await kit.person(region, 'reader');
    await kit.setPassword(reader, PASSWORD);
    const { secret } = (await make({ actions: ['plan.read'] }, reader)).json();
    const admin = await kit.person(region, 'system-admin');
    const version = (await kit.directory.account(reader.accountId))?.version;
    expect((await admin.ask('POST', `${at}/accounts/${reader.accountId}/password-reset`, { version })).statusCode).toBe(
      200,
    );
    expect((await by(secret, 'GET', `${at}/plans`)).statusCode).toBe(401);
  });

  it('leave their trace: made, used in a change, refused, revoked', async () => {
    const { secret, token } = (await make({ actions: ['organisation.write'] })).json();
    expect((await by(secret, 'POST', `${at}/units`, { name: '区应急局' })).statusCode).toBe(201);
    await office.ask('DELETE', `${API_BASE}/me/tokens/${token.id}`);
    await by(secret, 'GET', `${at}/plans`);
    const lines = (await kit.store.auditTrail(region.id, 0, 10_000)).slice(-4);
    expect(lines.map((line) => [line.event, line.detail.via ?? line.detail.prefix])).toEqual([
      ['token.create', token.prefix],
      ['unit.add', token.prefix],
      ['token.revoke', token.prefix],
      ['token.refused', token.prefix],
    ]);
    expect(JSON.stringify(lines)).not.toContain(secret);
    expect(await kit.store.verifyAudit(region.id)).toBeNull();
  });
});
