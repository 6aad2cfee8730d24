import type { OrdinalForm } from './ordinal-at.ts';
import type { Candidate } from './scan-ordinals.ts';

/** A candidate taken for a heading, and what was odd about it. */
export interface Heading extends Candidate {
  readonly remark: 'ordinal-malformed' | 'ordinal-out-of-order' | null;
}

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
const HORIZON = 400;

/** True where a title can stand after the number: a word, not a unit, a mark or another number's rest. */
function opensTitle(text: string, at: number, lineEnd: number): boolean {
  const unit = text.charCodeAt(at);
  return (
    at < lineEnd && (unit > 0x4e00 || unit === 0x201c || unit === 0x300a || (unit > 47 && unit < 123) || unit === 91)
  );
}

/** Index of the next candidate of the form, before any line-start heading of a higher rank; -1 where there is none. */
function next(all: readonly Candidate[], from: number, form: OrdinalForm, lineOnly: boolean): number {
  for (let i = from + 1; i < all.length && i < from + HORIZON; i++) {
    const other = all[i] as Candidate;
    if (other.form === form && (!lineOnly || other.boundary === 'line') && other.boundary !== 'none') return i;
    if (other.boundary === 'line' && other.sound && (RANK[other.form] < RANK[form] || other.afresh)) return -1;
  }
  return -1;
}

/** Inside the heading's own line, before its first full stop: 二、着力提升…水平(一)加强…. */
function insideTitle(text: string, heading: Heading | null, one: Candidate): boolean {
  return (
    heading !== null &&
    heading.line.start === one.line.start &&
    RANK[heading.form] < RANK[one.form] &&
    one.start - heading.end >= 4 &&
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
  const last = new Map<OrdinalForm, number>();
  const fresh = new Map<OrdinalForm, boolean>();
  const taken: Heading[] = [];
  let lineHeading: Heading | null = null;
  const valueAt = (index: number) => (index < 0 ? 0 : (all[index] as Candidate).value);

  for (let i = 0; i < all.length; i++) {
    const one = all[i] as Candidate;
    if (one.afresh) {
      last.clear();
      fresh.clear();
    }
    const { form, value } = one;
    if (one.attached && RANK[form] > RANK.section && form !== 'point' && !fresh.has(form)) continue;
    if (!opensTitle(text, one.end, one.line.end)) continue;
    const before = last.get(form) ?? 0;
    const restart = value === 1 && (before === 0 || fresh.get(form) === true);
    const expected = value === before + 1 || restart;
    let remark: Heading['remark'] = null;

    if (form === 'point') {
      if (!(expected || value === 1) || (one.boundary === 'none' && !insideTitle(text, lineHeading, one))) continue;
    } else if (one.boundary === 'line' && one.sound) {
      if (!expected && value !== 1) {
        const following = valueAt(next(all, i, form, true));
        const near = Math.abs(value - before) <= 3 && before > 0;
        if (form === 'article' && !near) continue;
        if (!(near || following === value + 1 || before === 0)) continue;
        remark = 'ordinal-out-of-order';
      }
    } else if (one.boundary === 'line') {
      const following = valueAt(next(all, i, form, true));
      const length = one.line.end - one.end;
      const brief = length <= 30 && !text.slice(one.end, one.line.end).includes('。');
      const proven =
        value === 1 ? restart && following === 2 : expected && (following === value + 1 || (following === 0 && brief));
      if (!proven) continue;
      remark = 'ordinal-malformed';
    } else {
      if (!expected) continue;
      const rival = next(all, i, form, true);
      if (value > 1 && valueAt(rival) === value) continue;
      const inTitle = insideTitle(text, lineHeading, one);
      if (one.boundary !== 'stop' && !inTitle) {
        const colon = one.boundary === 'mark' && text.charCodeAt(one.start - 1) === 58 && form === 'part';
        const closed = one.boundary === 'mark' && text.charCodeAt(one.start - 1) !== 59 && value > 1;
        if (!(colon || closed)) continue;
      }
      if (value === 1 && valueAt(next(all, i, form, false)) !== 2) continue;
    }
    const heading: Heading = { ...one, remark };
    taken.push(heading);
    lineHeading = form === 'point' ? lineHeading : heading;
    last.set(form, value);
    fresh.set(form, false);
    for (const other of Object.keys(RANK) as OrdinalForm[]) if (RANK[other] > RANK[form]) fresh.set(other, true);
  }
  return taken;
}
