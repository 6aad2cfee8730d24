import { readFileSync } from 'node:fs';
import type { Reading } from '@gangmu/plan';
import { readPlan } from '@gangmu/reader';
import { describe, expect, it } from 'vitest';
import { DAMAGES } from './damage.ts';

const PLANS = ['yunling-province', 'linjiang-city', 'chenghu-district'].map((name) =>
  readFileSync(new URL(`../examples/plans/${name}.txt`, import.meta.url), 'utf8'),
);

/** What two readings share, whatever the offsets: F1 over the multisets of keys. */
function agreement(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const key of a) left.set(key, (left.get(key) ?? 0) + 1);
  let shared = 0;
  for (const key of b) {
    const n = left.get(key) ?? 0;
    if (n > 0) shared++;
    left.set(key, n - 1);
  }
  return a.length + b.length === 0 ? 1 : (2 * shared) / (a.length + b.length);
}

const bare = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');
const KEYS: Readonly<Record<string, (reading: Reading) => readonly string[]>> = {
  outline: (reading) => reading.outline.map((node) => `${node.kind} ${bare(node.title)}`),
  targets: (reading) =>
    reading.targets.map((t) => `${t.op} ${t.value} ${t.value2 ?? ''} ${bare(t.unit)} ${t.basis} ${t.period}`),
  duties: (reading) => reading.duties.flatMap((duty) => duty.units.map(bare)),
};

/** The least agreement with the undamaged reading, over our three plans, at a light and at a heavy rate. */
const RATES = [0.02, 0.05, 0.1, 0.2];

describe('a plan damaged as by a scanner', () => {
  for (const [name, damage] of Object.entries(DAMAGES)) {
    it(`is read nearly as well with ${name}, and falls gently`, () => {
      const table = RATES.map((rate) => {
        const scores = Object.entries(KEYS).map(([what, keys]) => {
          const each = PLANS.map((text) => agreement(keys(readPlan(text)), keys(readPlan(damage(text, rate, 7)))));
          return [what, each.reduce((sum, one) => sum + one, 0) / each.length] as const;
        });
        return { rate, ...Object.fromEntries(scores) } as {
          rate: number;
          outline: number;
          targets: number;
          duties: number;
        };
      });
      console.log(
        name,
        table
          .map(
            (row) => `${row.rate * 100}%: ${row.outline.toFixed(3)} ${row.targets.toFixed(3)} ${row.duties.toFixed(3)}`,
          )
          .join('  '),
      );
      let before = 1;
      for (const row of table) {
        const worst = Math.min(row.outline, row.targets, row.duties);
        // No cliff: never more than 0.15 below the step before.
        expect(worst).toBeGreaterThan(before - 0.15);
        before = worst;
      }
      expect(table[0]?.targets).toBeGreaterThan(0.93);
      expect(table[0]?.outline).toBeGreaterThan(0.93);
    });
  }
});
