import type { Span } from '@gangmu/plan';
import type { Context, Sentence } from '../../finder.ts';

/** The findings with the sentence each begins in, in document order. Both lists are sorted, so one pass does. */
export function bySentence<F extends Span & { readonly number?: Span }>(
  findings: readonly F[],
  context: Context,
): readonly (readonly [Sentence, readonly F[]])[] {
  const groups: [Sentence, F[]][] = [];
  let i = 0;
  for (const finding of findings) {
    const at = (finding.number ?? finding).start;
    while (i < context.sentences.length && (context.sentences[i] as Sentence).end <= at) i += 1;
    while (i > 0 && (context.sentences[i] === undefined || (context.sentences[i] as Sentence).start > at)) i -= 1;
    const sentence = context.sentences[i];
    if (!sentence) continue;
    const last = groups[groups.length - 1];
    if (last && last[0] === sentence) last[1].push(finding);
    else groups.push([sentence, [finding]]);
  }
  return groups;
}
