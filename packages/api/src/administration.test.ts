import { API_BASE } from '@gangmu/contract';
import { POLICY, type RegionRow, significantCode } from '@gangmu/delivery';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, ENGINES, type Kit, openKit, type Visitor } from './testing/api.testkit.ts';

it('the digits of a code that name the place', () => {
  expect(['990000', '990200', '990202', '990202001', '000000'].map(significantCode)).toEqual([
    '99',
    '9902',
    '990202',
    '990202001',
    '',
  ]);
});

describe.each(ENGINES)('administration on %s', (engine) => {
  let kit: Kit;
  let region: RegionRow;
  let admin: Visitor;
  let at: string;
  beforeAll(async () => {
    kit = await openKit(engine);
    region = await kit.region('云岭省');
    admin = await kit.person(region, 'system-admin');
    at = `${API_BASE}/regions/${region.id}`;
  }, 60_000);
  afterAll(() => kit.close());

  let n = 0;
  const order = (more: object = {}) => {
    n += 1;
    const person = (name: string) => ({ name, username: `${name}${n}-${engine}` });
    return {
      name: `第${n}市`,
      code: `${significantCode(region.code)}${String(10 + n)}`.padEnd(6, '0'),
      level: 'prefecture',
      systemAdmin: person('系统员'),
      securityAdmin: person('安全员'),
      auditAdmin: person('审计员'),
      commandOffice: person('指挥办'),
      ...more,
    };
  };
  const found = (body: object, by = admin) => by.ask('POST', `${at}/subregions`, body);

  it('founds a region below with four accounts whose passwords are shown once and must be changed', async () => {
    const level = region.level === 'province' ? 'prefecture' : 'town';
    const answer = await found(order({ level }));
    expect(answer.statusCode, answer.body).toBe(201);
    const { id, accounts } = answer.json();
    expect(accounts.map((one: { role: string }) => one.role)).toEqual([
      'system-admin',
      'security-admin',
      'audit-admin',
      'command-office',
    ]);
    const list = (await admin.ask('GET', `${at}/subregions`)).json().rows;
    expect(list.find((one: { id: string }) => one.id === id)).toMatchObject({ founded: true, level });
    expect((await admin.ask('GET', `${API_BASE}/regions/${id}/units`)).statusCode).toBe(404);
    const { username, password } = accounts[3];
    const signed = await ask(kit.app, 'POST', `${API_BASE}/session`, { username, password });
    expect(signed.json()).toEqual({ state: 'signed-in' });
    const auditor = await kit.person(region, 'audit-admin');
    const [line] = (await auditor.ask('GET', `${at}/audit?event=region.found`)).json().rows;
    expect(JSON.stringify(line)).not.toContain(password);
  });

  it('refuses a level, a code or a name that cannot be there, and accounts that are taken or shared', async () => {
    const level = region.level === 'province' ? 'prefecture' : 'town';
    expect((await found(order({ level: 'country' }))).json().detail).toMatchObject({ reason: 'not-below' });
    expect((await found(order({ level, code: '000000' }))).json().detail).toMatchObject({ reason: 'code-outside' });
    const first = order({ level });
    expect((await found(first)).statusCode).toBe(201);
    expect((await found({ ...order({ level }), code: first.code })).json().code).toBe('duplicate');
    expect((await found({ ...order({ level }), systemAdmin: first.systemAdmin })).json().code).toBe('duplicate');
    const one = order({ level });
    expect((await found({ ...one, auditAdmin: one.systemAdmin })).json().code).toBe('separation-of-duties');
    const office = await kit.person(region, 'command-office');
    expect((await found(order({ level }), office)).statusCode).toBe(403);
  });

  it('leaves nothing behind where founding fails half-way, and can be asked again', async () => {
    const level = region.level === 'province' ? 'prefecture' : 'town';
    const body = order({ level });
    const { accounts } = kit.app.platform;
    const open = accounts.open;
    let opened = 0;
    const breaking = async (account: Parameters<typeof open>[0]) => {
      opened += 1;
      if (opened === 3) throw new Error('the connection is gone');
      return open(account);
    };
    Object.assign(accounts, { open: breaking });
    const failed = await found(body);
    Object.assign(accounts, { open });
    expect([failed.statusCode, opened]).toEqual([500, 3]);
    expect((await kit.directory.regions()).filter((one) => one.code === body.code)).toEqual([]);
    for (const { username } of [body.systemAdmin, body.securityAdmin])
      expect(await kit.directory.accountNamed(username)).toBeNull();
    const again = await found(body);
    expect(again.statusCode, again.body).toBe(201);
    expect(await kit.directory.accounts(again.json().id, null, 9)).toHaveLength(4);
  });

  it('founds a region once, however many ask for it at the same moment', async () => {
    const body = order({ level: region.level === 'province' ? 'prefecture' : 'town' });
    const answers = await Promise.all([0, 1, 2].map(() => found(body)));
    expect(answers.map((one) => one.statusCode).sort()).toEqual([201, 409, 409]);
    expect((await kit.directory.regions()).filter((one) => one.code === body.code)).toHaveLength(1);
  });

  it('tells what each role may do from the policies in force', async () => {
    const { roles, actions, presets } = (await admin.ask('GET', `${at}/roles`)).json();
    expect(roles.find((one: { role: string }) => one.role === 'leader').rights).toEqual(POLICY.leader);
    expect(actions).toContain('region.found');
    expect(presets.mlps3.days).toBe(90);
  });

  it('shows posts beside accounts, and backups only where this server keeps them', async () => {
    const { rows } = (await admin.ask('GET', `${at}/accounts`)).json();
    expect(rows[0].posts[0]).toMatchObject({ role: expect.any(String) });
    expect((await admin.ask('GET', `${at}/backups`)).json()).toMatchObject({ kind: 'server', rows: [] });
    expect((await admin.ask('POST', `${at}/backups`)).json().code).toBe('illegal-state');
    const child = await kit.region('临江市', region);
    const below = await kit.person(child, 'system-admin');
    expect((await below.ask('GET', `${API_BASE}/regions/${child.id}/backups`)).json().kind).toBe('above');
    const run = await below.ask('POST', `${API_BASE}/regions/${child.id}/backups`);
    expect(run.json().detail).toMatchObject({ reason: 'kept-above' });
  });
});
