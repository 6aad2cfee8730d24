import { expect, test } from 'vitest';
import { characterMaps } from './character-maps.ts';

test('a map that the package carries is given to pdf.js', async () => {
  const missing: string[] = [];
  const maps = new (characterMaps((name) => missing.push(name)))();
  expect((await maps.fetch({ kind: 'cMapUrl', filename: 'UniGB-UCS2-H.bcmap' })).length).toBeGreaterThan(1000);
  expect(missing).toEqual([]);
});

test.each(['Nobody-H.bcmap', '../package.json', '../../x.bcmap'])(
  '%s is not fetched, and said to be missing',
  async (filename) => {
    const missing: string[] = [];
    const maps = new (characterMaps((name) => missing.push(name)))();
    await expect(maps.fetch({ kind: 'cMapUrl', filename })).rejects.toThrow();
    expect(missing).toHaveLength(1);
  },
);
