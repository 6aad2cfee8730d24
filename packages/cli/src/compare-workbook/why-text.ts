import type { Target } from '@gangmu/plan';
import type { ComparedPlan } from '../compare/compared-plan.ts';
import { type LinkWhy, sharedText } from '../compare/link-why.ts';
import { valueText } from '../ledger/words.ts';
import { fill, type Messages } from '../messages/messages.ts';

const SHOWN = 6;

/** Why a link was made, a line a kind of evidence, for a cell. */
export function whyText(why: LinkWhy, superior: ComparedPlan, subordinate: ComparedPlan, messages: Messages): string {
  const separator = messages['list.separator'];
  const words = why.phrases
    .map(sharedText)
    .filter((text) => text.length > 1)
    .slice(0, SHOWN);
  const figures = why.pairs.slice(0, SHOWN).map((pair) => {
    const sup = superior.file.reading.targets[pair.superior] as Target;
    const sub = subordinate.file.reading.targets[pair.subordinate] as Target;
    return fill(messages['why.pair'], {
      indicator: sub.indicator,
      sup: valueText(sup, messages),
      sub: valueText(sub, messages),
      relation: messages[`relation.${pair.relation}`],
    });
  });
  return [
    ...(why.decided === null ? [] : [fill(messages['why.decided'], { reason: why.decided })]),
    ...(why.programmes.length > 0
      ? [fill(messages['why.programmes'], { names: why.programmes.map((name) => `“${name}”`).join(separator) })]
      : []),
    ...(words.length > 0 ? [fill(messages['why.phrases'], { words: words.join(separator) })] : []),
    ...figures,
    ...(why.pairs.length > SHOWN ? [fill(messages['why.morePairs'], { count: why.pairs.length })] : []),
    ...(why.position && words.length + figures.length + why.programmes.length === 0 ? [messages['why.position']] : []),
  ].join('\n');
}
