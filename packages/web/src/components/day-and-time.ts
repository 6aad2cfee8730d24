const two = (value: number): string => String(value).padStart(2, '0');

/** `2026-10-08 09:22` in the reader's time zone. */
export function dayAndTime(instant: string): string {
  const at = new Date(instant);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
