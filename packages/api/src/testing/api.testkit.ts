import { createHmac, randomUUID } from 'node:crypto';
import {
  acceptCertain,
  confirmVersion,
  DEFAULT_SETTINGS,
  type Directory,
  decideDraft,
  OPEN,
  type PostRole,
  type RegionRow,
  type Store,
  type Subject,
  uploadPlan,
} from '@gangmu/delivery';
import type { DatabaseOptions } from '@gangmu/store';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { type Api, createApi } from '../create-api.ts';
import type { ApiOptions, ApiPorts, Oidc } from '../ports.ts';
import { oneTimeCode } from './one-time-code.ts';
import { type Engine, openPorts } from './open-ports.testkit.ts';

export { ENGINES, type Engine } from './open-ports.testkit.ts';

export const SECRET = 'a-secret-for-tests-only-0123456789-abcdefghij';
export const PLAN_TEXT = [
  '澄湖区产业创新行动计划（2026-2028年）',
  '一、发展新型算力',
  '1. 建设算力中心。到2027年，算力规模达到300P。（牵头单位：区科技局；责任单位：区发展改革局）',
  '2. 培育数据企业。到2028年，数据企业达到80家。（责任单位：区数据局、区科技局）',
  '二、改善营商环境',
  '3. 推行一网通办。创建国家级营商环境创新试点。（责任单位：区行政审批局）',
].join('\n');

export interface Kit {
  readonly app: Api;
  readonly store: Store;
  readonly directory: Directory;
  /** Moves the clock of the API and the record; the sign-in library keeps its own. */
  setNow(instant: string | null): void;
  /** Gives somebody a password to sign in with, or to name once more. */
  setPassword(who: Visitor, password: string): Promise<void>;
  /** Sets one-time codes up for somebody; their session is another then. */
  totp(who: Visitor): Promise<{ code(): string; readonly cookie: string }>;
  region(name: string, parent?: RegionRow): Promise<RegionRow>;
  /** Somebody with a post in a region and a session; returns the cookie and who they are. */
  person(region: RegionRow, role: PostRole, unitId?: string | null): Promise<Visitor>;
  /** A unit, and the plan above, confirmed. */
  plan(region: RegionRow): Promise<{ planId: string; versionId: string; unitId: string; itemIds: readonly string[] }>;
  close(): Promise<void>;
}

export interface Visitor {
  readonly accountId: string;
  readonly personId: string;
  readonly postId: string;
  readonly cookie: string;
  /** A request of theirs; POSTs get an idempotency key of their own. */
  ask(
    method: string,
    url: string,
    payload?: unknown,
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>;
}

/** An API on the given engine with nothing in it, or on the database that is there. */
export async function openKit(
  engine: Engine | DatabaseOptions,
  { oidc, scan, ...more }: Partial<ApiOptions> & { readonly oidc?: Oidc; readonly scan?: ApiPorts['scan'] } = {},
): Promise<Kit> {
  let now: string | null = null;
  const clock = () => now ?? new Date().toISOString();
  const { ports, auth, end } = await openPorts(engine, clock);
  const app = await createApi(scan ? { ...ports, scan } : ports, {
    auth: { database: auth, secret: SECRET, baseUrl: 'http://localhost', ...(oidc ? { oidc } : {}) },
    setUpCode: null,
    logLevel: 'silent',
    ...more,
  });
  await app.ready();
  const { store, directory } = ports;
  const system = { personId: null, name: '测试', address: null };

  const cookieOf = async (accountId: string): Promise<string> => {
    const { token } = await (await app.platform.auth.$context).internalAdapter.createSession(accountId);
    const signature = createHmac('sha256', SECRET).update(token).digest('base64');
    return `gangmu.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
  };

  const kit: Kit = {
    app,
    store,
    directory,
    setNow: (instant) => {
      now = instant;
    },
    async setPassword(who, password) {
      const { internalAdapter, password: hashing } = await app.platform.auth.$context;
      const held = { userId: who.accountId, providerId: 'credential', accountId: who.accountId };
      await internalAdapter.linkAccount({ ...held, password: await hashing.hash(password) });
    },
    async totp(who) {
      const password = 'correct horse 27';
      await kit.setPassword(who, password);
      const { uri } = (await who.ask('POST', '/api/v1/me/totp', { password })).json() as { uri: string };
      const code = () => oneTimeCode(uri, Date.now());
      const confirmed = await who.ask('POST', '/api/v1/me/totp/confirmation', { code: code() });
      const cookie = [confirmed.headers['set-cookie']].flat().map((one) => one?.split(';')[0]);
      return { code, cookie: cookie.join('; ') };
    },
    async region(name, parent) {
      const id = ports.newId();
      const path = parent ? `${parent.path}/${id}` : id;
      await directory.addRegion({
        id,
        code: '990100',
        name,
        level: 'county',
        parentId: parent?.id ?? null,
        path,
        settings: DEFAULT_SETTINGS,
      });
      return (await directory.region(id)) as RegionRow;
    },
    async person(region, role, unitId = null) {
      const { internalAdapter } = await app.platform.auth.$context;
      const username = `u-${randomUUID()}`;
      const user = await internalAdapter.createUser(
        { email: `${username}@account.invalid`, name: username, emailVerified: true },
        { method: 'credential' } as never,
      );
      const accountId = user.id;
      const at = clock();
      await directory.addAccount({
        accountId,
        homeRegionId: region.id,
        username,
        disabled: false,
        mustChange: false,
        passwordAt: at,
        previous: [],
        lastSignInAt: null,
        waits: false,
        openings: [],
      });
      await directory.join(accountId, region.id);
      const made = await store.transact(region.id, system, async (tx) => {
        const [personId, postId] = [tx.newId(), tx.newId()];
        await tx.insert('person', [{ id: personId, name: `${role}`, phone: null, accountId, ...OPEN }]);
        await tx.insert('post', [{ id: postId, title: role, role, unitId, officeId: null, position: 1, ...OPEN }]);
        await tx.insert('tenure', [{ id: tx.newId(), postId, personId, fromOn: '2020-01-01', untilOn: null }]);
        return { personId, postId };
      });
      const cookie = await cookieOf(accountId);
      return {
        accountId,
        ...made,
        cookie,
        ask: (method, url, payload, headers) => ask(app, method, url, payload, { cookie, ...headers }),
      };
    },
    async plan(region) {
      const by: Subject = {
        personId: '',
        name: '办',
        regionId: region.id,
        roles: ['command-office'],
        postIds: [],
        unitIds: [],
      };
      const run = <T>(work: Parameters<typeof store.transact<T>>[2]) => store.transact(region.id, system, work);
      const unitId = ports.newId();
      await run((tx) =>
        tx.insert('unit', [
          {
            id: unitId,
            name: '区科技局',
            shortName: null,
            kind: 'department',
            parentId: null,
            position: 1,
            ...OPEN,
          },
        ]),
      );
      const document = {
        kind: 'source-document' as const,
        name: '计划.txt',
        format: 'txt' as const,
        text: PLAN_TEXT,
        places: [],
        tables: [],
        headings: [],
      };
      const upload = {
        document,
        size: 1,
        sha256: 'a'.repeat(64),
        role: 'own' as const,
        planId: null,
        region: { name: '澄湖区', level: 'county' as const },
      };
      const { planId, versionId } = await run((tx) => uploadPlan(tx, by, upload));
      await run((tx) => acceptCertain(tx, by, versionId));
      await run(async (tx) => {
        for (const { id, version } of await tx.list('draft', { versionId, status: 'open' }))
          await decideDraft(tx, by, { id, version, status: 'accepted' });
      });
      await run((tx) => confirmVersion(tx, by, versionId, 1, { regionName: '澄湖区' }));
      const items = await store.read(region.id, (records) => records.list('item', { planId }));
      return { planId, versionId, unitId, itemIds: items.map((row) => row.id) };
    },
    async close() {
      await app.close();
      await end();
    },
  };
  return kit;
}

/** One request without a session, or with the headers given. */
export function ask(
  app: Api,
  method: string,
  url: string,
  payload?: unknown,
  headers: Record<string, string> = {},
): Promise<LightMyRequestResponse> {
  const key: Record<string, string> = method === 'POST' ? { 'idempotency-key': randomUUID() } : {};
  const options: InjectOptions = {
    method: method as 'GET',
    url,
    headers: { ...key, ...headers },
    ...(payload === undefined ? {} : { payload: payload as object }),
  };
  return app.inject(options);
}
