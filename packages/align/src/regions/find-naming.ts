import type { Quoted, Span } from '@gangmu/plan';
import type { RegionName } from './region-name.ts';

/** Names that only begin like the region (临江路, 临江西路) or belong to a firm are no naming of the region. */
const NOT_AFTER = /^(?:路|街|大道|大桥|银行|集团)/u;

/** Where a superior clause names our region (支持临江建设…): the phrase between two stops; null where it does not. */
export function findNaming(folded: string, source: string, unit: Span, own: RegionName): Quoted | null {
  const name = own.short;
  if (name.length < 2) return null;
  for (let at = folded.indexOf(name, unit.start); at >= 0 && at < unit.end; at = folded.indexOf(name, at + 1)) {
    if (NOT_AFTER.test(folded.slice(at + name.length, at + name.length + 3))) continue;
    let start = at;
    while (start > unit.start && !/[,;。\n]/u.test(folded[start - 1] as string)) start -= 1;
    let end = at;
    while (end < unit.end && !/[,;。\n]/u.test(folded[end] as string)) end += 1;
    return { start, end, quote: source.slice(start, end) };
  }
  return null;
}
