import { FILE_TABLES } from '@gangmu/delivery';
import { expect, it } from 'vitest';
import { RECORD_SHAPES } from '../tables/record-shapes.ts';

it('every table whose rows name a file is asked before a file is removed', () => {
  const named = Object.entries(RECORD_SHAPES).flatMap(([table, { columns }]) => ('sha256' in columns ? [table] : []));
  expect(named.sort()).toEqual([...FILE_TABLES].sort());
});
