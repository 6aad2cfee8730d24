import type { ImpliedTarget } from '@gangmu/plan';
import type { Finder } from '../../finder.ts';
import { quoted } from '../../manuscript.ts';
import { matchesOf } from '../../matches-of.ts';
import { documentYear } from '../targets/document-year.ts';
import { trimHead } from '../targets/head.ts';
import { segmentStart } from '../targets/segment.ts';
import { timesOf } from '../targets/times.ts';
import { periodAt } from './implied-results.ts';

const VERBS = '稳居|位居|位列|跻身|进入|迈入|挺进|冲进|进到|居于|稳定在|保持在?|排名|排在|居|列';
/** Among whom: nothing but these words stands between verb and place. */
const AMONG =
  '(?:全|世界|国际|国内|省内|市内|东部|中部|西部|东北|同类|同行|副省级|行业|区域|城市|各)[^,;。、\\d前第]{0,8}';
const PLACE =
  '(?:前(?:[一二三四五六七八九十]{1,3}|\\d{1,3})(?![年期季月日天个大批分所家级种届%\\d])(?:位|名|强)?|第[一二三四五六七八九十]{1,3}(?:位|名))';
const RANK = new RegExp(`(?:${VERBS})(?:到|至|在)?(?:${AMONG})?${PLACE}`, 'gu');
const PAST = /(?:目前|已经?|去年|上年|以来|过去|了)[^,;]{0,20}$/u;
const LIGHT = /(?:排名|位次|力争|确保|努力|继续|保持|持续|稳步|全面|综合|分别|均|要|并|再)$/u;

/** 综合实力稳居全省前三: a place in a ranking has no number of its own, but can be proved to be reached. */
export const rankings: Finder<ImpliedTarget> = {
  name: 'rankings',
  find(sentence, context) {
    const { page } = context;
    const { text } = page;
    const found: ImpliedTarget[] = [];
    const slice = text.slice(sentence.start, sentence.end);
    if (!slice.includes('前') && !slice.includes('第')) return found;
    for (const match of matchesOf(RANK, slice)) {
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      const segment = segmentStart(text, start, sentence.start);
      // 对排名前10位的企业: who gets it, not what is reached.
      if (PAST.test(text.slice(segment, start)) || /^(?:了|的|以[内外上])/u.test(text.slice(end, end + 2))) continue;
      const times = timesOf(text, sentence.start, sentence.end, documentYear(context));
      const period = periodAt(times, start);
      if (period === null) continue;
      let to = start;
      for (let light = LIGHT.exec(text.slice(segment, to)); light; light = LIGHT.exec(text.slice(segment, to)))
        to -= light[0].length;
      const head = trimHead(text, segment, to);
      const named = head.end - head.start >= 2;
      found.push({
        kind: 'implied-target',
        clause: sentence.clause,
        node: sentence.node,
        ...quoted(page, named ? head.start : start, end),
        // 综合实力稳居全省前三,进入全国前20: the second is the first's.
        indicator: named
          ? text.slice(head.start, head.end).replace(/\s+/gu, '')
          : (found[found.length - 1]?.indicator ?? match[0]),
        implies: { form: 'done', value: '1', unit: '' },
        period: period === 'none' && sentence.deadline ? sentence.deadline.period : period,
        rule: 'implied/ranking',
      });
    }
    return found;
  },
};
