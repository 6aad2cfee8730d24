import { cellWords, type WrittenColumn, type WrittenLine } from '@gangmu/plan';
import { csvCell } from './csv-cell.ts';

/** UTF-8 with the mark that Excel looks for, CRLF, every page as it comes; a head of two lines is written as one. */
export async function* csvOfLines(
  columns: readonly WrittenColumn[],
  pages: AsyncIterable<readonly WrittenLine[]>,
): AsyncGenerator<string> {
  const heads = columns.map(({ upper, head }) => csvCell(upper === null ? head : `${upper} ${head}`));
  yield `\ufeff${heads.join(',')}\r\n`;
  for await (const lines of pages) {
    let text = '';
    for (const line of lines)
      text +=
        line.kind === 'row'
          ? `${line.cells.map((cell) => csvCell(cellWords(cell))).join(',')}\r\n`
          : `${csvCell(`${line.label}（${line.count}）`)}${','.repeat(columns.length - 1)}\r\n`;
    yield text;
  }
}
