import type { Span } from '@gangmu/plan';
import type { Context, Sentence } from '../../finder.ts';

/**
 * Tells which sentence a finding begins in (a target: its number). Asked in document order it walks on from the
 * answer before, so a whole list costs one pass and no groups are built.
 */
export function sentenceOf({
  sentences,
}: Context): (finding: Span & { readonly number?: Span }) => Sentence | undefined {
  let i = 0;
  return (finding) => {
    const at = (finding.number ?? finding).start;
    while (i < sentences.length && (sentences[i] as Sentence).end <= at) i += 1;
    while (i > 0 && (sentences[i] === undefined || (sentences[i] as Sentence).start > at)) i -= 1;
    return sentences[i];
  };
}
