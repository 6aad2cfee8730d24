import type { OrdinalForm } from './ordinal-at.ts';
import type { Candidate } from './scan-ordinals.ts';
import { stopWithin } from './title-end.ts';

/** A candidate taken for a heading. */
export type Heading = Candidate;

/** Outermost first: a heading closes every open one of its own or a lower rank. */
export const RANK: Readonly<Record<OrdinalForm, number>> = {
  chapter: 0,
  division: 1,
  part: 2,
  section: 3,
  article: 4,
  clause: 5,
  point: 6,
};
const RANKS = 7;
const HORIZON = 400;

/** True where a title can stand after the number: a word, not a unit, a mark or another number's rest. */
function opensTitle(text: string, at: number, lineEnd: number): boolean {
  const unit = text.charCodeAt(at);
  return (
    at < lineEnd && (unit > 0x4e00 || unit === 0x201c || unit === 0x300a || (unit > 47 && unit < 123) || unit === 91)
  );
}

/** Index of the next candidate of the form, before any line-start heading of a higher rank; -1 where there is none. */
function next(all: readonly Candidate[], from: number, form: OrdinalForm, lineOnly: boolean, stuck = false): number {
  for (let i = from + 1; i < all.length && i < from + HORIZON; i++) {
    const other = all[i] as Candidate;
    if (other.form === form && (!lineOnly || other.boundary === 'line') && (stuck || other.boundary !== 'none'))
      return i;
    if (other.boundary === 'line' && other.sound && (RANK[other.form] < RANK[form] || other.afresh)) return -1;
  }
  return -1;
}

/** Index of the next candidate of the form at a line's beginning, whatever stands between; -1 where there is none. */
function nextOfForm(all: readonly Candidate[], from: number, form: OrdinalForm): number {
  for (let i = from + 1; i < all.length && i < from + HORIZON; i++) {
    const other = all[i] as Candidate;
    if (other.afresh) return -1;
    if (other.form === form && other.boundary === 'line') return i;
  }
  return -1;
}

/** A title of a heading's length, run in or on a line of its own. */
function isTitled(text: string, one: Candidate): boolean {
  const end = stopWithin(text, one.end, Math.min(one.line.end, one.end + 40));
  return end - one.end >= 2 && end - one.end <= 34;
}

const NOT_BEFORE = '件表图注第、.-';
const DUTY_BEFORE = /(?:责任|牵头|配合)(?:单位|部门)[:,][^。]{0,120}$|(?:负责|落实|配合)$/u;

/** A number stuck to the text before it, without any mark: only the next in a sequence that goes on, or after a duty. */
function goesOn(text: string, all: readonly Candidate[], i: number): boolean {
  const one = all[i] as Candidate;
  if (one.value === 1 || NOT_BEFORE.includes(text.charAt(one.start - 1))) return false;
  const after = next(all, i, one.form, false, true);
  if (after >= 0 && (all[after] as Candidate).value === one.value + 1) return true;
  return DUTY_BEFORE.test(text.slice(Math.max(one.line.start, one.start - 140), one.start));
}

/** `具体措施：1.…。2.…`: the list behind a colon is of headings where its second number follows a whole sentence. */
function opensList(text: string, all: readonly Candidate[], i: number): boolean {
  const second = all[next(all, i, (all[i] as Candidate).form, false)];
  return second?.value === 2 && '。)'.includes(text.charAt(second.start - 1));
}

/** Inside the heading's own line, before its first full stop: 二、着力提升…水平(一)加强…. */
function insideTitle(text: string, heading: Heading | null, one: Candidate): boolean {
  return (
    heading !== null &&
    heading.line.start === one.line.start &&
    RANK[heading.form] < RANK[one.form] &&
    one.start - heading.end >= 2 &&
    one.start - heading.end <= 60 &&
    !text.slice(heading.end, one.start).includes('。')
  );
}

/**
 * Decides by continuity which candidates are headings. At a line's beginning a sound number is taken unless it
 * cannot belong; inside a line, or with a wrong mark, only the number that the sequence expects is taken, and
 * only where what follows agrees: the 2 after a 1, and no other claim to the same number.
 */
export function chooseHeadings(text: string, all: readonly Candidate[]): readonly Heading[] {
  // By rank: the last number taken, and whether a heading above has been taken since.
  const last = new Int32Array(RANKS);
  const fresh = new Uint8Array(RANKS);
  const seen = new Uint8Array(RANKS);
  const taken: Heading[] = [];
  let lineHeading: Heading | null = null;
  const valueAt = (index: number) => (index < 0 ? 0 : (all[index] as Candidate).value);

  for (let i = 0; i < all.length; i++) {
    const one = all[i] as Candidate;
    if (one.afresh) {
      last.fill(0);
      fresh.fill(0);
      seen.fill(0);
    }
    const { form, value } = one;
    if (one.attached && RANK[form] > RANK.section && form !== 'point' && seen[RANK[form]] === 0) continue;
    if (!opensTitle(text, one.end, one.line.end)) continue;
    const rank = RANK[form];
    const before = last[rank] as number;
    const restart = value === 1 && (before === 0 || fresh[rank] === 1);
    const expected = value === before + 1 || restart;
    let remark: Heading['remark'] = null;

    if (form === 'point') {
      // Some points get lost in stuck text; the rest still count on.
      if (
        !(value === 1 || (value > before && value <= before + 3)) ||
        (one.boundary === 'none' && !insideTitle(text, lineHeading, one))
      )
        continue;
    } else if (one.boundary === 'line' && one.sound) {
      if (!expected && value !== 1) {
        const following = valueAt(next(all, i, form, true));
        const near = Math.abs(value - before) <= 3 && before > 0;
        if (form === 'article' && !near) continue;
        const slip = before > 0 && valueAt(nextOfForm(all, i, form)) === before + 2;
        if (!(near || slip || following === value + 1 || before === 0)) continue;
        remark = 'ordinal-out-of-order';
      }
    } else if (one.boundary === 'line') {
      // What follows must agree: the next number, a restart, or nothing; and the title must look like one.
      const following = valueAt(nextOfForm(all, i, form));
      const agrees = following === value + 1 || following === 0 || (following === 1 && value > 1);
      const proven = value === 1 ? restart && following === 2 : expected && agrees && isTitled(text, one);
      if (!proven) continue;
      remark = 'ordinal-malformed';
    } else {
      // A lost number leaves a gap; the count then goes on behind a full stop or a bracket.
      const gap = value > before && value <= before + 3 && before > 0 && one.boundary !== 'none';
      if (!expected && !(gap && valueAt(next(all, i, form, false)) === value + 1)) continue;
      const rival = next(all, i, form, true);
      if (value > 1 && valueAt(rival) === value) continue;
      const inTitle = insideTitle(text, lineHeading, one);
      if (one.boundary !== 'stop' && !inTitle) {
        const behindColon = one.boundary === 'mark' && text.charCodeAt(one.start - 1) === 58;
        const colon = behindColon && (form === 'part' || (value === 1 && opensList(text, all, i)));
        const closed = one.boundary === 'mark' && text.charCodeAt(one.start - 1) !== 59 && value > 1;
        if (!(colon || closed || (one.boundary === 'none' && goesOn(text, all, i)))) continue;
      }
      if (value === 1 && valueAt(next(all, i, form, false)) !== 2 && valueAt(next(all, i, form, false, true)) !== 2)
        continue;
    }
    const heading: Heading = remark === null ? one : { ...one, remark };
    taken.push(heading);
    lineHeading = form === 'point' ? lineHeading : heading;
    // A wrong number among right ones doesn't disturb the count: 12, 31, 14.
    const slip = remark === 'ordinal-out-of-order' && valueAt(nextOfForm(all, i, form)) === before + 2;
    last[rank] = slip ? before + 1 : value;
    fresh[rank] = 0;
    seen[rank] = 1;
    fresh.fill(1, rank + 1);
    seen.fill(1, rank + 1);
  }
  return taken;
}
