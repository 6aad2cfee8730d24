import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtPatterns, literalPatterns, superLinear } from './linear-regex.ts';
import { root, sourceFiles } from './source-files.ts';

describe('regular expressions over documents', () => {
  it('are linear in the reader, in align, formats and cli as written', () => {
    const files = ['plan', 'reader', 'align', 'formats', 'cli']
      .filter((name) => existsSync(join(root, 'packages', name, 'src')))
      .flatMap((name) => sourceFiles(`packages/${name}/src`));
    const patterns = files.flatMap(literalPatterns);
    expect(patterns.length).toBeGreaterThan(10);
    expect(superLinear(patterns)).toEqual([]);
  });

  it('are linear where the reader and align build them from the lexicon', async () => {
    const patterns = await builtPatterns(async () => {
      await import('../packages/reader/src/index.ts');
      await import('../packages/align/src/index.ts');
    });
    expect(superLinear(patterns)).toEqual([]);
  });

  it('are found out when they backtrack', async () => {
    const literal = literalPatterns({
      path: 'x.ts',
      text: 'const a = /^(?:\\d+)+$/u; const b = /^a*a*b/u; const c = /(\\d+)年$/u;',
    });
    expect(superLinear(literal)).toHaveLength(3);
    const page = literalPatterns({ path: 'x.ts', text: 'const p = /^(?:<!--[\\s\\S]{0,2000}?-->\\s*)*<html/u;' });
    expect(superLinear(page)).not.toEqual([]);
    const lexicon = ['a+', 'b?'];
    expect(superLinear(await builtPatterns(async () => new RegExp(`^(?:${lexicon.join('')})+$`, 'u')))).toHaveLength(1);
    expect(superLinear(literalPatterns({ path: 'x.ts', text: 'const d = /^(\\d{1,4})年/u;' }))).toEqual([]);
  });
});
