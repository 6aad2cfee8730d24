import type { Duty } from '@gangmu/plan';
import type { Context, Sentence } from '../../finder.ts';
import type { UnitList } from './read-units.ts';

/** A duty of the clause the sentence stands under; null where no unit was read. */
export function makeDuty(
  context: Context,
  sentence: Sentence,
  start: number,
  end: number,
  list: UnitList,
  rule: string,
): Duty | null {
  if (list.mentions.length === 0) return null;
  return {
    kind: 'duty',
    clause: sentence.clause,
    node: sentence.node,
    lead: list.mentions.filter((mention) => mention.lead).map((mention) => mention.name),
    units: list.mentions.map((mention) => mention.name),
    mentions: list.mentions,
    rule,
    start,
    end,
    quote: context.page.source.slice(start, end),
  };
}
