import type { SourceDocument } from '@gangmu/plan';
import { DocumentError } from '../document-error.ts';
import { startDraft } from '../draft.ts';
import type { Limits } from '../limits.ts';
import type { Package } from '../package/open-package.ts';
import { mainPart, relations, relationsOf } from '../package/package-kind.ts';
import { xmlUnits } from '../package/xml-units.ts';
import { formatAddress } from './cell-address.ts';
import { readCellFormats } from './cell-format.ts';
import { readSheet, type Workbook } from './read-sheet.ts';
import { readSharedStrings } from './shared-strings.ts';

/** A workbook: each visible sheet a line with its name as a heading, then one table. Places are cell addresses. */
export async function readXlsx(contents: Package, name: string, limits: Limits): Promise<SourceDocument> {
  const main = (await mainPart(contents)) ?? 'xl/workbook.xml';
  if (!contents.has(main)) throw new DocumentError('damaged', name, { detail: 'no main part' });
  const related = await relations(contents, relationsOf(main));
  const part = (type: string): string | undefined =>
    related.find((one) => one.type === type && contents.has(one.target))?.target;
  const sheets: { name: string; relation: string }[] = [];
  let epoch1904 = false;
  await xmlUnits(
    contents,
    main,
    (element) => element === 'sheet' || element === 'workbookPr',
    (unit) => {
      const { name: title, id, state, date1904 } = unit.attributes;
      if (unit.name === 'workbookPr') epoch1904 = date1904 === '1' || date1904 === 'true';
      else if (state === undefined || state === 'visible') sheets.push({ name: title ?? '', relation: id ?? '' });
    },
    limits,
  );
  const workbook: Workbook = {
    strings: await readSharedStrings(contents, part('sharedStrings')),
    shapes: await readCellFormats(contents, part('styles')),
    epoch1904,
  };
  const draft = startDraft(name, 'xlsx', limits);
  let filled = false;
  for (const sheet of sheets) {
    const target = related.find((one) => one.id === sheet.relation)?.target;
    if (target === undefined || !contents.has(target)) continue;
    const grid = await readSheet(contents, target, workbook, limits);
    if (grid.rows === 0) continue;
    filled = true;
    draft.paragraph(sheet.name, { sheet: sheet.name }, 1);
    draft.table(grid, ({ from }) => ({ sheet: sheet.name, cell: formatAddress(from.row, from.column) }));
  }
  if (!filled) throw new DocumentError('empty', name);
  return draft.finish();
}
