import type { OutlineNode, Span } from '@gangmu/plan';
import type { Sentence } from '../../finder.ts';
import type { Manuscript } from '../../manuscript.ts';

/** Cuts the body into sentences, each with the numbered heading it stands under. */
export function findSentences(
  page: Manuscript,
  body: readonly Span[],
  outline: readonly OutlineNode[],
): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let node = -1;
  let paragraph = 0;
  for (const span of body) {
    let start = span.start;
    for (let at = span.start; at < span.end; at++) {
      const char = page.text[at];
      const next = outline[node + 1];
      if (next && at >= next.start) node += 1;
      if (char !== '。' && char !== '!' && char !== '?' && char !== '\n') continue;
      const current = outline[node];
      const heading = current !== undefined && start <= current.end && start >= current.start;
      const from = heading && current ? current.start + current.ordinal.length : start;
      if (at > from)
        sentences.push({
          start: from,
          end: at + (char === '\n' ? 0 : 1),
          node: node < 0 ? null : node,
          clause: current?.ordinal ?? null,
          heading,
          paragraph,
        });
      if (char === '\n') paragraph += 1;
      start = at + 1;
    }
  }
  return sentences;
}
