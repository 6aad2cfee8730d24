import type { ComparedFigure } from '@gangmu/contract';

const OF_WHICH = /其中[:：，,]?$/u;

/**
 * What a list calls a figure: 高新技术企业达到150家. A figure that is a part of the one before it, 其中主城三区420个, does
 * not say of what: the one before comes along, 三年改造城镇老旧小区640个，其中主城三区420个.
 */
export function figureName({ quote, indicator, sentence, start, end }: ComparedFigure): string {
  const before = sentence.slice(0, start);
  const whole = OF_WHICH.test(before) ? before.replace(OF_WHICH, '').replace(/[，,；;、]$/u, '') : '';
  if (whole === '') return quote || indicator;
  const from = Math.max(...[...'，,；;。'].map((mark) => whole.lastIndexOf(mark))) + 1;
  return sentence.slice(from, end);
}
