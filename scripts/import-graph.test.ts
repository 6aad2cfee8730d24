import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forbiddenImports } from './import-graph.ts';
import { root, sourceFiles } from './source-files.ts';

describe('the import graph', () => {
  it('holds in the whole tree', () => {
    const files = ['packages', 'apps'].filter((f) => existsSync(join(root, f))).flatMap((f) => sourceFiles(f));
    expect(files.length).toBeGreaterThan(30);
    expect(forbiddenImports(files)).toEqual([]);
  });

  it.each([
    ['packages/plan/src/x.ts', "import { readPlan } from '@gangmu/reader';"],
    ['packages/reader/src/x.ts', "export * from '@gangmu/align';"],
    ['packages/reader/src/x.ts', "import { readFileSync } from 'node:fs';"],
    ['packages/align/src/x.ts', "const x = await import('decimal.js');"],
    ['packages/cli/src/x.ts', "import { x } from '@gangmu/store';"],
    ['packages/formats/src/x.ts', "import { x } from '@gangmu/plan/src/span.ts';"],
    ['packages/web/src/x.ts', "import type { X } from '../../api/src/x.ts';"],
    ['packages/nobody/src/x.ts', ''],
  ])('fails when %s holds %s', (path, text) => {
    expect(forbiddenImports([{ path, text }])).toHaveLength(1);
  });

  it.each([
    ['packages/reader/src/finders/x.ts', "import type { Span } from '@gangmu/plan';\nimport { y } from '../fold.ts';"],
    ['packages/formats/src/x.ts', "import { readFileSync } from 'node:fs';\nimport saxes from 'saxes';"],
  ])('passes %s with %s', (path, text) => {
    expect(forbiddenImports([{ path, text }])).toEqual([]);
  });
});
