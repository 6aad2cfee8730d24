import { ZONE_ENDINGS } from '../../lexicon/region-names.ts';
import type { Manuscript } from '../../manuscript.ts';

const ENDING = new RegExp(`(?:${ZONE_ENDINGS.join('|')})(?=[、,;。)\\n]|管委|按职责)`, 'gu');
const BEFORE = new Set('、,;:(');
const GENERAL =
  /^(?:各|全|本|该|等|国家|省级|市级|和|及|有关|相关|其他|建设|打造|推进|支持|创建|争创|国际|经济|贸易|综合|高新|技术)/u;
const known = new WeakMap<Manuscript, RegExp | null>();

/**
 * The names of zones that the plan itself lists at least twice among units or places (各大功能区 by name); null if
 * there is none. Computed once a page.
 */
export function planZones(page: Manuscript): RegExp | null {
  const before = known.get(page);
  if (before !== undefined) return before;
  const counts = new Map<string, number>();
  for (const match of page.text.matchAll(ENDING)) {
    let start = match.index;
    while (
      start > 0 &&
      match.index - start < 8 &&
      page.text.charCodeAt(start - 1) >= 0x4e00 &&
      page.text.charCodeAt(start - 1) < 0xa000
    )
      start -= 1;
    const name = page.text.slice(start, match.index + match[0].length);
    if (match.index - start < 2 || match.index - start > 7 || !BEFORE.has(page.text[start - 1] ?? '')) continue;
    if (!GENERAL.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names = [...counts].filter(([, count]) => count > 1).map(([name]) => name);
  const pattern = names.length > 0 ? new RegExp(names.sort((a, b) => b.length - a.length).join('|'), 'gu') : null;
  known.set(page, pattern);
  return pattern;
}
