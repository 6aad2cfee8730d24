import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PURE } from './import-graph.ts';
import { impurities } from './purity.ts';
import { root, sourceFiles } from './source-files.ts';

describe('purity', () => {
  const packages = Object.keys(PURE).filter((name) => existsSync(join(root, 'packages', name)));

  it.each(packages)('%s uses no clock, no randomness and no host', (name) => {
    const files = sourceFiles(`packages/${name}/src`);
    expect(files.length).toBeGreaterThan(5);
    expect(files.flatMap(impurities)).toEqual([]);
  });

  it.each(['const now = new Date();', 'const r = Math.random();', 'console.log(1);', 'const p = process.env;'])(
    'fails at %s',
    (text) => expect(impurities({ path: 'x.ts', text })).toHaveLength(1),
  );

  it.each([
    'interface X { Date: string }',
    'const x = { process: 1 };',
    'const y = plan.performance;',
    'const z = Math.max(1, 2);',
  ])('passes %s', (text) => expect(impurities({ path: 'x.ts', text })).toEqual([]));
});
