/**
 * The same findings in the offsets of the text as given: every `start`, `end` and `bodyEnd` goes through `origin`
 * and every `quote` is cut anew. Findings are plain data, so one walk serves all kinds.
 */
export function reposition<T>(value: T, origin: Int32Array, source: string): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => reposition(item, origin, source)) as T;
  const from = value as Readonly<Record<string, unknown>>;
  const moved: Record<string, unknown> = {};
  for (const key of Object.keys(from)) moved[key] = reposition(from[key], origin, source);
  if (typeof from.start === 'number' && typeof from.end === 'number') {
    const start = origin[from.start] as number;
    // The end follows the last character, not the first of what comes after.
    const end = from.end > from.start ? (origin[from.end - 1] as number) + 1 : start;
    moved.start = start;
    moved.end = end;
    if (typeof from.quote === 'string') moved.quote = source.slice(start, end);
  }
  if (typeof from.bodyEnd === 'number') moved.bodyEnd = origin[from.bodyEnd];
  return moved as T;
}
