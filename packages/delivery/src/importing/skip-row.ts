import { foldHead } from './fold.ts';
import type { SheetChoice } from './import-choices.ts';
import type { SkipReason } from './row-outcome.ts';
import type { GridRow } from './sheet-grid.ts';

const TOTAL = /^(?:合计|总计|小计|共计|累计)/u;
const FOOTER = /^(?:注|备注|说明|填表人|填报人|审核人|制表|联系人|填报单位|填表时间|填报时间)(?:[:：]|\d?[.、])/u;
const HEADING = /^(?:第?[一二三四五六七八九十]{1,3}[、.部章节]|[（(][一二三四五六七八九十]{1,3}[）)])/u;

/** A row that tells of no item, and why; a heading gives its words to the rows below. */
export function skipRow(
  row: GridRow,
  sheet: SheetChoice,
): { readonly reason: SkipReason; readonly heading: string | null } | null {
  const cells = [...row.cells.values()].filter((cell) => cell.text !== '' || cell.kind === 'formula');
  const texts = [...new Set(cells.map((cell) => cell.text))];
  const [first = ''] = texts;
  if (texts.length === 0) return { reason: 'empty', heading: null };
  if (texts.some((text) => TOTAL.test(text)) && !hasTitle(row, sheet)) return { reason: 'total', heading: null };
  const heads = sheet.columns.filter((one) => one.field !== null);
  const again = heads.filter((one) => {
    const cell = row.cells.get(one.column);
    return cell !== undefined && one.head.split(' ').some((word) => foldHead(word) === foldHead(cell.text));
  });
  if (again.length >= 2 && again.length * 2 > heads.length) return { reason: 'head-again', heading: null };
  if (texts.length <= 2 && FOOTER.test(first)) return { reason: 'footer', heading: null };
  if (sheet.use === 'organisation') return null;
  const title = titleCell(row, sheet);
  // One text across the row, or a number beside words that begin a part.
  const across = texts.length === 1 && (row.cells.size > 1 || title === undefined);
  const part = texts.length <= 2 && HEADING.test(texts.join(''));
  if ((across || part) && first.length <= 200) return { reason: 'heading', heading: texts.join(' ') };
  return null;
}

/** Where the item of a row is named. */
export const titleCell = (row: GridRow, { columns }: SheetChoice) =>
  columns
    .filter((one) => one.field === 'title')
    .map((one) => row.cells.get(one.column))
    .find((cell) => cell !== undefined);
const hasTitle = (row: GridRow, sheet: SheetChoice): boolean => {
  const text = titleCell(row, sheet)?.text ?? '';
  return text !== '' && !TOTAL.test(text);
};
