import { cellWords, type WrittenLine, type WrittenSheet } from '@gangmu/plan';
import { bodyRow, headRow, shared, TABLE_END, type TableLook, tableStart, wideRow } from './word-table.ts';
import { pageField, pagesField, paragraph, run, runStyle, twips, wordParts } from './word-xml.ts';
import type { ArchiveEntry } from './zip-stream.ts';

/** A3 lying. */
const PAGE = { width: twips(420), height: twips(297), side: twips(18), top: twips(20), bottom: twips(20) } as const;
const ROOM = PAGE.width - 2 * PAGE.side;
const SMALL = 9;

/** A ledger as a Word document: A3 lying, head repeated, region, day and page at the foot. */
export function ledgerWordParts(
  sheet: WrittenSheet,
  lines: AsyncIterable<readonly WrittenLine[]>,
): Iterable<ArchiveEntry> {
  return wordParts({
    body: bodyOf(sheet, lines),
    footers: { rFooter: footerOf(sheet) },
    evenAndOdd: false,
    normal: { run: runStyle('body', SMALL), paragraph: '' },
  });
}

async function* bodyOf(sheet: WrittenSheet, lines: AsyncIterable<readonly WrittenLine[]>): AsyncGenerator<string> {
  const look: TableLook = {
    widths: shared(
      sheet.columns.map(({ width }) => width),
      ROOM,
    ),
    centered: sheet.columns.map(({ align }) => align !== 'left'),
    cell: runStyle('body', SMALL),
    head: runStyle('part', SMALL),
    pitch: 13,
  };
  yield paragraph(run(sheet.title, runStyle('title', 18)), '<w:spacing w:after="60"/><w:jc w:val="center"/>');
  yield paragraph(run(sheet.about, runStyle('section', 10)), '<w:spacing w:after="120"/><w:jc w:val="left"/>');
  yield tableStart(look) + headRow(sheet.columns, look);
  let rows = 0;
  for await (const page of lines) {
    let xml = '';
    for (const line of page) {
      rows += 1;
      xml +=
        line.kind === 'group'
          ? wideRow(`${line.label}（${line.count}）`, look)
          : bodyRow(
              line.cells.map((cell) => cellWords(cell, true)),
              look,
            );
    }
    yield xml;
  }
  if (rows === 0) yield wideRow(sheet.language === 'zh' ? '（没有符合条件的事项）' : '(no rows)', look, true);
  yield `${TABLE_END}<w:sectPr><w:footerReference w:type="default" r:id="rFooter"/><w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}" w:orient="landscape"/><w:pgMar w:top="${PAGE.top}" w:right="${PAGE.side}" w:bottom="${PAGE.bottom}" w:left="${PAGE.side}" w:header="${twips(8)}" w:footer="${twips(9)}" w:gutter="0"/></w:sectPr>`;
}

function footerOf({ footer, language }: WrittenSheet): string {
  const style = runStyle('number', SMALL);
  const tab = `<w:r><w:tab/></w:r>`;
  const pages =
    language === 'zh'
      ? `${run('第 ', style)}${pageField(style)}${run(' 页，共 ', style)}${pagesField(style)}${run(' 页', style)}`
      : `${run('Page ', style)}${pageField(style)}${run(' of ', style)}${pagesField(style)}`;
  return paragraph(`${run(footer, style)}${tab}${pages}`, `<w:tabs><w:tab w:val="right" w:pos="${ROOM}"/></w:tabs>`);
}
