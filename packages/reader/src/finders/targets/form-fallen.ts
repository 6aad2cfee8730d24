import type { Draft } from './draft.ts';
import { trimHead } from './head.ts';
import type { Scene } from './scene.ts';

const FALLS = /^(?:压降|压减|减少|削减|缩减|核减|精简)/u;

/** What is made less by a counted amount: 压降平台公司2家, 减少6个审批环节, 熟料产能压减300万吨. */
export function fallen({ text, near, first, last, open, bound, rightEnd, amounts }: Scene): Draft | null {
  const { quantity } = last.measure;
  if (quantity === 'time' || quantity === 'rate' || near.reach || near.keep || (open && quantity === 'share'))
    return null;
  const head = trimHead(text, bound, open && near.fall ? near.start : first.start);
  const phrase = text.slice(head.start, head.end);
  const draft = (indicator: string, start: number, end: number): Draft => ({
    rule: 'target/fallen',
    basis: 'change',
    indicators: amounts.map(() => indicator),
    inherited: false,
    start,
    end,
    repeat: false,
  });
  if (open) {
    if (!near.fall || first.chinese || /[对把将的]$/u.test(phrase)) return null;
    return draft(phrase + text.slice(last.end, rightEnd), head.start, rightEnd);
  }
  const word = FALLS.exec(phrase)?.[0];
  if (word === undefined || phrase.length < word.length + 2 || near.growth || near.rise) return null;
  return draft(phrase, head.start, last.end);
}
