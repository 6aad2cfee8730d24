import type { SourceDocument } from '@gangmu/plan';
import { DocumentError } from '../document-error.ts';
import { type ListCounter, startCounting } from '../docx/list-counter.ts';
import { withOrdinal } from '../docx/with-ordinal.ts';
import { CELL_BREAK, type Draft, startDraft } from '../draft.ts';
import type { Limits } from '../limits.ts';
import type { OleContainer } from './ole-container.ts';
import { readWordLists } from './word-lists.ts';
import { type WordParagraph, wordParagraphs } from './word-paragraphs.ts';
import { readWordStreams, type WordStreams } from './word-streams.ts';
import { readWordStyles, type WordStyle } from './word-styles.ts';
import { type WordRow, wordGrid } from './word-table.ts';

interface Walk {
  readonly draft: Draft;
  readonly styles: readonly (WordStyle | undefined)[];
  readonly counter: ListCounter;
  /** The paragraph that cites each note, in order. */
  readonly cited: number[];
  paragraph: number;
  table: number;
}

/** Word 97 and later; before that the file is built otherwise. */
const MAGIC = 0xa5ec;
const BODY_LEVEL = 9;
const LAST_LIST = 0x7fe;

/**
 * A legacy Word document (MS-DOC): paragraphs with the ordinals that Word only draws, headings, tables, then text
 * boxes and notes. We read it ourselves because word-extractor gives neither ordinals nor styles, and breaks a cell
 * of several paragraphs.
 */
export function readDoc(container: OleContainer, name: string, limits: Limits): SourceDocument {
  const draft = startDraft(name, 'doc', limits);
  try {
    const streams = readWordStreams(container);
    if (streams.word.readUInt16LE(0) !== MAGIC) throw new DocumentError('unsupported-format', name, { found: 'ole' });
    writeDocument(streams, draft);
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    // Every offset of the file is checked by Buffer when it is read; a wrong one ends here.
    throw new DocumentError('damaged', name, { detail: error instanceof Error ? error.message.slice(0, 200) : '' });
  }
  return draft.finish();
}

function writeDocument(streams: WordStreams, draft: Draft): void {
  const { main, footnotes, headers, comments, endnotes, boxes } = streams.lengths;
  const walk: Walk = {
    draft,
    styles: readWordStyles(streams),
    counter: startCounting(readWordLists(streams)),
    cited: [],
    paragraph: 0,
    table: 0,
  };
  writeBody(wordParagraphs(streams, 0, main), walk);
  const afterComments = main + footnotes + headers + comments;
  for (const box of wordParagraphs(streams, afterComments + endnotes, afterComments + endnotes + boxes)) {
    if (box.text.trim() !== '') draft.paragraph(textOf(box, walk), { paragraph: walk.paragraph });
  }
  writeNotes(wordParagraphs(streams, main, main + footnotes), walk, 0);
  writeNotes(wordParagraphs(streams, afterComments, afterComments + endnotes), walk, walk.cited.length);
}

function writeBody(paragraphs: Iterable<WordParagraph>, walk: Walk): void {
  let rows: WordRow[] = [];
  let cells: string[][] = [];
  let lines: string[] = [];
  const endTable = (): void => {
    if (cells.length > 0 || lines.length > 0) rows.push({ cells: [...cells, lines], definition: undefined });
    if (rows.length > 0) writeTable(rows, walk);
    rows = [];
    cells = [];
    lines = [];
  };
  for (const paragraph of paragraphs) {
    if (!paragraph.inTable) {
      if (rows.length > 0 || cells.length > 0) endTable();
      walk.paragraph++;
      cite(paragraph, walk);
      // A line of a table of contents repeats a heading with its page number.
      if (walk.styles[paragraph.style]?.contents !== true) {
        walk.draft.paragraph(textOf(paragraph, walk), { paragraph: walk.paragraph }, headingOf(paragraph, walk));
      }
    } else if (paragraph.rowEnd) {
      // The mark of a row inside a cell ends with a paragraph mark and is no row of this table.
      if (!paragraph.cellEnd) continue;
      rows.push({ cells, definition: paragraph.definition });
      cells = [];
      lines = [];
    } else {
      cite(paragraph, walk);
      lines.push(textOf(paragraph, walk).trim());
      if (!paragraph.cellEnd) continue;
      cells.push(lines);
      lines = [];
    }
  }
  endTable();
}

function writeTable(rows: readonly WordRow[], walk: Walk): void {
  const grid = wordGrid(rows);
  if (grid.rows * grid.columns === 0) return;
  walk.table++;
  const label = `表${walk.table}`;
  if (grid.cells.length === 1) {
    for (const line of (grid.cells[0]?.text ?? '').split(CELL_BREAK))
      walk.draft.paragraph(line, { cell: `${label} R1C1` });
    return;
  }
  walk.draft.table(grid, ({ from }) => ({ cell: `${label} R${from.row + 1}C${from.column + 1}` }));
}

function textOf(paragraph: WordParagraph, walk: Walk): string {
  const style = walk.styles[paragraph.style];
  const list = paragraph.list ?? style?.list ?? 0;
  if (list < 1 || list > LAST_LIST) return paragraph.text;
  const byStyle = walk.counter.levelOfStyle(String(list), String(paragraph.style));
  const level = paragraph.listLevel ?? byStyle ?? style?.listLevel ?? 0;
  const ordinal = walk.counter.next(String(list), level);
  return paragraph.text.trim() === '' ? '' : withOrdinal(ordinal, paragraph.text);
}

function headingOf(paragraph: WordParagraph, walk: Walk): number | undefined {
  const level = paragraph.outlineLevel ?? walk.styles[paragraph.style]?.outlineLevel;
  return level === undefined || level >= BODY_LEVEL ? undefined : level + 1;
}

function cite(paragraph: WordParagraph, walk: Walk): void {
  for (let i = 0; i < paragraph.citations; i++) walk.cited.push(walk.paragraph);
}

/** Each note begins with its mark; paragraphs without one go on with the note before. */
function writeNotes(paragraphs: Iterable<WordParagraph>, walk: Walk, first: number): void {
  let note = first - 1;
  for (const { text, citations } of paragraphs) {
    if (citations > 0) note++;
    const paragraph = walk.cited[note] ?? walk.paragraph;
    if (text.trim() !== '') walk.draft.paragraph(`注：${text.trim()}`, { paragraph });
  }
}
