import { API_BASE, ROUTE_LIST, type Route, type RouteName } from '@gangmu/contract';
import type { Action } from '@gangmu/delivery';
import { ACCESS } from '../access.ts';

// Every route of a region with a well-formed request of it: for the test beside the code, and for the hard one against
// real servers. Who may send it stands in `who-may.ts`.

/** A well-formed id of nothing. */
export const NOTHING = '0197a0de-0000-7000-8000-00000000dead';
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
  'templates.remove': seen,
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
  'accounts.removeSecondFactor': seen,
  'accounts.letIn': seen,
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
/** Beside the table: which right a post needs depends on its role, so the command asks. */
const ASKS_LATER: ReadonlySet<RouteName> = new Set<RouteName>(['posts.change', 'handOvers.add', 'closings.add']);

export const IN_REGION = ROUTE_LIST.filter(({ route }) => route.path.startsWith('/regions/:regionId'));
/** Where the route stands in a region, for an object of it: one id for all its parameters, or one for each. */
export const addressOf = (
  name: RouteName,
  route: Route,
  regionId: string,
  object: string | ((parameter: string) => string) = NOTHING,
): string =>
  `${API_BASE}${route.path
    .replace(':regionId', regionId)
    .replace(':ledger', 'tasks')
    .replace(':kind', 'ledger')
    .replace(/:(\w+)/gu, (_, parameter: string) =>
      typeof object === 'string' ? object : object(parameter),
    )}${encodeURI(QUERIES[name] ?? '')}`;

/** Parameters of the address that name an object of the region. */
export const objectsOf = (route: Route): readonly string[] =>
  [...route.path.matchAll(/:(?!regionId|ledger|kind)(\w+)/gu)].map(([, parameter]) => parameter as string);

/** Body and headers of a request that its shape lets through and that changes nothing. */
export function requestOf(name: RouteName, route: Route): readonly [unknown, Record<string, string>] {
  if (!route.form) return [BODIES[name], {}];
  const boundary = 'xx';
  const body = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.bad"\r\n\r\nabc\r\n--${boundary}--\r\n`;
  return [body, { 'content-type': `multipart/form-data; boundary=${boundary}` }];
}

/** A stream does not end: whoever may read it has an answer that lasts. */
export const isStream = (route: Route): boolean => route.answer === 'text/event-stream';

/** The action that the table names for a route of a region. */
export const actionOf = (name: RouteName): Action => (ACCESS[name] as { readonly action: Action }).action;

/** Whether the command itself asks for the right, so that what does not exist may be told before it. */
export const asksLater = (name: RouteName): boolean => ASKS_LATER.has(name);
