import type { Quoted } from '@gangmu/plan';

const AROUND = 14;
/** A quote this long needs no words around it. */
const LONG = 30;

/** A short quote with the words around it, itself in brackets: `…到【2029】年，全市技术合同…`. */
export function quoteInContext(text: string, { start, end, quote }: Quoted, around = AROUND): string {
  if (end - start > LONG) return quote;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const feed = text.indexOf('\n', end);
  const lineEnd = feed < 0 ? text.length : feed;
  const from = Math.max(lineStart, start - around);
  const to = Math.min(lineEnd, end + around);
  if (start === end) return text.slice(start, to).trim();
  const before = `${from > lineStart ? '…' : ''}${text.slice(from, start).trimStart()}`;
  const after = `${text.slice(end, to).trimEnd()}${to < lineEnd ? '…' : ''}`;
  return before === '' && after === '' ? quote : `${before}【${quote}】${after}`;
}
