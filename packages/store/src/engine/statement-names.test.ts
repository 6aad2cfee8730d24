import { expect, test } from 'vitest';
import { statementNames } from './statement-names.ts';

const asked = (nameOf: (text: string) => string | null, text: string, times: number) =>
  Array.from({ length: times }, () => nameOf(text)).at(-1);

test('a question that comes often gets a name and keeps it', () => {
  const nameOf = statementNames();
  expect(asked(nameOf, 'select id from item where id = $1', 9)).toBeNull();
  const name = nameOf('select id from item where id = $1');
  expect(name).toMatch(/^gangmu_\d+$/u);
  expect(nameOf('select id from item where id = $1')).toBe(name);
});

test('two questions never share a name', () => {
  const nameOf = statementNames();
  expect(asked(nameOf, 'select 1 where $1', 12)).not.toBe(asked(nameOf, 'select 2 where $1', 12));
});

test.each([
  'insert into item (id) values ($1)',
  'select * from item where id = $1',
  'select "primary".* from (select * from session where token = $1) as "primary"',
  `select id from item where id in (${Array.from({ length: 1000 }, (_, i) => `$${i + 1}`).join(', ')}, 'and more to make it long')${' '.repeat(2000)}`,
])('%.60s never gets one', (text) => {
  expect(asked(statementNames(), text, 50)).toBeNull();
});

test('no more texts than places are named, however many come', () => {
  const nameOf = statementNames();
  const named = Array.from({ length: 300 }, (_, i) => asked(nameOf, `select ${i} where $1`, 12)).filter(Boolean);
  expect(named).toHaveLength(100);
});
