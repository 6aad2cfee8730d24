import { type DayRead, readDay } from './read-day.ts';

/**
 * What a cell of 完成时限 says: a day as `readDay` reads it, and of a stretch (`2027—2029年`, `2027年1—6月`) or of several
 * days (`2027年6月、12月`) the last.
 */
export function readDeadline(text: string, defaultYear: number | null): DayRead {
  const read: DayRead[] = [];
  for (const part of text.split(/[,，;；。、\n]/u).filter((one) => one.trim() !== '')) {
    // What names no year is of the year named before it, where there is one.
    const named = read.findLast((one) => one.kind === 'day' && !one.assumed);
    const year = named?.kind === 'day' ? Number(named.day.slice(0, 4)) : null;
    const one = readPart(part, year ?? defaultYear);
    read.push(one.kind === 'day' && year !== null ? { ...one, assumed: false } : one);
  }
  const days = read.filter((one) => one.kind === 'day');
  const strange = read.find((one) => one.kind !== 'day' && one.kind !== 'open');
  if (strange || days.length === 0) return strange ?? read[0] ?? { kind: 'unknown' };
  // `2027年12月，长期坚持`: done by that day, then kept up.
  const last = days.reduce((one, other) => (other.day > one.day ? other : one));
  return { ...last, assumed: days.some((one) => one.assumed) };
}

function readPart(text: string, defaultYear: number | null): DayRead {
  const read = readDay(text, defaultYear);
  return read.kind === 'unknown' ? (lastOfStretch(text.replace(/\s/gu, ''), defaultYear) ?? read) : read;
}

/** Words of a date before the sign of a stretch; whatever else stands there is not understood. */
const BEGINNING =
  /^(?:(?<year>20\d\d|二[〇○零][〇○零一二三四五六七八九]{2})年?度?)?[\d年月日号季度一二三四五六七八九十第上下半底末初起Qq./-]{0,20}$/u;

/** The last day of the second, which is of the year of the first where it names none. */
function lastOfStretch(text: string, defaultYear: number | null): DayRead | null {
  for (const { index, 0: sign } of text.matchAll(/[-—–~～―至到]{1,2}/gu)) {
    const [from, to] = [text.slice(0, index), text.slice(index + sign.length)];
    const year = BEGINNING.exec(from)?.groups?.year;
    // A bare number may be a day, a month or a year.
    if (from === '' || !BEGINNING.test(from) || /^\d{1,2}$/u.test(to)) continue;
    const ofFirst = year === undefined ? null : readDay(`${year}年`, null);
    const last = readDay(to, ofFirst?.kind === 'day' ? Number(ofFirst.day.slice(0, 4)) : defaultYear);
    if (last.kind !== 'day') continue;
    const first = readDay(from.replace(/起$/u, ''), Number(last.day.slice(0, 4)));
    if (first.kind !== 'day' || first.day <= last.day) return { ...last, assumed: last.assumed && year === undefined };
  }
  return null;
}
