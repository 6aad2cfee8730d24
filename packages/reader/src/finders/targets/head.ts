import { MEASURE_NOUNS, SHARED_TAILS } from '../../lexicon/indicators.ts';
import { coordinates } from './segment.ts';

/** Time, place and light words that may stand before an indicator and are no part of it. */
const LEADING =
  /^(?:[、,;:和及与并\s"'-]|以及|其中|到?20\d\d年?(?:底|末|前)?|[两三四五]年(?=[累总合新完建培引改推开实投统取安重共评兑筹招])|到|今年|每年|年内|全年|力争到?|争取到?|努力|确保|保证|预计|预期|计划|规划到?|实现|促进|带动|推动|使|支撑|保障|保持|按规定|进一步|稳步|逐步|基本(?![医养公农])|累计|共(?![建享同有创办])|总(?![数量产额规体])|将|要|再|各地|“?十[四五]五”?(?:期?末|期间|时期)|(?:\d{1,2}月)?底?前(?![沿景端瞻])|底前?|年底前?|力争全年|目标|主要|包括|加快|引导|大力|着力|持续|着力|积极|为)/u;
const TRAILING =
  /(?:[、,;:\s]|的|力争|争取|累计|预计|将|要|总量|年均|同比|全部|总数|总体|共|已|均|分别|各|也|[两三四五]年)$/u;

/** 较2020年, 比上年: what a change is measured against. */
const AGAINST = /(?:较|比|与)(?:20\d\d年?|上年|去年|上一年|“?十[三四五]五”?末?|全[省国市]平均)[^,较比]{0,6}$/u;

/** 营收2025年|达到: the year the number is due by. */
const DUE = /(?:到|至|于|在|截至)?20\d\d年(?:底|末|年底|年末)?前?$/u;

/** The indicator's own words: light words stripped from both ends. Returns its place in the text. */
export function trimHead(text: string, from: number, to: number): { readonly start: number; readonly end: number } {
  let start = from;
  let end = to;
  for (let i = 0; i < 8; i++) {
    const match = LEADING.exec(text.slice(start, Math.min(end, start + 16)));
    if (!match || match[0] === '' || start + match[0].length > end) break;
    // 实现率, 保持率: the word is part of the noun.
    if (/^[率度量额]/u.test(text.slice(start + match[0].length, start + match[0].length + 1))) break;
    start += match[0].length;
  }
  const base = AGAINST.exec(text.slice(Math.max(start, end - 14), end));
  // 比2023年 alone leaves nothing: what moves is said before.
  if (base && end - base[0].length >= start) end -= base[0].length;
  const due = DUE.exec(text.slice(Math.max(start, end - 10), end));
  if (due) end -= due[0].length;
  for (let i = 0; i < 4; i++) {
    const match = TRAILING.exec(text.slice(Math.max(start, end - 4), end));
    if (!match || end - match[0].length <= start) break;
    if (match[0] === '总量' || match[0] === '总数') break;
    end -= match[0].length;
  }
  return { start, end };
}

const LEVEL_WORD = /^(?:国家|省|市|区|县|镇|乡|世界|部|全国)级?(?=[^级以]|$)/u;
/** Words that end an indicator, the longest first: what several heads may share. */
const TAILS: readonly string[] = [...MEASURE_NOUNS, ...SHARED_TAILS].sort((a, b) => b.length - a.length);

/** The shared tail of a coordinated head: 占…比重, …利用率, 产业规模. */
function tailOf(last: string): string {
  const share = last.indexOf('占');
  if (share > 0) return last.slice(share);
  return TAILS.find((tail) => last.endsWith(tail)) ?? '';
}

/**
 * The heads of a coordinated phrase, each completed with what only the last one says:
 * A、B产业规模 → A产业规模, B产业规模; 省级、市级园区 → 省级园区, 市级园区. Null where it has not `count` heads.
 */
export function sharedHeads(phrase: string, count: number): readonly string[] | null {
  // 城乡居民收入分别增长: of the town, of the country.
  if (count === 2 && phrase.includes('城乡居民') && !phrase.includes('、'))
    return ['城镇', '农村'].map((place) => phrase.replace('城乡', place));
  const parts = splitInto(phrase, count);
  if (parts === null) return null;
  const last = parts[parts.length - 1] as string;
  const level = LEVEL_WORD.exec(last);
  if (level && parts.slice(0, -1).every((part) => LEVEL_WORD.exec(part)?.[0] === part))
    return parts.map((part, i) => (i === parts.length - 1 ? part : part + last.slice(level[0].length)));
  const tail = ofField(parts, last) ?? twin(parts[0] as string, last) ?? tailOf(last);
  return parts.map((part, i) =>
    i === parts.length - 1 ||
    tail === '' ||
    tail === last ||
    complete(part) ||
    (tail.length === 1 && part.endsWith(tail))
      ? part
      : part + tail,
  );
}

/** 绿地率, 总产值: a head that needs no tail. */
const complete = (part: string) =>
  part.length >= 3 && (part.endsWith('率') || TAILS.some((tail) => tail.length > 1 && part.endsWith(tail)));

/** 甲材、乙材行业产能占比: what follows the name of the field is shared, the field's noun with it. */
function ofField(parts: readonly string[], last: string): string | null {
  const at = /(?<=^.{2,4})(?:行业|产业|领域)(?=.{2})/u.exec(last)?.index;
  if (at === undefined || parts.slice(0, -1).some((part) => part.length > 4 || /(?:业|率)$/u.test(part))) return null;
  return last.slice(at);
}

/** 供水、供气时限: heads of one build, so what follows the twin of the first is shared. */
function twin(first: string, last: string): string | null {
  const size = first.length;
  if (size < 2 || size > 4 || last.length < size + 2) return null;
  const alike = [...first].filter((char, i) => last.charAt(i) === char).length;
  return alike * 2 >= size ? last.slice(size) : null;
}

function splitInto(phrase: string, count: number): readonly string[] | null {
  for (const joints of [['、'], ['、', '以及', '和', '与', '及'], ['、', '以及'], ['、', '和'], ['和', '与', '及']]) {
    const parts = coordinates(phrase, joints);
    if (parts.length === count) return parts;
  }
  const commas = coordinates(phrase, ['、']);
  if (commas.length === count - 1) {
    const [rest, last] = [commas.slice(0, -1), commas[commas.length - 1] as string];
    const two = coordinates(last, ['以及', '和', '与', '及']);
    if (two.length === 2) return [...rest, ...two];
  }
  return null;
}

/** A head with 均 or 分别 and one number: how many heads share it; 1 where the heads are counted already (3个集群). */
export function headsOf(phrase: string): readonly string[] {
  if (/[\d两三四五六七八九十](?:个|家|大|项|类|条)/u.test(phrase)) return [phrase];
  const parts = coordinates(phrase, ['、']);
  const last = coordinates(parts[parts.length - 1] ?? '', ['以及', '和', '与', '及']);
  const count = parts.length - 1 + (last.length === 2 ? 2 : 1);
  return count > 1 ? (sharedHeads(phrase, count) ?? [phrase]) : [phrase];
}
