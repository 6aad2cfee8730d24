import { randomUUID } from 'node:crypto';
import { API_BASE } from '@gangmu/contract';
import type { RegionRow } from '@gangmu/delivery';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Engine, type Kit, openKit, type Visitor } from '../testing/api.testkit.ts';

const PASSWORD = 'correct horse 27';

describe.each<Engine>(['memory', 'PGlite'])('an action of accounts and tokens on %s', (engine) => {
  let kit: Kit;
  let region: RegionRow;
  let admin: Visitor;
  let office: Visitor;
  let at: string;
  beforeAll(async () => {
    kit = await openKit(engine);
    region = await kit.region('澄湖区');
    admin = await kit.person(region, 'system-admin');
    office = await kit.person(region, 'command-office');
    await kit.setPassword(office, PASSWORD);
    at = `${API_BASE}/regions/${region.id}`;
  }, 60_000);
  afterAll(() => kit.close());

  const events = async (of: string = region.id) =>
    (await kit.store.auditTrail(of, 0, 10_000)).map((line) => line.event);
  /** The same request twice under one key; the lines that both have written. */
  const twice = async (who: Visitor, path: string, body: object) => {
    const before = (await events()).length;
    const key = { 'idempotency-key': randomUUID() };
    const first = await who.ask('POST', path, body, key);
    const second = await who.ask('POST', path, body, key);
    expect(first.statusCode, first.body).toBeLessThan(300);
    expect(second.json()).toEqual(first.json());
    expect(second.headers['idempotency-replayed']).toBe('true');
    return { answer: first.json(), lines: (await events()).slice(before) };
  };

  it('makes one token of a request that is sent twice, and shows the same secret', async () => {
    const expiresOn = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const body = { name: '大屏', regionId: region.id, actions: ['plan.read'], expiresOn, password: PASSWORD };
    const { answer, lines } = await twice(office, `${API_BASE}/me/tokens`, body);
    expect(lines).toEqual(['token.create']);
    expect((await office.ask('GET', `${API_BASE}/me/tokens`)).json().rows).toHaveLength(1);
    const revoke = () => office.ask('DELETE', `${API_BASE}/me/tokens/${answer.token.id}`);
    const before = (await events()).length;
    await revoke();
    await revoke();
    expect((await events()).slice(before)).toEqual(['token.revoke']);
  });

  it('opens one account of a request that is sent twice, and resets its password once', async () => {
    const { id: personId } = (await admin.ask('POST', `${at}/people`, { name: '林知行' })).json();
    const opened = await twice(admin, `${at}/accounts`, { personId, username: '林知行' });
    expect(opened.lines).toEqual(['account.open']);
    const reset = await twice(admin, `${at}/accounts/${opened.answer.id}/password-reset`, { version: 1 });
    expect(reset.lines).toEqual(['account.reset']);
    expect(reset.answer.password).not.toBe(opened.answer.password);
    expect(await kit.directory.account(opened.answer.id)).toMatchObject({ version: 2, mustChange: true });
  });

  it('founds one subregion with one set of people of a request that is sent twice', async () => {
    const person = (name: string) => ({ name, username: `${name}-${engine}` });
    const body = {
      name: '临江镇',
      code: '990101',
      level: 'town',
      systemAdmin: person('系统甲'),
      securityAdmin: person('安全乙'),
      auditAdmin: person('审计丙'),
      commandOffice: person('指挥丁'),
    };
    const { answer, lines } = await twice(admin, `${at}/subregions`, body);
    expect(lines).toEqual(['region.found']);
    expect(await events(answer.id)).toEqual(['region.found']);
    const people = await kit.store.read(answer.id, (records) => records.list('person', {}));
    expect(people.map((row) => row.name).sort()).toEqual(['系统甲', '安全乙', '审计丙', '指挥丁'].sort());
    // Another request for it, also one that comes at the same moment, adds nobody.
    const others = await Promise.all([0, 1].map(() => admin.ask('POST', `${at}/subregions`, body)));
    expect(others.map((one) => one.json().code)).toEqual(['duplicate', 'duplicate']);
    expect((await kit.directory.accounts(answer.id, null, 10)).length).toBe(4);
  });

  it('changes nothing where its line cannot be written', async () => {
    const { id: personId } = (await admin.ask('POST', `${at}/people`, { name: '何安' })).json();
    const { id } = (await admin.ask('POST', `${at}/accounts`, { personId, username: `何安-${engine}` })).json();
    const broken = kit.store.transact(region.id, { personId: null, name: '测试', address: null }, async () => {
      await kit.app.platform.accounts.endSessions(office.accountId);
      await kit.directory.changeAccount(id, 1, { disabled: true });
      throw new Error('no room for the line');
    });
    await expect(broken).rejects.toThrow('no room');
    expect(await kit.directory.account(id)).toMatchObject({ disabled: false, version: 1 });
    expect((await office.ask('GET', `${API_BASE}/me`)).statusCode).toBe(200);
  });
});
