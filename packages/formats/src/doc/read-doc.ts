import type { SourceDocument } from '@gangmu/plan';
import WordExtractor from 'word-extractor';
import { DocumentError } from '../document-error.ts';
import { type Draft, startDraft } from '../draft.ts';
import { compactGrid, layGrid } from '../grid.ts';
import type { Limits } from '../limits.ts';

/**
 * A legacy Word document. The format draws its automatic ordinals and knows its styles, but word-extractor gives
 * neither: paragraphs, tables, notes and text boxes are read, headings and drawn ordinals are not.
 */
export async function readDoc(bytes: Buffer, name: string, limits: Limits): Promise<SourceDocument> {
  const draft = startDraft(name, 'doc', limits);
  let read: { body: string; notes: string; boxes: string };
  try {
    const document = await new WordExtractor().extract(bytes);
    const raw = { filterUnicode: false };
    read = {
      body: document.getBody(raw),
      notes: `${document.getFootnotes(raw)}\n${document.getEndnotes(raw)}`,
      boxes: document.getTextboxes({ ...raw, includeHeadersAndFooters: false }),
    };
  } catch (error) {
    if (error instanceof RangeError && /allocation|string length/iu.test(error.message)) throw error;
    throw new DocumentError('damaged', name, { detail: error instanceof Error ? error.message.slice(0, 200) : '' });
  }
  let paragraph = 0;
  writeBody(read.body.split('\n'), draft, () => ++paragraph);
  for (const line of read.boxes.split('\n')) if (line.trim() !== '') draft.paragraph(line.trim(), { paragraph });
  for (const line of read.notes.split('\n'))
    if (line.trim() !== '') draft.paragraph(`注：${line.trim()}`, { paragraph });
  return draft.finish();
}

/** The end of a cell is a tab, the end of a row a tab before the line end; no other line ends with one. */
function writeBody(lines: readonly string[], draft: Draft, next: () => number): void {
  let table = 0;
  for (let i = 0; i < lines.length; i++) {
    if (!isRow(lines[i] as string)) {
      draft.paragraph((lines[i] as string).trimEnd(), { paragraph: next() });
      continue;
    }
    const rows: string[][] = [];
    for (; i < lines.length && isRow(lines[i] as string); i++) rows.push((lines[i] as string).slice(0, -1).split('\t'));
    i--;
    table++;
    const label = `表${table}`;
    const grid = compactGrid(layGrid(rows.map((row) => row.map((text) => ({ text, rowSpan: 1, columnSpan: 1 })))));
    if (grid.rows * grid.columns > 0)
      draft.table(grid, ({ from }) => ({ cell: `${label} R${from.row + 1}C${from.column + 1}` }));
  }
}

function isRow(line: string): boolean {
  return line.endsWith('\t');
}
