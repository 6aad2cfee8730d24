import { API_BASE, ROUTE_LIST, type Route, type RouteName } from '@gangmu/contract';
import type { PostRole, RegionRow } from '@gangmu/delivery';
import { z } from 'zod';
import type { Kit, Visitor } from './api.testkit.ts';

/** Numbers in [0, 1) from a seed: a failing run can be run again. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface FuzzOutcome {
  readonly requests: number;
  readonly byStatus: Readonly<Record<string, number>>;
  /** Requests that must not have been answered so, with all that is needed to send them again. */
  readonly faults: readonly string[];
}

const NASTY: readonly unknown[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\uffff\u202e',
  'x'.repeat(30_000),
  "'; drop table item; --",
  ['$', '{jndi:ldap://x}'].join(''),
  '%00',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '=1+1',
  null,
  true,
  0,
  -1,
  1e308,
  Number.MAX_SAFE_INTEGER,
  2 ** 31,
  2 ** 53,
  0.1,
  [],
  {},
  [[[[]]]],
  { $ne: null },
  '2026-02-30',
  '9999-12-31',
  '0000-01-01',
  '２０２６',
];
const TYPES = [
  'application/json',
  'application/json; charset=utf-8',
  'Application/JSON',
  'application/json\t; a=b',
  'application/json ',
  ' application/json',
  'application/json;charset=gbk',
  'application/vnd.api+json',
  'text/plain',
  'text/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=',
  'application/json, text/plain',
  '',
  ';',
];

const deep = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

/**
 * Sends requests made from the contract and bent: odd types, odd ids, values of every wrong kind, deep and hostile JSON
 * (RELIABILITY B37). A fault is any 5xx, an error without our body, or a success for a body that the schema refuses.
 */
export async function fuzz(kit: Kit, requests: number, seed: number): Promise<FuzzOutcome> {
  const random = randomFrom(seed);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const chance = (p: number): boolean => random() < p;
  const region = await kit.region('澄湖区');
  const plan = await kit.plan(region);
  const people: Visitor[] = [];
  for (const role of [
    'command-office',
    'unit-head',
    'leader',
    'system-admin',
    'security-admin',
    'audit-admin',
  ] as PostRole[])
    people.push(await kit.person(region, role, role === 'unit-head' ? plan.unitId : null));
  const ids = [
    region.id,
    plan.planId,
    plan.versionId,
    plan.unitId,
    ...plan.itemIds,
    ...people.map((one) => one.personId),
  ];
  const routes = ROUTE_LIST.filter(({ route }) => route.answer !== 'text/event-stream');
  const schemas = new Map(routes.map(({ name, route }) => [name, jsonSchemas(route)]));

  const value = (schema: Loose | undefined, depth = 0): unknown => {
    if (chance(0.12) || !schema || depth > 6) return pick(NASTY);
    const options = schema.anyOf ?? schema.oneOf;
    if (options) return value(pick(options), depth + 1);
    if (schema.const !== undefined) return schema.const;
    if (schema.enum) return pick(schema.enum);
    switch (schema.type) {
      case 'object': {
        const made: Record<string, unknown> = {};
        for (const [name, one] of Object.entries(schema.properties ?? {}))
          if (schema.required?.includes(name) ? !chance(0.03) : chance(0.5)) made[name] = value(one, depth + 1);
        if (chance(0.05)) Object.defineProperty(made, '__proto__', { value: { admin: true }, enumerable: true });
        if (chance(0.05)) made.role = 'system-admin';
        return made;
      }
      case 'array':
        return Array.from({ length: Math.floor(random() * 3) }, () => value(schema.items, depth + 1));
      case 'integer':
      case 'number':
        return chance(0.8) ? Math.floor(random() * 5) + 1 : pick([0, -5, 1e9, 2 ** 31, 2 ** 40, 1.5]);
      case 'boolean':
        return chance(0.5);
      case 'string':
        if (schema.format === 'uuid') return pick(ids);
        if (schema.format === 'date') return pick(['2026-06-30', '2027-12-31', '2020-01-01']);
        return pick([
          '区商务局',
          'a',
          '一网通办',
          'x'.repeat(Math.min(schema.maxLength ?? 50, 300)),
          '1',
          '\u0000',
          '\ud83d\ude00',
        ]);
      default:
        return pick(NASTY);
    }
  };

  const one = async (): Promise<[string, number, string | null]> => {
    const { name, route } = pick(routes);
    const schema = schemas.get(name);
    const who = pick(people);
    const path = route.path.replace(/:(\w+)/gu, (_, param: string) => {
      if (param === 'regionId' && !chance(0.03)) return region.id;
      if (chance(0.1))
        return encodeURIComponent(String(pick(['', '%', '\u0000', '../..', 'x'.repeat(99), 'null', '1', 'é'])));
      return param === 'ledger' ? pick(['tasks', 'named', 'indicators']) : pick(ids);
    });
    const query =
      route.query && chance(0.6) ? queryOf(value(schema?.query)) : chance(0.05) ? '?%ff=%00&a[]=1&a[]=2' : '';
    const refused = chance(0.05);
    const body = route.method === 'GET' ? undefined : bodyOf(refused);
    const type = chance(0.85) && !refused ? 'application/json' : pick(TYPES);
    const headers: Record<string, string> = {
      cookie: who.cookie,
      ...(chance(0.95) ? { 'idempotency-key': pick([`key-${random()}`, 'same-key-all-the-time']) } : {}),
      ...(body === undefined || type === '' ? {} : { 'content-type': type }),
      ...(chance(0.02) ? { 'accept-language': 'x'.repeat(500) } : {}),
    };
    const url = `${API_BASE}${path}${query}`;
    const answer = await kit.app.inject({
      method: route.method as 'GET',
      url,
      headers,
      ...(body === undefined ? {} : { payload: body }),
    });
    const status = answer.statusCode;
    const told = `${name} ${route.method} ${url.slice(0, 300)} [${type}] ${String(body).slice(0, 400)} → ${status} ${answer.body.slice(0, 300)}`;
    if (status >= 500) return [name, status, told];
    if (status >= 400 && !/^\{"code":"[\w-]+"/u.test(answer.body)) return [name, status, `no error of ours: ${told}`];
    if (refused && status < 300 && route.body && !HARMLESS.has(name))
      return [name, status, `taken all the same: ${told}`];
    return [name, status, null];

    function bodyOf(wrong: boolean): string | undefined {
      if (wrong)
        return pick([
          '[]',
          '1',
          'null',
          '"x"',
          '{',
          '{"__proto__":{}}',
          deep(64),
          '\u0000',
          '{"constructor":{"prototype":{}}}',
        ]);
      if (chance(0.03)) return deep(pick([64, 1000, 20_000]));
      return route.body || chance(0.1) ? JSON.stringify(value(schema?.body)) : undefined;
    }
  };

  const byStatus: Record<string, number> = {};
  const faults: string[] = [];
  for (let i = 0; i < requests; i++) {
    const [, status, fault] = await one();
    byStatus[status] = (byStatus[status] ?? 0) + 1;
    if (fault && faults.length < 20) faults.push(fault);
    // A session may have been ended by what was sent.
    if (status === 401 && i % 20 === 0) await renew(kit, region, people);
  }
  return { requests, byStatus, faults };
}

/** Routes that are content with any object. */
const HARMLESS: ReadonlySet<RouteName> = new Set();

async function renew(kit: Kit, region: RegionRow, people: Visitor[]): Promise<void> {
  for (const [index, who] of people.entries()) {
    const answer = await kit.app.inject({ method: 'GET', url: `${API_BASE}/me`, headers: { cookie: who.cookie } });
    if (answer.statusCode === 401) people[index] = await kit.person(region, 'command-office');
  }
}

interface Loose {
  readonly type?: string;
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Loose[];
  readonly oneOf?: readonly Loose[];
  readonly items?: Loose;
  readonly properties?: Readonly<Record<string, Loose>>;
  readonly required?: readonly string[];
  readonly maxLength?: number;
}

function jsonSchemas(route: Route): { readonly body?: Loose; readonly query?: Loose } {
  const of = (schema: z.ZodType | undefined) =>
    schema ? (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Loose) : undefined;
  const [body, query] = [of(route.body), of(route.query)];
  return { ...(body ? { body } : {}), ...(query ? { query } : {}) };
}

function queryOf(made: unknown): string {
  if (typeof made !== 'object' || made === null) return '';
  const pairs = Object.entries(made).map(
    ([name, one]) =>
      `${encodeURIComponent(name)}=${encodeURIComponent(wellFormed(typeof one === 'string' ? one : (JSON.stringify(one) ?? '')))}`,
  );
  return pairs.length > 0 ? `?${pairs.join('&').slice(0, 4000)}` : '';
}

const wellFormed = (text: string): string => text.replace(/[\ud800-\udfff]/gu, '?');
