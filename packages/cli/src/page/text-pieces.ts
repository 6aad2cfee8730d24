import type { Reading, SourceDocument, SourceTable, Span } from '@gangmu/plan';

/** A stretch of the document under one heading, inside the plan or outside of it. */
export interface Piece extends Span {
  readonly node: number | null;
  readonly inside: boolean;
}

/** What a piece holds: paragraphs (a line each) and tables. */
export type Block = ({ readonly kind: 'paragraph' } & Span) | ({ readonly kind: 'table' } & SourceTable);

/** Cuts the document at every heading and at the edges of the plan's body; a table is never cut. */
export function textPieces({ text, tables }: SourceDocument, { outline, body }: Reading): readonly Piece[] {
  const inTable = (at: number) => tables.some(({ start, end }) => start < at && at < end);
  const cuts = new Set([0, text.length]);
  for (const { start, end } of body) cuts.add(start).add(end);
  for (const { start } of outline) cuts.add(start);
  const sorted = [...cuts].filter((at) => at >= 0 && at <= text.length && !inTable(at)).sort((a, b) => a - b);
  const pieces: Piece[] = [];
  let node = -1;
  for (const [index, start] of sorted.slice(0, -1).entries()) {
    const end = sorted[index + 1] as number;
    while ((outline[node + 1]?.start ?? Infinity) <= start) node++;
    const inside = body.some((span) => span.start <= start && start < span.end);
    pieces.push({ start, end, node: node < 0 ? null : node, inside });
  }
  return pieces;
}

/** The blocks of a piece in order, blank lines left out. */
export function blocksOf({ text, tables }: SourceDocument, piece: Span): readonly Block[] {
  const blocks: Block[] = [];
  let at = piece.start;
  for (const table of tables) {
    if (table.end <= piece.start || table.start >= piece.end) continue;
    addParagraphs(table.start);
    blocks.push({ kind: 'table', ...table });
    at = Math.max(at, table.end);
  }
  addParagraphs(piece.end);
  return blocks;

  function addParagraphs(to: number): void {
    while (at < to) {
      const feed = text.indexOf('\n', at);
      const end = feed < 0 || feed > to ? to : feed;
      const line = text.slice(at, end);
      const lead = line.length - line.trimStart().length;
      if (line.trim() !== '') blocks.push({ kind: 'paragraph', start: at + lead, end: at + line.trimEnd().length });
      at = feed < 0 || feed >= to ? to : feed + 1;
    }
  }
}
