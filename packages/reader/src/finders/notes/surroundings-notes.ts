import type { Note, Span } from '@gangmu/plan';
import type { Context } from '../../finder.ts';
import { quoted } from '../../manuscript.ts';

/** A remark on text that was left out of the plan on purpose. */
export function outsideNote(span: Span, quote: string, rule: string): Note {
  return {
    kind: 'note',
    code: 'text-outside-plan',
    severity: 'info',
    clause: null,
    node: null,
    rule,
    start: span.start,
    end: span.end,
    quote,
  };
}

/** Every stretch before, between and after the plan's own. */
export function surroundingsNotes({ page, body }: Context): readonly Note[] {
  const notes: Note[] = [];
  let from = 0;
  for (const { start, end } of [...body, { start: page.text.length, end: page.text.length }]) {
    let a = from;
    let b = start;
    while (a < b && page.text.charCodeAt(a) <= 32) a += 1;
    while (b > a && page.text.charCodeAt(b - 1) <= 32) b -= 1;
    if (a < b) notes.push(outsideNote({ start: a, end: b }, quoted(page, a, b).quote, 'note/surroundings'));
    from = end;
  }
  return notes;
}
