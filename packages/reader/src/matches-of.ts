const NONE: readonly RegExpExecArray[] = [];

/**
 * Every match of a pattern with the flag `g` from an offset on, as `matchAll` gives them. `matchAll` makes a new pattern and an
 * iterator at every call, which costs about a microsecond: more than the search itself in most sentences.
 */
export function matchesOf(pattern: RegExp, text: string, from = 0): readonly RegExpExecArray[] {
  pattern.lastIndex = from;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}
