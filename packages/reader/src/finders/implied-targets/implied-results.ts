import type { ImpliedTarget } from '@gangmu/plan';
import type { Finder, Sentence } from '../../finder.ts';
import { IMPLIED_WORDS, type ImpliedWord, NAMING_NOUNS } from '../../lexicon/implied-results.ts';
import { quoted } from '../../manuscript.ts';
import { matchesOf } from '../../matches-of.ts';
import { documentYear } from '../targets/document-year.ts';
import { trimHead } from '../targets/head.ts';
import { segmentEnd, segmentStart } from '../targets/segment.ts';
import { type Time, timesOf } from '../targets/times.ts';

const WORD = new RegExp([...IMPLIED_WORDS.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu');
const NAMED = new RegExp(`^(?:发展)?(?:${NAMING_NOUNS.join('|')})|^[”》]`, 'u');
const PAST = /(?:目前|已经?|去年|以来|过去)[^,;]{0,20}$/u;
const LIGHT = /(?:基本|全面|力争|确保|努力|进一步|率先|实现|达到|做到|推动|推进|确保实现|动态)$/u;

/** Results told without a numeral that can be proved all the same: 全覆盖, 清零, 倍增, 率先建成…, 全部完成…. */
export const impliedResults: Finder<ImpliedTarget> = {
  name: 'implied-results',
  find(sentence, context) {
    const { page } = context;
    const slice = page.text.slice(sentence.start, sentence.end);
    const found: ImpliedTarget[] = [];
    let times: readonly Time[] | null = null;
    for (const match of matchesOf(WORD, slice)) {
      const word = IMPLIED_WORDS.get(match[0]) as ImpliedWord;
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      if (NAMED.test(page.text.slice(end, end + 6))) continue;
      const place =
        word.side === 'before' ? before(page.text, start, end, sentence) : behind(page.text, start, end, sentence);
      if (!place) continue;
      times ??= timesOf(page.text, sentence.start, sentence.end, documentYear(context));
      const period = periodAt(times, start);
      if (period === null) continue;
      found.push({
        kind: 'implied-target',
        clause: sentence.clause,
        node: sentence.node,
        ...quoted(page, place.start, place.end),
        indicator: page.text.slice(place.from, place.to).replace(/\s+/gu, ''),
        implies: implied(word),
        period: period === 'none' && sentence.deadline ? sentence.deadline.period : period,
        rule: `implied/${word.form}`,
      });
    }
    return found;
  },
};

interface Place {
  readonly start: number;
  readonly end: number;
  /** The indicator's place. */
  readonly from: number;
  readonly to: number;
}

/** 规上企业研发机构 | 实现 | 全覆盖. */
function before(text: string, start: number, end: number, sentence: Sentence): Place | null {
  const segment = segmentStart(text, start, sentence.start);
  const lead = text.slice(segment, start);
  if (PAST.test(lead) || /了$/u.test(lead)) return null;
  let to = start;
  for (let i = 0; i < 4; i++) {
    const light = LIGHT.exec(text.slice(segment, to));
    if (!light) break;
    to -= light[0].length;
  }
  const head = trimHead(text, segment, to);
  // 全领域、全覆盖推进: how it is done, not what comes of it.
  if (/(?:^|[、按照])全[^、]{1,3}$/u.test(text.slice(head.start, head.end))) return null;
  if (head.end - head.start >= 2) return { start: head.start, end, from: head.start, to: head.end };
  // 实现全覆盖的…, 全覆盖推进…: the indicator may follow.
  const right = segmentEnd(text, end, sentence.end);
  const noun = text.slice(end, right).replace(/^的/u, '');
  return noun.length >= 2 && noun.length <= 24 ? { start, end: right, from: right - noun.length, to: right } : null;
}

/** 率先建成 | 绿色低碳示范区. */
function behind(text: string, start: number, end: number, sentence: Sentence): Place | null {
  const segment = segmentStart(text, start, sentence.start);
  if (PAST.test(text.slice(segment, start)) || text.charAt(end) === '了' || text.charAt(end) === '的') return null;
  const right = segmentEnd(text, end, sentence.end);
  if (right - end < 2 || right - end > 48) return null;
  return { start, end: right, from: end, to: right };
}

/** The deadline that governs a place of its sentence; null where the past does. */
export function periodAt(times: readonly Time[], at: number): ImpliedTarget['period'] | null {
  let period: ImpliedTarget['period'] | null = 'none';
  for (const time of times)
    if (time.start < at && time.period !== 'gap' && time.period !== 'annual')
      period = time.period === 'past' ? null : time.period;
  return period;
}

function implied(word: ImpliedWord): ImpliedTarget['implies'] {
  switch (word.form) {
    case 'share':
      return { form: 'share', value: '100', unit: '%' };
    case 'zero':
      return { form: 'count', value: '0', unit: '' };
    case 'factor':
      return { form: 'factor', value: word.value ?? '2', unit: '×' };
    case 'done':
      return { form: 'done', value: '1', unit: '' };
  }
}
