import type { Span } from '@gangmu/plan';

const END = 1;
const OPEN = 2;
const CLOSE = 3;
const kinds = new Uint8Array(0x10000);
for (const char of ',;。!?:') kinds[char.charCodeAt(0)] = END;
for (const char of '《(') kinds[char.charCodeAt(0)] = OPEN;
for (const char of '》)') kinds[char.charCodeAt(0)] = CLOSE;
/** A bracket that is never closed must not swallow the sentence. */
const LONGEST_BRACKET = 40;

/** Cuts `text[start, end)` at , ; : and 。 outside brackets; 、 and 和 do not end a clause. */
export function commaClauses(text: string, start = 0, end = text.length): Span[] {
  const spans: Span[] = [];
  let from = start;
  let depth = 0;
  for (let i = start; i < end; i++) {
    const kind = kinds[text.charCodeAt(i)];
    if (kind === 0) continue;
    if (kind === OPEN) depth += 1;
    else if (kind === CLOSE) {
      if (depth > 0) depth -= 1;
    } else if (depth === 0 || i - from >= LONGEST_BRACKET) {
      if (i > from) spans.push({ start: from, end: i });
      from = i + 1;
      depth = 0;
    }
  }
  if (end > from) spans.push({ start: from, end });
  return spans;
}
