import { describe, expect, it } from 'vitest';
import { catalogues } from '../messages/messages.ts';
import { type OptionKind, parseArguments } from './parse-arguments.ts';

const KINDS = { json: 'flag', xlsx: 'value', other: 'values' } as const satisfies Record<string, OptionKind>;
const parse = (...args: readonly string[]) => {
  const { files, given } = parseArguments(args, KINDS, catalogues.zh);
  return { files, given: Object.fromEntries(given) };
};

describe('arguments', () => {
  it('are files, flags, values, and lists that go on to the next option', () => {
    expect(parse('a', '--json', 'b', '--xlsx=o.xlsx', '--other', 'c', 'd', '--json', 'e')).toEqual({
      files: ['a', 'b', 'e'],
      given: { json: [''], xlsx: ['o.xlsx'], other: ['c', 'd'] },
    });
  });
  it('add up when a list is given twice; the last single value holds', () => {
    expect(parse('--other', 'a', '--other', 'b', '--xlsx', '1', '--xlsx', '2').given).toEqual({
      other: ['a', 'b'],
      xlsx: ['2'],
    });
  });
  it('end a list at --, and take what follows as files', () => {
    expect(parse('--other', 'a', '--', '--json').files).toEqual(['--json']);
  });
  it.each([
    [['--jsn'], '--jsn'],
    [['--constructor'], '--constructor'],
    [['--xlsx'], '--xlsx'],
    [['--xlsx', '--json'], '--xlsx'],
    [['--xlsx='], '--xlsx'],
    [['--json=1'], '--json'],
  ])('that are wrong are named: %j', (args, name) => {
    expect(() => parse(...args)).toThrow(name);
  });
});
