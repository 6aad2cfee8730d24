import { API_BASE, ROUTE_LIST } from '@gangmu/contract';
import { type Action, POLICY, POST_ROLES, type PostRole, type RegionRow } from '@gangmu/delivery';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCESS } from './access.ts';
import {
  actionOf,
  addressOf,
  asksLater,
  IN_REGION,
  isStream,
  NOTHING,
  objectsOf,
  requestOf,
} from './testing/access-matrix.ts';
import { type Kit, openKit, type Visitor } from './testing/api.testkit.ts';
import { LIMITED, mayCall, STATED } from './testing/who-may.ts';

describe('access', () => {
  let kit: Kit;
  let own: RegionRow;
  let other: RegionRow;
  let foreign: { planId: string; itemIds: readonly string[] };
  const byRole = new Map<PostRole, Visitor>();
  const abroad = new Map<string, Visitor>();
  beforeAll(async () => {
    kit = await openKit('memory');
    const parent = await kit.region('临江市');
    own = await kit.region('澄湖区', parent);
    const places = { parent, child: await kit.region('湖心街道', own), sibling: await kit.region('南浦区', parent) };
    other = await kit.region('外省外市');
    for (const role of POST_ROLES) byRole.set(role, await kit.person(own, role));
    for (const [place, region] of Object.entries({ ...places, other })) {
      abroad.set(`command office of the ${place}`, await kit.person(region, 'command-office'));
      abroad.set(`audit administrator of the ${place}`, await kit.person(region, 'audit-admin'));
    }
    foreign = await kit.plan(other);
  });
  afterAll(() => kit.close());

  it('is stated for every route, and every route in a region names an action', () => {
    expect(Object.keys(ACCESS).sort()).toEqual(ROUTE_LIST.map(({ name }) => name).sort());
    for (const { name } of IN_REGION) expect(ACCESS[name], name).toHaveProperty('action');
    expect([...STATED].sort()).toEqual(IN_REGION.map(({ name }) => name).sort());
  });

  it.each(POST_ROLES)('of %s reaches no farther than is stated', (role) => {
    for (const [action, reach] of Object.entries(POLICY[role]))
      expect(reach, action).toBe(LIMITED[role]?.[action as Action] ?? 'all');
    for (const action of Object.keys(LIMITED[role] ?? {})) expect(POLICY[role]).toHaveProperty([action]);
  });

  it.each(IN_REGION)('to $name is refused to whoever has not signed in', async ({ name, route }) => {
    const [body, headers] = requestOf(name, route);
    const answer = await kit.app.inject({
      method: route.method as 'GET',
      url: addressOf(name, route, own.id),
      headers,
      ...(body ? { payload: body as object } : {}),
    });
    expect(answer.statusCode).toBe(401);
  });

  it.each(IN_REGION)('to $name follows the posts held in the region', async ({ name, route }) => {
    for (const [role, person] of byRole) {
      const may = mayCall(role, name);
      // Only those who are refused a stream can be asked about.
      if (isStream(route) && may) continue;
      const { statusCode } = await person.ask(route.method, addressOf(name, route, own.id), ...requestOf(name, route));
      if (may) expect([403, 401, 500], `${role} may ${name}: ${statusCode}`).not.toContain(statusCode);
      // A post that does not exist is not found before its role is known.
      else if (asksLater(name)) expect([403, 404], `${role} may not ${name}`).toContain(statusCode);
      else expect(statusCode, `${role} may not ${name}`).toBe(403);
    }
  });

  it.each(IN_REGION)(
    'to $name shows 404 to people of the parent, child, sibling and other regions',
    async ({ name, route }) => {
      for (const [who, person] of abroad) {
        const answer = await person.ask(route.method, addressOf(name, route, own.id), ...requestOf(name, route));
        const none = await person.ask(route.method, addressOf(name, route, NOTHING), ...requestOf(name, route));
        expect([answer.statusCode, none.statusCode], who).toEqual([404, 404]);
        expect({ ...answer.json(), requestId: '' }, who).toEqual({ ...none.json(), requestId: '' });
      }
    },
  );

  it.each(IN_REGION.filter(({ route }) => objectsOf(route).length > 0 && !isStream(route)))(
    'to $name finds nothing under the id of another region’s row',
    async ({ name, route }) => {
      const role = POST_ROLES.find((one) => POLICY[one][actionOf(name)] === 'all') ?? 'leader';
      const person = byRole.get(role) as Visitor;
      const id = route.path.includes(':itemId') ? (foreign.itemIds[0] as string) : foreign.planId;
      const answer = await person.ask(route.method, addressOf(name, route, own.id, id), ...requestOf(name, route));
      const none = await person.ask(route.method, addressOf(name, route, own.id), ...requestOf(name, route));
      expect(answer.statusCode, answer.body).toBe(none.statusCode);
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      const same = (body: string) =>
        body
          .replaceAll(id, '')
          .replaceAll(NOTHING, '')
          .replace(/"requestId":"[^"]*"/u, '');
      expect(same(answer.body)).toBe(same(none.body));
    },
  );

  it.each(IN_REGION.filter(({ route }) => objectsOf(route).includes('accountId')))(
    'to $name finds no account of another region’s care',
    async ({ name, route }) => {
      const person = byRole.get(POST_ROLES.find((one) => mayCall(one, name)) as PostRole) as Visitor;
      for (const { accountId } of abroad.values()) {
        const { version } = (await kit.directory.account(accountId)) as { version: number };
        const [body] = requestOf(name, route) as [object, object];
        const answer = await person.ask(route.method, addressOf(name, route, own.id, accountId), { ...body, version });
        expect(answer.json(), answer.body).toMatchObject({ code: 'not-found', detail: { table: 'account' } });
        expect((await kit.directory.account(accountId))?.version).toBe(version);
      }
    },
  );

  it('writes a line for every denial', async () => {
    const reader = byRole.get('reader') as Visitor;
    const before = (await kit.store.auditTrail(own.id, 0, 100_000)).length;
    await reader.ask('GET', `${API_BASE}/regions/${own.id}/audit`);
    const [line] = await kit.store.auditTrail(own.id, before, 10);
    expect(line).toMatchObject({ event: 'access.denied', result: 'denied', detail: { action: 'audit.read' } });
  });

  it('ends with the next request once a post is taken away', async () => {
    const person = await kit.person(own, 'reader');
    const url = `${API_BASE}/regions/${own.id}/plans`;
    expect((await person.ask('GET', url)).statusCode).toBe(200);
    const command = byRole.get('command-office') as Visitor;
    const over = await command.ask('POST', `${API_BASE}/regions/${own.id}/hand-overs`, {
      postId: person.postId,
      personId: null,
      fromOn: '2021-01-01',
    });
    expect(over.statusCode).toBe(201);
    expect((await person.ask('GET', url)).statusCode).toBe(404);
  });
});
