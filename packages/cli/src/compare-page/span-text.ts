import type { SourceDocument } from '@gangmu/plan';
import { escapeHtml } from '../page/escape-html.ts';
import type { MarkedText } from '../page/marked-text.ts';

/** A stretch that the page can light up or underline; several may lie on one word. */
export interface TextMark {
  readonly start: number;
  readonly end: number;
  /** By which the script finds it: `k12` a link's evidence, `q5` a target, `m` where the clause names us. */
  readonly key: string;
  /** How it looks while nothing is pointed at: an underline, or '' for none. */
  readonly look: '' | 't' | 'x' | 'r';
}

/** Writes stretches of a document as HTML with its marks, in document order. */
export function spanText({ text }: SourceDocument, marks: readonly TextMark[], anchor: string): MarkedText {
  const edges = [...new Set(marks.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const sorted = [...marks].sort((a, b) => a.start - b.start);
  return {
    anchor,
    written: new Set(),
    html(start, end) {
      // Marks that touch the stretch; a clause has few, so they are looked through for each piece.
      const near = sorted.slice(0, firstFrom(sorted, end)).filter((mark) => mark.end > start);
      let out = '';
      let at = start;
      for (let edge = firstAfter(edges, start); at < end; edge++) {
        const stop = Math.min(end, edges[edge] ?? end);
        out += piece(at, stop, near);
        at = stop;
      }
      return out;
    },
  };

  function piece(start: number, end: number, near: readonly TextMark[]): string {
    const html = escapeHtml(text.slice(start, end));
    const over = near.filter((mark) => mark.start <= start && mark.end >= end);
    if (over.length === 0) return html;
    const looks = new Set(over.map(({ look }) => look).filter((look) => look !== ''));
    const keys = [...new Set(over.map(({ key }) => key))].join(' ');
    return `<u class="${looks.has('x') ? 'x' : [...looks].join(' ')}" data-k="${keys}">${html}</u>`;
  }
}

function firstAfter(edges: readonly number[], at: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] as number) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstFrom(marks: readonly TextMark[], at: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
