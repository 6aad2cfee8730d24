import type { WrittenLine } from '@gangmu/plan';

/** Counts rows through all groups in a column that nobody has filled; `column` is -1 where the list has none. */
export async function* numberedLines(
  pages: AsyncIterable<readonly WrittenLine[]>,
  column: number,
): AsyncGenerator<readonly WrittenLine[]> {
  let last = 0;
  for await (const lines of pages)
    yield column < 0
      ? lines
      : lines.map((line) => {
          if (line.kind !== 'row' || line.cells[column] !== null) return line;
          last += 1;
          return { ...line, cells: line.cells.with(column, last) };
        });
}
