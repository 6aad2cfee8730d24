import { expect, it } from 'vitest';
import { type Engine, openKit } from './testing/api.testkit.ts';
import { fuzz } from './testing/fuzz.ts';

// The long run is `npm run test:hard -- 37`.
it.each<[Engine, number]>([
  ['memory', 400],
  ['PGlite', 150],
])(
  'on %s, %d bent requests are answered without an error of ours, the schema always applied',
  async (engine, n) => {
    const kit = await openKit(engine);
    try {
      expect((await fuzz(kit, n, n)).faults).toEqual([]);
    } finally {
      await kit.close();
    }
  },
  120_000,
);
