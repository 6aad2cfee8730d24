/** A finding before it is frozen: the engine alone may still move it. */
type Movable = Record<string, unknown>;

/**
 * Makes a reading final, in one walk and in place: where the text was squeezed every `start`, `end` and `bodyEnd`
 * goes through `origin` back to the text as given and every `quote` is cut anew; then all is frozen. What is
 * frozen already has been settled, so a span that two findings share moves once.
 */
export function settle<T>(value: T, origin: Int32Array | null, source: string): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) settle(value[i], origin, source);
    return Object.freeze(value);
  }
  if (origin) move(value, origin, source);
  for (const key in value) {
    const child = value[key];
    if (typeof child === 'object' && child !== null) settle(child, origin, source);
  }
  return Object.freeze(value);
}

/** Moves one object's offsets; its end follows the last character, not the first of what comes after. */
export function move(value: object, origin: Int32Array, source: string): void {
  const one = value as Movable;
  const { start, end } = one;
  if (typeof start === 'number' && typeof end === 'number') {
    const from = origin[start] as number;
    const to = end > start ? (origin[end - 1] as number) + 1 : from;
    one.start = from;
    one.end = to;
    if (typeof one.quote === 'string') one.quote = source.slice(from, to);
  }
  if (typeof one.bodyEnd === 'number') one.bodyEnd = origin[one.bodyEnd];
}
