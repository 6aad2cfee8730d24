import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROUTE_LIST } from '@gangmu/contract';
import { expect, test } from 'vitest';
import { actionWords, auditNounWords, auditTableWords, auditVerbWords } from './audit-event-words.ts';
import { auditKeyWords } from './audit-key-words.ts';

/** The programs that write audit lines, as text: the words must follow what the code says. */
const ROOT = join(import.meta.dirname, '../../../..');
const sources = ['packages/delivery/src', 'packages/api/src', 'packages/store/src', 'apps/server/src'].flatMap(
  (folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !/\.test\.|testkit|testing|conformance|demo/u.test(name))
      .map((name) => readFileSync(join(ROOT, folder, name), 'utf8')),
);
const source = sources.join('\n');
const all = (pattern: RegExp, text = source): readonly string[] =>
  [...text.matchAll(pattern)].map((found) => found[1] as string);
const between = (from: string, to: string): string => {
  const text = sources.find((one) => one.includes(from)) ?? '';
  return text.slice(text.indexOf(from), text.indexOf(to, text.indexOf(from)));
};

const shapes = between('export const RECORD_SHAPES', '\n};');
const tables = all(/^ {2}(\w+): \{$/gmu, shapes).concat(all(/^ {2}(\w+): \{ columns/gmu, shapes));
const columns = [...new Set(all(/(?<=[{,\n]\s*)(\w+)(?::|,\n)/gu, shapes))].filter(
  (name) => !tables.includes(name) && !['columns', 'unique', 'index', 'nullable', 'type'].includes(name),
);
const actions = all(/'([\w.-]+)'/gu, between('export const ACTIONS', '] as const'));

const NAME = '[a-zA-Z]+(?:\\.[a-z][a-z0-9-]*)+';
/** Names given as an event; and whatever looks like one: a table or a known noun with a verb, no right and no route. */
const given = all(new RegExp(`event: (?:\\w+ \\? )?'(${NAME})'`, 'gu'));
const routes = new Set<string>(ROUTE_LIST.map(({ name }) => name));
const looks = all(new RegExp(`'(${NAME})'`, 'gu')).filter((name) => {
  const noun = name.split('.')[0] ?? '';
  return (noun in auditNounWords || tables.includes(noun)) && !actions.includes(name) && !routes.has(name);
});
/** Built from parts: a row of the organisation added or closed, what was decided, what was written. */
const built = [
  ...['unit', 'office', 'post', 'person', 'unitGroup', 'tenure'].map((table) => `${table}.add`),
  ...['approve', 'refuse'].map((verb) => `adjustment.${verb}`),
  ...['accepted', 'dropped', 'open'].map((verb) => `draft.${verb}`),
  ...['csv', 'xlsx', 'docx'].map((verb) => `export.${verb}`),
];
const events = [...new Set([...given, ...looks, ...built])].sort();

test('the code was read', () => {
  expect(events.length).toBeGreaterThan(70);
  expect(tables).toEqual(expect.arrayContaining(['unit', 'office', 'item', 'savedView', 'importRun']));
  expect(columns).toEqual(expect.arrayContaining(['dueOn', 'leadPostId', 'title', 'sheetRow']));
  // A form of name that is built from parts must stand above.
  expect(all(/`(\w+\.)\$\{/gu).filter((name) => name.slice(0, -1) in auditNounWords)).toEqual(
    expect.arrayContaining(['adjustment.', 'draft.', 'export.']),
  );
});

test.each(events)('the event %s is told in words', (event) => {
  const [noun = '', ...verb] = event.split('.');
  expect(Object.keys(auditNounWords)).toContain(noun);
  expect(Object.keys(auditVerbWords)).toContain(verb.join('.'));
});

test.each([...new Set([...tables, ...all(/object: \{ table: '(\w+)'/gu), 'account', 'apiToken', 'region'])])(
  'an object of the kind %s is named in words',
  (table) => expect(Object.keys(auditTableWords)).toContain(table),
);

test.each(actions)('the right %s is named in words', (action) => expect(Object.keys(actionWords)).toContain(action));

test('every field of a row and whatever else a line says has words', () => {
  const said = all(/detail: \{([^{}]*)\}/gu).flatMap((body) => all(/(?:^|,)\s*(\w+)(?=[:,\s]|$)/gu, body));
  const missing = [...new Set([...columns, ...said])].filter((key) => !(key in auditKeyWords)).sort();
  // Of errors, which no line holds but `access.denied`, by its action, its reason and its route.
  const ofErrors = ['in', 'issues', 'error'];
  expect(missing.filter((key) => !ofErrors.includes(key))).toEqual([]);
});
