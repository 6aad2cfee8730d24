const ZONE = 8 * 3_600_000;
const DAY = 86_400_000;

/** The calendar day in China at an instant, whatever zone the server runs in. */
export const dayAt = (instant: string): string => new Date(Date.parse(instant) + ZONE).toISOString().slice(0, 10);

/** The first instant of a calendar day in China. */
export const startOf = (day: string): string => new Date(Date.parse(`${day}T00:00:00.000Z`) - ZONE).toISOString();

/** The last instant of a calendar day in China. */
export const endOf = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) - ZONE + DAY - 1).toISOString();

export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + days * DAY).toISOString().slice(0, 10);

export const minutesBefore = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) - minutes * 60_000).toISOString();

/** An as-of day as the record takes it: an instant in the past, or null for now. */
export function asOfInstant(day: string | undefined, now: string): string | null {
  return day && day < dayAt(now) ? endOf(day) : null;
}
