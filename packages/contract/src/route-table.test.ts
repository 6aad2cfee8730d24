import { describe, expect, it } from 'vitest';
import { ROUTE_LIST } from './route-table.ts';

describe('the table of routes', () => {
  it('gives no two routes one address', () => {
    const addresses = ROUTE_LIST.map(({ route }) => `${route.method} ${route.path.replace(/:\w+/gu, ':')}`);
    expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([]);
  });

  it.each(ROUTE_LIST)('names every parameter of $name in its schema', ({ route }) => {
    const inPath = [...route.path.matchAll(/:(\w+)/gu)].map((match) => match[1]);
    expect(Object.keys(route.params?.shape ?? {}).sort()).toEqual(inPath.sort());
  });

  it.each(ROUTE_LIST.filter(({ route }) => route.method === 'PATCH'))(
    'makes $name name the version seen',
    ({ route }) => {
      expect(Object.keys(route.body?.shape ?? {})).toContain('version');
    },
  );

  it.each(ROUTE_LIST.filter(({ route }) => 'query' in route && route.answer !== 'text/csv'))(
    'pages or bounds $name',
    ({ route }) => {
      if (/rows/u.test(JSON.stringify(Object.keys((route.answer as { shape?: object }).shape ?? {}))))
        expect(Object.keys(route.query?.shape ?? {})).toContain('limit');
    },
  );
});
