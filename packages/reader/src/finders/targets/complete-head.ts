import { trimHead } from './head.ts';
import type { Scene } from './scene.ts';

const GENERIC = /^(?:[两三五]年|总数|总量|数量|总规模|规模|产量|总产量|占比|比重|总额)$/u;
const LEVEL = /^(?:国家|省|市|区|县|镇)级(?:以上)?$/u;

/** An indicator left out or begun with 占 is completed from the target before it. */
export function completed(phrase: string, scene: Scene): { phrase: string; inherited: boolean } {
  const { previous, text, segment, sentence } = scene;
  // 国家级园区2个、省级10个: what they are, the target before says.
  if (previous && LEVEL.test(phrase))
    return { phrase: phrase + previous.indicator.replace(/^(?:国家|省|市|区|县|镇)级(?:以上)?/u, ''), inherited: true };
  // 总数, 产量: whose, the target before says.
  if (previous && GENERIC.test(phrase))
    return {
      phrase: previous.indicator.replace(/(?:总数|数量|总量|产量|面积|规模|产值)$/u, '') + phrase,
      inherited: true,
    };
  if (phrase.length >= 2 && !/^[占其]/u.test(phrase)) return { phrase, inherited: false };
  if (previous)
    return { phrase: /^占/u.test(phrase) ? previous.indicator + phrase : previous.indicator, inherited: true };
  const before = trimHead(text, Math.max(sentence.start, segment - 31), Math.max(sentence.start, segment - 1));
  const words =
    text
      .slice(before.start, before.end)
      .split(/[,;:。]/u)
      .pop() ?? '';
  // 较上一年增加, 2026年达到80%: how it moves, not what it is.
  return { phrase: (/^(?:较|比|与|占比较|逐年|稳步)/u.test(words) ? '' : words) + phrase, inherited: true };
}
