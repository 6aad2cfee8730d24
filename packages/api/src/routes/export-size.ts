import { deflateRawSync } from 'node:zlib';
import type { WrittenLine } from '@gangmu/plan';

const SAMPLE = 100;
/** What a line weighs in a file against its compressed JSON, seen on real ledgers; only the bar of progress uses it. */
const WEIGHT = { xlsx: 1.35, docx: 1.5, csv: 4.2 } as const;

/** Looks at the first page and guesses how large the file will be, so that whoever waits sees how far it is. */
export async function exportSize(
  lines: AsyncGenerator<readonly WrittenLine[]>,
  rows: number,
  format: keyof typeof WEIGHT,
): Promise<{ readonly bytes: number; readonly lines: AsyncGenerator<readonly WrittenLine[]> }> {
  const first = await lines.next();
  const sample = first.done ? [] : first.value.slice(0, SAMPLE);
  const weight = sample.length === 0 ? 0 : deflateRawSync(JSON.stringify(sample)).length / sample.length;
  async function* all(): AsyncGenerator<readonly WrittenLine[]> {
    try {
      if (!first.done) yield first.value;
      yield* lines;
    } finally {
      await lines.return(undefined);
    }
  }
  return { bytes: Math.round(2000 + weight * rows * WEIGHT[format]), lines: all() };
}
