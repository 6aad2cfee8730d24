import { expect, test, vi } from 'vitest';

vi.mock('zod', () => import('./no-shapes.ts'));

test('the table of routes stands without shapes, with methods, addresses and kinds of answers', async () => {
  const { ROUTE_LIST } = await import('../../../contract/src/route-table.ts');
  expect(ROUTE_LIST.length).toBeGreaterThan(70);
  for (const { name, route } of ROUTE_LIST) {
    expect(route.path, name).toMatch(/^\//u);
    expect(['GET', 'POST', 'PATCH', 'DELETE'], name).toContain(route.method);
  }
  const answers = ROUTE_LIST.flatMap(({ route }) => (typeof route.answer === 'string' ? [route.answer] : []));
  expect(answers).toContain('text/csv');
});
test('words of a choice are there', async () => {
  const { ledger } = await import('../../../contract/src/schemas/ledger.ts');
  expect(ledger.options).toContain('tasks');
});
test('checking something says that there is nothing to check with', async () => {
  const { item } = await import('../../../contract/src/schemas/item.ts');
  expect(() => item.parse({})).toThrow('no shapes');
});
