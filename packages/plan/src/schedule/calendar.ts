const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysIn = (year: number, month: number): number =>
  month === 2 ? (leap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** A day of a month as `2027-06-30`, the month's last one where none is named; null where the calendar has no such day. */
export function dayOfMonth(year: number, month: number, day: number | null): string | null {
  if (!(month >= 1 && month <= 12)) return null;
  const last = daysIn(year, month);
  if (day !== null && (day < 1 || day > last)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day ?? last).padStart(2, '0')}`;
}
