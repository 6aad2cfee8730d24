import { ordinalAt } from './finders/outline/ordinal-at.ts';
import type { Lines } from './lines.ts';

const ENDERS = '。!?…';
const JOINERS = ',、(《“〔';
const NEVER_FIRST = ',。、;:!?)》”’〕%';
const BULLETS = '-●■◆★▲□○·•*#|※';
const FRAGMENT_ENDS = ',、;。:”》)';
const LONGEST_HEADING = 45;
/** The number of a heading at a line's end: …(责任单位:市科技局)9. */
const NUMBER_LAST = /(?:[。)\]]\d{1,3}\.|\([一二三四五六七八九十]{1,3}\))$/u;
const TURNED_NUMBER = /[^第、][-一二三四五六七八九十]、$/u;
const HEAD_LINE = /^(?:附 ?件|附 ?表|专栏|目 ?录|各位|抄送|来源|发布|索引|时间|责任编辑|[(]此件|[(]本文|[(]公开)/u;

interface Measured {
  /** Width of each line in half characters. */
  readonly width: Int32Array;
  /** The width at which the text is broken, 0 where lines are paragraphs. */
  readonly wrap: number;
}

/**
 * Measures the lines. A text is broken by width where many unfinished lines share a length that hardly any line
 * exceeds, as text taken from a PDF page does.
 */
function measure(text: string, lines: Lines): Measured {
  const width = new Int32Array(lines.count);
  const histogram = new Int32Array(160);
  let filled = 0;
  for (let i = 0; i < lines.count; i++) {
    const start = lines.start[i] as number;
    const end = lines.end[i] as number;
    if (start === end) continue;
    filled += 1;
    let sum = 2 * (end - start);
    // Long lines are paragraphs; their exact width is of no interest.
    if (end - start < 100) for (let at = start; at < end; at++) if (text.charCodeAt(at) < 0x80) sum -= 1;
    width[i] = sum;
    if (sum >= 30 && sum < 156 && text.charCodeAt(end - 1) > 0x80 && !ENDERS.includes(text.charAt(end - 1)))
      (histogram[sum] as number)++;
  }
  let best = 0;
  let mass = 0;
  for (let at = 30; at < 154; at++) {
    let sum = 0;
    for (let i = at - 3; i <= at + 3; i++) sum += histogram[i] ?? 0;
    if (sum > mass) {
      mass = sum;
      best = at;
    }
  }
  let longer = 0;
  for (let i = 0; i < lines.count; i++) if ((width[i] as number) > best + 8) longer += 1;
  return { width, wrap: mass >= 5 && mass >= filled * 0.08 && longer <= filled * 0.08 ? best : 0 };
}

/**
 * For every line 1 where its end is no end: the next filled line goes on in the middle of the sentence (or of the
 * heading, or of the bracket). Decided by what stands at the break and, in texts broken by width, by the width.
 */
export function softBreaks(
  text: string,
  lines: Lines,
  table: (line: number) => boolean,
  taken: (line: number) => boolean = () => false,
): Uint8Array {
  const soft = new Uint8Array(lines.count);
  const { width, wrap } = measure(text, lines);
  let heading = false;
  let open = 0;
  let begun = false;
  let carried = false;
  let paragraph = 0;
  // Some extractors break after every comma as well: the width of the printed row is that of its fragments.
  let row = 0;
  for (let i = 0; i < lines.count; i++) {
    const start = lines.start[i] as number;
    const end = lines.end[i] as number;
    if (start === end) continue;
    row += width[i] as number;
    let j = i + 1;
    let gap = false;
    for (; j < lines.count && lines.start[j] === lines.end[j]; j++) if (!taken(j)) gap = true;
    if (j >= lines.count) break;
    const nextStart = lines.start[j] as number;
    if (!carried) {
      open = 0;
      begun = false;
      heading = false;
      paragraph = start;
    }
    const number = carried ? null : ordinalAt(text, start);
    if (number?.sound || number?.form === 'part') heading = true;
    // What of the sentence and of a bracket is open at the end of the line; far brackets don't count.
    for (let at = Math.max(start, end - 300); at < end; at++) {
      const unit = text.charCodeAt(at);
      if (unit === 40) open = at + 1;
      else if (unit === 41) open = 0;
      else if (unit === 0x3002) {
        begun = false;
        heading = false;
      } else if (unit === 44) begun = true;
    }
    // A clause without a full stop is a heading only while it is short.
    if (heading && end - paragraph > LONGEST_HEADING) heading = false;
    const last = text.charAt(end - 1);
    const first = text.charAt(nextStart);
    soft[i] = 0;
    if (!table(i) && !table(j)) {
      const lone =
        (number?.sound === true && number.end >= end) || NUMBER_LAST.test(text.slice(Math.max(start, end - 8), end));
      if (NEVER_FIRST.includes(first) || (lone && !gap) || breaksLabel(text, start, end, nextStart)) soft[i] = 1;
      else if (!gap && breaksAmount(text, start, end, nextStart)) soft[i] = 1;
      else if (
        !ENDERS.includes(last) &&
        !BULLETS.includes(first) &&
        !HEAD_LINE.test(text.slice(nextStart, nextStart + 8)) &&
        !startsHeading(text, nextStart, last)
      ) {
        // 总体要求-、 is a heading whose number stands behind it.
        const turned = last === '、' && end - start <= 14 && TURNED_NUMBER.test(text.slice(end - 3, end));
        const full = wrap > 0 && row >= wrap - 10 && (!heading || row <= wrap + 6 || row === width[i]);
        if (turned) soft[i] = 0;
        else if (JOINERS.includes(last)) soft[i] = gap && !(wrap > 0) ? 0 : 1;
        else if (open > 0 && end - open < 200) soft[i] = gap && !full ? 0 : 1;
        else if (wrap > 0) {
          if (last === ';') soft[i] = gap ? 0 : 1;
          else if (last === ':') soft[i] = 0;
          else if (full) soft[i] = 1;
          else if (begun && !heading && !gap) soft[i] = 1;
        } else if (!gap && begun && !heading && end - start >= 40 && /[\p{L}\p{N}]/u.test(last)) {
          const nextEnd = lines.end[j] as number;
          if (text.charAt(nextEnd - 1) === '。') soft[i] = 1;
        }
      }
    }
    carried = soft[i] === 1;
    row = carried && !gap && FRAGMENT_ENDS.includes(last) ? row : 0;
  }
  return soft;
}

const REACHES =
  /(?:达到|不低于|不少于|不超过|不高于|超过|突破|提高到|提升到|增加到|控制在|稳定在|降至|降到|提高至|提升至)$/u;

/** 合格率不低于|98%: a number that the word of reaching before the break waits for. */
function breaksAmount(text: string, start: number, end: number, next: number): boolean {
  if (text.charAt(next) === '于' && '低少高'.includes(text.charAt(end - 1)) && text.charAt(end - 2) === '不')
    return true;
  if (text.charCodeAt(next) < 48 || text.charCodeAt(next) > 57) return false;
  if (!REACHES.test(text.slice(Math.max(start, end - 3), end))) return false;
  return /^\d{1,8}(?:\.\d{1,4})?(?:%|\p{Script=Han})/u.test(text.slice(next, next + 16));
}

/** 责任单|位:, 牵头|单位: a break inside the label of a list of units. */
function breaksLabel(text: string, start: number, end: number, next: number): boolean {
  if (!'单部位门'.includes(text.charAt(next))) return false;
  const rest = /^(?:单位|部门|位|门)(?=[:()])/u.exec(text.slice(next, next + 3))?.[0];
  if (!rest) return false;
  const before = text.slice(Math.max(start, end - 5), end);
  return rest.length === 2
    ? /(?:责任|牵头|配合|主办|协办|承办|参与)$/u.test(before)
    : /(?:责任|牵头|配合|主办|协办|承办|参与)[单部]$/u.test(before);
}

/** A number that begins the next line begins a heading, unless the break cut a list of numerals (一、|二、三产业). */
function startsHeading(text: string, at: number, last: string): boolean {
  const ordinal = ordinalAt(text, at);
  if (!ordinal?.sound) return false;
  if (ordinal.form === 'part' && (last === '、' || last === '第')) return false;
  if (ordinal.form === 'article' || ordinal.form === 'chapter' || ordinal.form === 'division')
    return !'《》,、'.includes(last);
  return true;
}
