import { API_BASE, ROUTE_LIST, type Route, type RouteName } from '@gangmu/contract';
import { POLICY, POST_ROLES, type PostRole, type RegionRow } from '@gangmu/delivery';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCESS } from './access.ts';
import { type Kit, openKit, type Visitor } from './testing/api.testkit.ts';

/** A well-formed id of nothing. */
const NOTHING = '0197a0de-0000-7000-8000-00000000dead';
const seen = { version: 999 };
/** A well-formed body for each route that takes one; versions are stale so that nothing changes. */
const BODIES: Partial<Record<RouteName, object>> = {
  'units.add': { name: '某局' },
  'units.change': { ...seen, position: 3 },
  'offices.add': { unitId: NOTHING, name: '办公室' },
  'offices.change': { ...seen, position: 3 },
  'posts.add': { title: '处长', role: 'reader', unitId: NOTHING, position: 1 },
  'posts.change': { ...seen, position: 3 },
  'people.add': { name: '某人' },
  'people.change': { ...seen, name: '张' },
  'groups.add': { name: '专班', kind: 'task-force', unitIds: [], leadPostId: NOTHING },
  'groups.change': { ...seen, name: '专班' },
  'closings.add': { kind: 'unit', id: NOTHING, ...seen, closedOn: '2026-01-01', reason: '机构改革' },
  'handOvers.add': { postId: NOTHING, personId: null, fromOn: '2026-01-01' },
  'plans.change': { ...seen, title: '计划' },
  'versions.confirm': seen,
  'drafts.add': { start: 0, end: 2, title: '行', content: { kind: 'pilot', level: 'none', quote: '' } },
  'drafts.decide': { ...seen, status: 'accepted' },
  'drafts.decideMany': { rows: [{ id: NOTHING, ...seen, status: 'accepted' }] },
  'notes.mark': { code: 'number-unread', start: 0, end: 1 },
  'notes.again': { id: NOTHING, ...seen },
  'drafts.split': {
    ...seen,
    pieces: [
      { start: 0, end: 1, title: 'a' },
      { start: 1, end: 2, title: 'b' },
    ],
  },
  'drafts.merge': {
    rows: [
      { id: NOTHING, ...seen },
      { id: NOTHING, ...seen },
    ],
    title: '行',
  },
  'comparisons.add': { ownVersionId: NOTHING, superiorVersionId: NOTHING },
  'comparisons.decide': { ...seen, decisions: [{ kind: 'exclude', superior: 'x', reason: 'y' }] },
  'comparisons.withdraw': { ...seen, decisionIds: [NOTHING] },
  'revisions.choose': { choices: [{ itemId: NOTHING, version: null, act: 'carry' }] },
  'revisions.accept': seen,
  'publications.publish': { versionId: NOTHING, upwards: true, downwards: true, version: null },
  'publications.take': { regionId: NOTHING, versionId: NOTHING },
  'comparisons.apply': seen,
  'exports.ledger': { format: 'csv' },
  'exports.document': { kind: 'ledger' },
  'templates.activate': { template: null },
  'ledgers.presence': { itemId: null },
  'savedViews.add': {
    name: '缺牵头',
    ledger: 'tasks',
    content: {
      gap: 'lead',
      text: null,
      unitId: null,
      leaderPostId: null,
      sort: null,
      filters: {},
      groupBy: null,
      columns: null,
    },
  },
  'savedViews.change': { ...seen, name: '视图' },
  'savedViews.remove': seen,
  'items.assign': { changes: [{ id: NOTHING, ...seen, assignment: {} }] },
  'items.schedule': { changes: [{ id: NOTHING, ...seen }] },
  'items.edit': { changes: [{ id: NOTHING, ...seen }] },
  'items.approveSchedule': seen,
  'scheduleDecisions.add': { changes: [{ id: NOTHING, ...seen }], decision: { kind: 'approve' } },
  'adjustments.propose': { change: { field: 'dueOn', after: null }, reason: '因' },
  'adjustments.decide': { ...seen, approve: true },
  'comments.add': { text: '好' },
  'accounts.add': { personId: NOTHING, username: '某人' },
  'accounts.disable': { ...seen, disabled: true },
  'accounts.resetPassword': seen,
  'accounts.unlock': seen,
  'imports.pasteLedger': { text: '任务\n甲' },
  'imports.pasteOrganisation': { text: '单位\n' },
  'imports.choose': seen,
  'imports.confirm': { ...seen, digest: 'x' },
  'imports.undo': seen,
  'settings.change': { ...seen, reportDay: 20 },
  'subregions.add': {
    name: '某市',
    code: '999999',
    level: 'country',
    systemAdmin: { name: '甲', username: '甲某某' },
    securityAdmin: { name: '乙', username: '乙某某' },
    auditAdmin: { name: '丙', username: '丙某某' },
    commandOffice: { name: '丁', username: '丁某某' },
  },
  'settings.changePolicy': { ...seen, passwordPolicy: 'mlps3' },
};
const QUERIES: Partial<Record<RouteName, string>> = {
  'versions.selection': '?start=0&end=2',
  'search.find': '?text=算力',
  'comparisons.clauses': '?side=own',
  'imports.template': '?kind=ledger',
};
/** Asked for beside the table: which right a post needs depends on its role. */
const BY_COMMAND: Partial<Record<RouteName, readonly PostRole[]>> = {
  'posts.add': ['command-office'],
  'posts.change': ['command-office', 'security-admin'],
  'handOvers.add': ['command-office', 'security-admin'],
  'closings.add': ['command-office'],
};

const IN_REGION = ROUTE_LIST.filter(({ route }) => route.path.startsWith('/regions/:regionId'));
const addressOf = (name: RouteName, route: Route, regionId: string, object = NOTHING): string =>
  `${API_BASE}${route.path.replace(':regionId', regionId).replace(':ledger', 'tasks').replace(':kind', 'ledger').replace(/:\w+/gu, object)}${encodeURI(QUERIES[name] ?? '')}`;
function request(name: RouteName, route: Route): readonly [unknown, Record<string, string>] {
  if (!route.form) return [BODIES[name], {}];
  const boundary = 'xx';
  const body = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.bad"\r\n\r\nabc\r\n--${boundary}--\r\n`;
  return [body, { 'content-type': `multipart/form-data; boundary=${boundary}` }];
}

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
  });

  it.each(IN_REGION)('to $name is refused to whoever has not signed in', async ({ name, route }) => {
    const [body, headers] = request(name, route);
    const answer = await kit.app.inject({
      method: route.method as 'GET',
      url: addressOf(name, route, own.id),
      headers,
      ...(body ? { payload: body as object } : {}),
    });
    expect(answer.statusCode).toBe(401);
  });

  it.each(IN_REGION)('to $name follows the posts held in the region', async ({ name, route }) => {
    const access = ACCESS[name] as { action: keyof (typeof POLICY)['reader'] };
    // A stream does not end: only those who are refused can be asked about.
    const stream = route.answer === 'text/event-stream';
    for (const [role, person] of byRole) {
      const may = BY_COMMAND[name]?.includes(role) ?? POLICY[role][access.action] !== undefined;
      if (stream && may) continue;
      const { statusCode } = await person.ask(route.method, addressOf(name, route, own.id), ...request(name, route));
      if (may) expect([403, 401, 500], `${role} may ${name}: ${statusCode}`).not.toContain(statusCode);
      // A post that does not exist is not found before its role is known.
      else if (BY_COMMAND[name] && name !== 'posts.add')
        expect([403, 404], `${role} may not ${name}`).toContain(statusCode);
      else expect(statusCode, `${role} may not ${name}`).toBe(403);
    }
  });

  it.each(IN_REGION)(
    'to $name shows 404 to people of the parent, child, sibling and other regions',
    async ({ name, route }) => {
      for (const [who, person] of abroad) {
        const answer = await person.ask(route.method, addressOf(name, route, own.id), ...request(name, route));
        const none = await person.ask(route.method, addressOf(name, route, NOTHING), ...request(name, route));
        expect([answer.statusCode, none.statusCode], who).toEqual([404, 404]);
        expect({ ...answer.json(), requestId: '' }, who).toEqual({ ...none.json(), requestId: '' });
      }
    },
  );

  it.each(
    IN_REGION.filter(
      ({ route }) => /:(?!regionId|ledger|kind)\w+/u.test(route.path) && route.answer !== 'text/event-stream',
    ),
  )('to $name finds nothing under the id of another region’s row', async ({ name, route }) => {
    const access = ACCESS[name] as { action: keyof (typeof POLICY)['reader'] };
    const role = POST_ROLES.find((one) => POLICY[one][access.action] === 'all') ?? 'leader';
    const person = byRole.get(role) as Visitor;
    const id = route.path.includes(':itemId') ? (foreign.itemIds[0] as string) : foreign.planId;
    const answer = await person.ask(route.method, addressOf(name, route, own.id, id), ...request(name, route));
    const none = await person.ask(route.method, addressOf(name, route, own.id), ...request(name, route));
    expect(answer.statusCode, answer.body).toBe(none.statusCode);
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    const same = (body: string) =>
      body
        .replaceAll(id, '')
        .replaceAll(NOTHING, '')
        .replace(/"requestId":"[^"]*"/u, '');
    expect(same(answer.body)).toBe(same(none.body));
  });

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
