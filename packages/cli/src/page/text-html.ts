import type { OutlineNode, Reading, SourceDocument, SourceTable, Span } from '@gangmu/plan';
import { groupDigits } from '../ledger/words.ts';
import { fill, type Messages } from '../messages/messages.ts';
import { chunks } from './chunks.ts';
import { escapeHtml } from './escape-html.ts';
import type { MarkedText } from './marked-text.ts';
import { blocksOf, type Piece, textPieces } from './text-pieces.ts';

/** Surroundings longer than this are folded away. */
const SHOWN_OUTSIDE = 240;
/** Characters a line and pixels a line, to reserve room for sections that are not drawn yet. */
const LINE = { characters: 38, pixels: 33 };

/** The document set as a page: title, headings, paragraphs and tables, a section for each clause. */
export function textHtml(
  document: SourceDocument,
  reading: Reading,
  marked: MarkedText,
  messages: Messages,
  hang: (node: number | null) => string,
): string {
  return chunks(
    textPieces(document, reading).map((piece) => ({
      html: pieceHtml(piece, document, reading, marked, messages, hang),
      pixels: Math.ceil((piece.end - piece.start) / LINE.characters + 1) * LINE.pixels,
    })),
  );
}

function pieceHtml(
  piece: Piece,
  document: SourceDocument,
  reading: Reading,
  marked: MarkedText,
  messages: Messages,
  hang: (node: number | null) => string,
): string {
  const inner = blocksOf(document, piece)
    .map((block) =>
      block.kind === 'table' ? tableHtml(block, reading, marked) : paragraphHtml(block, reading, marked),
    )
    .join('\n');
  if (inner === '') return '';
  if (!piece.inside) {
    const characters = document.text.slice(piece.start, piece.end).trim().length;
    if (characters <= SHOWN_OUTSIDE) return `<div class="out">${inner}</div>`;
    const label = fill(messages['page.outside'], { characters: groupDigits(characters) });
    return `<details class="out"><summary>${escapeHtml(label)}</summary>${inner}</details>`;
  }
  const starts = piece.node !== null && reading.outline[piece.node]?.start === piece.start;
  const node = piece.node === null ? '' : ` data-n="${piece.node}"`;
  return `<section class="c"${node}>${starts ? hang(piece.node) : ''}${inner}</section>`;
}

function paragraphHtml(span: Span, { outline, meta }: Reading, marked: MarkedText): string {
  const heading = headingIn(span, outline);
  if (heading) {
    const [node, index] = heading;
    const end = Math.min(node.end, span.end);
    const rest = span.end - end;
    const own = `<span class="h" id="${marked.anchor ?? 'n'}${index}">${marked.html(span.start, end)}</span>`;
    // A heading on a line of its own, or run into the paragraph that follows it.
    const form = rest <= 2 ? 'alone' : 'run';
    return `<p class="${node.kind} ${form}">${own}${marked.html(end, span.end)}</p>`;
  }
  const overlaps = (other: Span | null) => other !== null && other.start < span.end && span.start < other.end;
  const role = overlaps(meta.title)
    ? ' class="title"'
    : overlaps(meta.number)
      ? ' class="number"'
      : overlaps(meta.date) && span.end - span.start < 40
        ? ' class="sign"'
        : '';
  return `<p${role}>${marked.html(span.start, span.end)}</p>`;
}

/** The heading that starts a paragraph, with its index. */
function headingIn(span: Span, outline: readonly OutlineNode[]): readonly [OutlineNode, number] | null {
  let low = 0;
  let high = outline.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((outline[middle]?.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  const node = outline[low];
  return node && node.start < span.end ? [node, low] : null;
}

function tableHtml(table: SourceTable, reading: Reading, marked: MarkedText): string {
  const rows: string[][] = Array.from({ length: table.rows }, () => []);
  const cells = [...table.cells].sort((a, b) => a.start - b.start);
  for (const { start, end, row, rowSpan, columnSpan } of cells) {
    const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}`;
    const heading = end > start ? headingIn({ start, end }, reading.outline) : null;
    const anchor = heading ? ` id="${marked.anchor ?? 'n'}${heading[1]}"` : '';
    rows[row]?.push(`<td${spans}${anchor}>${marked.html(start, end).replaceAll('\u2028', '<br>')}</td>`);
  }
  return `<div class="table"><table>${rows.map((row) => `<tr>${row.join('')}</tr>`).join('')}</table></div>`;
}
