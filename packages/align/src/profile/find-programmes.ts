import type { Quoted, Span } from '@gangmu/plan';

const MARKED = /“([^“”\n]{2,24})”|《([^《》\n]{2,40})》/gu;

/** Names in quotation or book marks (“沃土计划”, 《…规划》), with their place: programmes, titles, slogans. */
export function findProgrammes(text: string, span: Span): readonly Quoted[] {
  const found: Quoted[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(MARKED)) {
    const name = (match[1] ?? match[2]) as string;
    const start = span.start + match.index + 1;
    found.push({ start, end: start + name.length, quote: name });
  }
  return found;
}
