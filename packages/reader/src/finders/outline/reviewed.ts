import type { Context, Sentence } from '../../finder.ts';
import { REVIEW_OPENERS } from '../../lexicon/review-words.ts';
import { looksBack } from './looks-back.ts';

/** 在过去五年基础上, 较过去三年平均水平: what is compared with, not a review. */
const OPENER = new RegExp(
  `^[^,。]{0,6}(?<!在|对|较|比|与|以|按|照|从|据)(?:${REVIEW_OPENERS.join('|')})(?!度|[^,。]{0,10}(?:基础上|相比|平均|均值|同期))`,
  'u',
);
/** A sentence that turns from the past to what is planned. */
const TURN = /^[^。]{0,12}(?:今年|明年|下一步|接下来|未来|今后|新的一年|下步|到20\d\d年|总体要求|主要目标|预期目标)/u;
const known = new WeakMap<Context, ReadonlySet<Sentence>>();

/** The sentences that look back: under a heading such as 工作回顾, or from an opener such as 过去一年 to the turn. */
export function reviewed(context: Context): ReadonlySet<Sentence> {
  const seen = known.get(context);
  if (seen) return seen;
  const nodes = new Set<number>();
  context.outline.forEach((node, i) => {
    if (looksBack(node.title) || (node.parent !== null && nodes.has(node.parent))) nodes.add(i);
  });
  const found = new Set<Sentence>();
  let back = false;
  let node: number | null = null;
  for (const sentence of context.sentences) {
    if (sentence.node !== node && sentence.node !== null && context.outline[sentence.node]?.kind === 'part')
      back = false;
    node = sentence.node;
    const opening = context.page.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 24));
    if (OPENER.test(opening)) back = true;
    else if (back && TURN.test(opening)) back = false;
    if (back || (sentence.node !== null && nodes.has(sentence.node))) found.add(sentence);
  }
  known.set(context, found);
  return found;
}
