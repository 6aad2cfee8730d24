import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import type { ItemRow } from '@gangmu/delivery';
import type { WrittenLine } from '@gangmu/plan';
import { pause } from '../http/pause.ts';

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

/** Lines of one group that are put away together. */
const PACK = 200;
/** Lines that lie open over all groups; beyond it even small packs are put away. */
const MOST_OPEN = 20_000;
/** Fast rather than small: a ledger shrinks to an eighth all the same. */
const LEVEL = 1;

interface Group {
  count: number;
  open: WrittenLine[];
  readonly packed: Buffer[];
}

/**
 * Rows by what they are grouped by, each group under a line with its name and number, groups in the order of first
 * appearance, the one named `last` behind all others. All rows must be seen before the first line can be written; meanwhile lines are kept compressed, so that
 * 100,000 rows take some tens of megabytes.
 */
export async function* groupedLines(
  pages: AsyncIterable<readonly ItemRow[]>,
  labelOf: (row: ItemRow) => string,
  lineOf: (row: ItemRow) => WrittenLine,
  last?: string,
): AsyncGenerator<readonly WrittenLine[]> {
  const groups = new Map<string, Group>();
  let open = 0;
  const put = async (group: Group): Promise<void> => {
    const lines = group.open;
    group.open = [];
    open -= lines.length;
    group.packed.push(await deflate(JSON.stringify(lines), { level: LEVEL }));
    await pause();
  };
  for await (const page of pages) {
    for (const row of page) {
      const label = labelOf(row);
      const group = groups.get(label) ?? { count: 0, open: [], packed: [] };
      groups.set(label, group);
      group.count += 1;
      group.open.push(lineOf(row));
      open += 1;
      if (group.open.length >= PACK) await put(group);
    }
    if (open > MOST_OPEN) for (const group of groups.values()) if (group.open.length > 0) await put(group);
    await pause();
  }
  const inOrder = [...groups].toSorted(([a], [b]) => Number(a === last) - Number(b === last));
  for (const [label, { count, packed, open: rest }] of inOrder) {
    yield [{ kind: 'group', label, count }];
    for (const pack of packed.splice(0)) {
      yield JSON.parse((await inflate(pack)).toString('utf8')) as WrittenLine[];
    }
    if (rest.length > 0) yield rest;
    groups.delete(label);
  }
}
