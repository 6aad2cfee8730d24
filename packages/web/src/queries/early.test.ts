import { createClient } from '@gangmu/contract';
import { beforeEach, expect, test, vi } from 'vitest';
import { earlyAddresses, earlyFetch, FIRST_ROWS, opening } from './early.ts';

const REGION = { regionId: 'r-1', rights: { 'ledger.read': {}, 'plan.read': {}, 'organisation.read': {} } };
const addresses = (path: string, rights: object = REGION.rights) => earlyAddresses(path, { ...REGION, rights });

/** Addresses that the client itself makes of the routes. */
async function asked(ask: (client: ReturnType<typeof createClient>) => readonly Promise<unknown>[]): Promise<string[]> {
  const seen: string[] = [];
  const record = (address: unknown) => {
    seen.push(String(address));
    return Promise.resolve(Response.json({}));
  };
  await Promise.all(ask(createClient({ fetch: record as typeof fetch })));
  return seen;
}

test('a ledger asks early for just what its page asks for', async () => {
  const params = { regionId: 'r-1' };
  const query = { limit: 500 };
  const plan = { regionId: 'r-1', planId: 'p-1' };
  const page = await asked((client) => [
    client.ledgers.rows({ params: { ...plan, ledger: 'tasks' }, query: { limit: FIRST_ROWS } }),
    client.plans.list({ params, query: { limit: 200 } }),
    client.units.list({ params, query }),
    client.offices.list({ params, query }),
    client.posts.list({ params, query }),
    client.groups.list({ params, query }),
    client.ledgers.counts({ params: plan, query: {} }),
    client.savedViews.list({ params }),
  ]);
  expect(addresses('/990202/plans/p-1/ledgers/tasks')).toEqual(page);
  expect(addresses('/990202/plans/p-1/ledgers/tasks/items/i-1')).toEqual(page);
});

test('other pages ask early for the plans alone, and nobody for what is not theirs to read', () => {
  const plans = ['/api/v1/regions/r-1/plans?limit=200'];
  for (const path of ['/990202', '/990202/plans', '/990202/plans/p-1/ledgers/tasks/print'])
    expect(addresses(path)).toEqual(plans);
  expect(addresses('/990202/plans/p-1/ledgers/tasks', {})).toEqual([]);
  expect(addresses('/990202/plans/p-1/ledgers/tasks', { 'organisation.read': {} })).toEqual([]);
});

beforeEach(() => {
  vi.resetModules();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** The page at an address, and what its server was asked. */
async function opened(pathname: string, search = '', wait = 0, status = 200) {
  const seen: string[] = [];
  const me = { regions: [{ ...REGION, code: '990202' }] };
  vi.stubGlobal('location', { pathname, search });
  vi.stubGlobal('localStorage', { getItem: () => null });
  vi.stubGlobal('fetch', (address: string) => {
    seen.push(address);
    if (!address.endsWith('/me')) return Promise.resolve(Response.json({ address }));
    return new Promise((resolve) => setTimeout(resolve, wait, Response.json(me, { status })));
  });
  const early = await import('./early.ts');
  await vi.waitFor(() => expect(early.opening()).toBe(!/sign-in/u.test(pathname)));
  if (wait === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  return { ...early, seen };
}
const GET = { method: 'GET' };

test('an early answer is taken once; asked for again, it is asked for anew', async () => {
  const { earlyFetch, opening, seen } = await opened('/990202/plans');
  const [me, plans] = ['/api/v1/me', '/api/v1/regions/r-1/plans?limit=200'];
  expect(seen).toEqual([me, plans]);
  expect(((await (await earlyFetch(me, GET)).json()) as { regions: unknown[] }).regions).toHaveLength(1);
  expect(await (await earlyFetch(plans, GET)).json()).toEqual({ address: plans });
  expect([seen.length, opening()]).toEqual([2, false]);
  await earlyFetch(plans, GET);
  expect(seen).toEqual([me, plans, plans]);
});

test('an answer that nobody takes is forgotten, however late it was asked for', async () => {
  vi.useFakeTimers();
  const { earlyFetch, opening, seen } = await opened('/990202/plans', '', 12_000);
  await vi.advanceTimersByTimeAsync(12_000);
  expect(seen).toEqual(['/api/v1/me', '/api/v1/regions/r-1/plans?limit=200']);
  await vi.advanceTimersByTimeAsync(10_001);
  expect(opening()).toBe(false);
  await earlyFetch('/api/v1/regions/r-1/plans?limit=200', GET);
  expect(seen).toHaveLength(3);
});

test('a write, and an address that nobody asked for early, go to the server', async () => {
  const { earlyFetch, seen } = await opened('/990202/plans');
  await earlyFetch('/api/v1/regions/r-1/plans?limit=200', { method: 'POST' });
  await earlyFetch('/api/v1/regions/r-1/plans?limit=50', GET);
  expect(seen).toHaveLength(4);
});

test('what the page asks for in the moment that it hears who is there is asked for once', async () => {
  const { earlyFetch, seen } = await opened('/990202/plans', '', 30);
  const plans = '/api/v1/regions/r-1/plans?limit=200';
  expect(await (await earlyFetch(plans, GET)).json()).toEqual({ address: plans });
  expect(seen).toEqual(['/api/v1/me', plans]);
});

test('a page asks for itself where nobody says who is there', async () => {
  const { earlyFetch, seen } = await opened('/990202/plans', '', 30, 401);
  await earlyFetch('/api/v1/regions/r-1/plans?limit=200', GET);
  expect(seen).toEqual(['/api/v1/me', '/api/v1/regions/r-1/plans?limit=200']);
});

test('nothing is asked for early at the entrance, in another region and with a filter in the address', async () => {
  expect((await opened('/sign-in')).seen).toEqual([]);
  vi.resetModules();
  expect((await opened('/110000/plans')).seen).toEqual(['/api/v1/me']);
  vi.resetModules();
  expect((await opened('/990202/plans/p-1/ledgers/tasks', '?asOf=2025-03-31')).seen).toEqual(['/api/v1/me']);
});

test('without a window nothing is asked for, and a call is a plain one', () => {
  expect(opening()).toBe(false);
  expect(earlyFetch).toBeTypeOf('function');
});
