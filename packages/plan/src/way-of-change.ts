/** Which way a figure goes that is counted from a base, or where it stands beside another. */
export const WAYS_OF_CHANGE = ['fall', 'growth', 'rise', 'above', 'below'] as const;
export type WayOfChange = (typeof WAYS_OF_CHANGE)[number];

const WORDS: Readonly<Record<WayOfChange, RegExp>> = {
  fall: /下降|降低|减少|压减|压降|缩减|削减|缩短|压缩|下调|回落|减排/gu,
  growth: /增长|增速|增幅|递增/gu,
  rise: /提高|提升|上升|增加|上调/gu,
  above: /高于|高出|快于/gu,
  below: /低于/gu,
};

/** By the word that stands last before the figure at `at`, else the last behind it; null where there is none. */
export function wayOfChange(quote: string, at: number): WayOfChange | null {
  const cut = Math.max(0, at);
  return lastWay(quote.slice(0, cut)) ?? lastWay(quote.slice(cut));
}

function lastWay(text: string): WayOfChange | null {
  let last: { readonly way: WayOfChange; readonly at: number } | null = null;
  for (const way of WAYS_OF_CHANGE)
    for (const { index } of text.matchAll(WORDS[way])) if (last === null || index > last.at) last = { way, at: index };
  return last?.way ?? null;
}
