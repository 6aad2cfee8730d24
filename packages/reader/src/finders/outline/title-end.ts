import { ACTION_OPENERS, SENTENCE_OPENERS, STANDARD_HEADS } from '../../lexicon/structure-heads.ts';

const STANDARD = new RegExp(`^(?:${STANDARD_HEADS.join('|')})(?=${SENTENCE_OPENERS.join('|')})`, 'u');
/** 指导思想:以… — a short head, then its sentence. */
const COLON = /^[^。,;:(]{2,16}:(?=.{12})/u;
/** 加强组织领导 成立… — a head, a blank, then its sentence; a single blank may be the scanner's. */
const BLANK = new RegExp(
  `^[^。,;: ]{4,30}(?: {2,}(?=[\\u4e00-\\u9fff“《])| (?=${[...SENTENCE_OPENERS, ...ACTION_OPENERS].join('|')}))`,
  'u',
);
const DUTY = /\((?=[^()]{0,60}(?:责任|牵头|负责|配合))/u;
const LONG = 34;

/** The first 。 between two offsets, or the later of them. */
export function stopWithin(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && text.charCodeAt(at) !== 0x3002) at += 1;
  return at;
}

/**
 * Where a heading's title ends: at the first 。 of a run-in heading, before the duty in brackets, at the colon or
 * blank of `指导思想:以…`, and behind a standard head that its sentence is stuck to; else at `limit`.
 */
export function titleEnd(text: string, start: number, limit: number): number {
  let end = stopWithin(text, start, limit);
  const title = text.slice(start, Math.min(end, start + 200));
  const standard = STANDARD.exec(title);
  if (standard) return start + standard[0].length;
  const duty = title.indexOf('(') < 0 ? null : DUTY.exec(title);
  if (duty && duty.index >= 2) end = start + duty.index;
  const colon = title.indexOf(':') < 0 ? null : COLON.exec(title);
  if (colon) return start + colon[0].length - 1;
  if (end - start > LONG) {
    const blank = BLANK.exec(title);
    if (blank) end = start + blank[0].trimEnd().length;
  }
  while (end > start && /[\s:;,、*]/u.test(text.charAt(end - 1))) end -= 1;
  return end;
}
