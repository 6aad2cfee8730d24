import { API_BASE } from '@gangmu/contract';
import type { RegionRow } from '@gangmu/delivery';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kit, openKit, type Visitor } from './testing/api.testkit.ts';

describe('between levels', () => {
  let kit: Kit;
  let city: RegionRow;
  let district: RegionRow;
  let sibling: RegionRow;
  let town: RegionRow;
  let plan: Awaited<ReturnType<Kit['plan']>>;
  let office: Visitor;
  beforeAll(async () => {
    kit = await openKit('memory');
    city = await kit.region('临江市');
    district = await kit.region('澄湖区', city);
    sibling = await kit.region('南浦区', city);
    town = await kit.region('湖心街道', district);
    plan = await kit.plan(district);
    office = await kit.person(district, 'command-office');
  });
  afterAll(() => kit.close());
  const ledger = (who: Visitor, from: RegionRow, owner = district, planId = plan.planId) =>
    who.ask('GET', `${API_BASE}/regions/${from.id}/publications/${owner.id}/plans/${planId}/ledgers/tasks`);
  const publish = (upwards: boolean, downwards: boolean, version: number | null) =>
    office.ask('POST', `${API_BASE}/regions/${district.id}/publications`, {
      versionId: plan.versionId,
      upwards,
      downwards,
      version,
    });

  it('a ledger is read upwards once it is published, and no more once that is taken back', async () => {
    const above = await kit.person(city, 'command-office');
    const guest = await kit.person(district, 'superior-office');
    const others = [
      [await kit.person(sibling, 'command-office'), sibling],
      [await kit.person(town, 'command-office'), town],
    ] as const;
    for (const [who, from] of [[above, city], [guest, district], ...others] as const)
      expect((await ledger(who, from)).statusCode).toBe(404);
    expect((await publish(true, true, null)).statusCode).toBe(200);
    const read = await ledger(above, city);
    expect(read.statusCode, read.body).toBe(200);
    expect(read.json()).toMatchObject({ region: '澄湖区', total: 3, rows: [{ kind: 'task' }, {}, {}] });
    for (const word of ['PostId', 'remark', 'phone', 'assignment', 'comment']) expect(read.body).not.toContain(word);
    expect((await ledger(guest, district)).statusCode).toBe(200);
    const [none] = await Promise.all([ledger(above, city, district, plan.versionId)]);
    for (const [who, from] of others) {
      const refused = await ledger(who, from);
      expect(refused.statusCode).toBe(404);
      const plain = (body: string) => body.replace(/"(?:requestId|id)":"[^"]*"/gu, '');
      expect(plain(refused.body)).toBe(plain(none?.body ?? ''));
    }
    expect((await publish(false, true, 1)).statusCode).toBe(200);
    expect((await ledger(above, city)).statusCode).toBe(404);
  });

  it('the superior’s post reads nothing but what is published', async () => {
    const guest = await kit.person(district, 'superior-office');
    const at = `${API_BASE}/regions/${district.id}`;
    for (const path of [
      '/plans',
      '/units',
      '/people',
      '/home',
      '/dump',
      `/plans/${plan.planId}/ledgers/tasks`,
      `/items/${plan.itemIds[0]}`,
      `/items/${plan.itemIds[0]}/comments`,
      `/plans/${plan.planId}/versions/${plan.versionId}`,
      `/plans/${plan.planId}/versions/${plan.versionId}/file`,
    ])
      expect((await guest.ask('GET', `${at}${path}`)).statusCode, path).toBe(403);
  });

  it('nobody comes to administer in two kinds over two regions, and the last administrator stays', async () => {
    const system = await kit.person(city, 'system-admin');
    const security = await kit.person(district, 'security-admin');
    const own = await kit.person(district, 'system-admin');
    const audit = await kit.person(district, 'audit-admin');
    const at = `${API_BASE}/regions/${district.id}`;
    // The city's system administrator is known in the district, too, as somebody without a post.
    await kit.directory.join(system.accountId, district.id);
    const actor = { personId: null, name: '测试', address: null };
    const personId = await kit.store.transact(district.id, actor, async (tx) => {
      const id = tx.newId();
      const row = { id, name: '兼', phone: null, accountId: system.accountId, closedOn: null, closedReason: null };
      await tx.insert('person', [row]);
      return id;
    });
    const give = (postId: string, to: string | null) =>
      security.ask('POST', `${at}/hand-overs`, { postId, personId: to, fromOn: '2026-02-01' });
    expect((await give(audit.postId, personId)).json()).toMatchObject({ code: 'separation-of-duties' });
    expect((await give(own.postId, security.personId)).json()).toMatchObject({ code: 'separation-of-duties' });
    for (const last of [own, audit, security])
      expect((await give(last.postId, null)).json()).toMatchObject({ detail: { reason: 'last-administrator' } });
    const version = (await kit.directory.account(audit.accountId))?.version;
    const disable = await own.ask('POST', `${at}/accounts/${audit.accountId}/disabling`, { version, disabled: true });
    expect(disable.json()).toMatchObject({ detail: { reason: 'last-administrator' } });
    expect((await give(own.postId, personId)).statusCode).toBe(201);

    // Neither a key that opens nothing nor a day to come is somebody who stays.
    const [heir, barred] = [await kit.person(district, 'reader'), await kit.person(district, 'reader')];
    const change = async (accountId: string, disabled: boolean) => {
      const { version: seen } = (await kit.directory.account(accountId)) as { version: number };
      const path = `${at}/accounts/${accountId}/disabling`;
      return (await other.ask('POST', path, { version: seen, disabled })).json();
    };
    const other = await kit.person(district, 'system-admin');
    expect(await change(barred.accountId, true)).toMatchObject({ disabled: true });
    const last = { detail: { reason: 'last-administrator' } };
    expect((await give(audit.postId, barred.personId)).json()).toMatchObject(last);
    const later = { postId: audit.postId, personId: heir.personId, fromOn: '2099-01-01' };
    expect((await security.ask('POST', `${at}/hand-overs`, later)).statusCode).toBe(201);
    expect(await change(audit.accountId, true)).toMatchObject(last);
    expect(await change(heir.accountId, true)).toMatchObject(last);
    const closing = { kind: 'person', id: audit.personId, version: 1, closedOn: '2026-02-01', reason: '退休' };
    expect((await other.ask('POST', `${at}/closings`, closing)).json()).toMatchObject({
      detail: { reason: 'holds-posts' },
    });
  });
});
