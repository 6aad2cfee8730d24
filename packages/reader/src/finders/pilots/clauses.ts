import type { Span } from '@gangmu/plan';

const END = new Set([',', ';', '。', '!', '?', ':']);

/** Cuts text at , ; : and 。 outside brackets; 、 and 和 do not end a clause. */
export function* commaClauses(text: string): Generator<Span> {
  let from = 0;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    if (char === '《' || char === '(') depth += 1;
    else if ((char === '》' || char === ')') && depth > 0) depth -= 1;
    // A bracket that is never closed must not swallow the sentence.
    if (!END.has(char) || (depth > 0 && i - from < 40)) continue;
    if (i > from) yield { start: from, end: i };
    from = i + 1;
    depth = 0;
  }
  if (text.length > from) yield { start: from, end: text.length };
}
