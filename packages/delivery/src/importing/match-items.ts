import { dice, pairsOf } from '@gangmu/plan';
import type { ItemKind, ItemRow } from '../records/item.ts';
import { foldTitle } from './fold.ts';

interface ItemMatch {
  readonly item: ItemRow;
  /** 1 for the same words. */
  readonly similarity: number;
}

const SAME_CLAUSE = 0.75;
const ANYWHERE = 0.88;
/** Pairs that so many titles have tell nothing. */
const COMMON = 200;

export interface ItemMatcher {
  /** In slices: thousands of items at once would hold up everything else. */
  add(items: readonly ItemRow[]): void;
  find(title: string, kind: ItemKind, clausePath: string | null): ItemMatch | null;
}

/** Finds the item that a row of a ledger means: by its title, the clause helping where titles differ. */
export function itemMatcher(): ItemMatcher {
  const open: ItemRow[] = [];
  const pairs: ReadonlySet<string>[] = [];
  const byTitle = new Map<string, ItemRow[]>();
  const byPair = new Map<string, number[]>();
  const nearest = (same: readonly ItemRow[], kind: ItemKind, clausePath: string | null): ItemRow | null => {
    const ofKind = same.filter((item) => item.kind === kind);
    const inClause = ofKind.filter((item) => clausePath !== null && item.clausePath === clausePath);
    const [one, other] = inClause.length > 0 ? inClause : ofKind;
    return one && !other ? one : null;
  };
  return {
    add(items) {
      for (const item of items) {
        if (item.status === 'dropped') continue;
        const folded = foldTitle(item.title);
        const own = pairsOf(folded);
        const at = open.push(item) - 1;
        pairs.push(own);
        const same = byTitle.get(folded);
        if (same) same.push(item);
        else byTitle.set(folded, [item]);
        for (const pair of own) {
          const list = byPair.get(pair);
          if (!list) byPair.set(pair, [at]);
          else if (list.length <= COMMON) list.push(at);
        }
      }
    },
    find(title, kind, clausePath) {
      const folded = foldTitle(title);
      const same = nearest(byTitle.get(folded) ?? [], kind, clausePath);
      if (same) return { item: same, similarity: 1 };
      const wanted = pairsOf(folded);
      const rare = [...wanted]
        .map((pair) => byPair.get(pair) ?? [])
        .filter((list) => list.length > 0 && list.length <= COMMON)
        .sort((a, b) => a.length - b.length)
        .slice(0, 12);
      let best: ItemMatch | null = null;
      let second = 0;
      for (const at of new Set(rare.flat())) {
        const item = open[at] as ItemRow;
        if (item.kind !== kind) continue;
        const alike = dice(wanted, pairs[at] as ReadonlySet<string>);
        const inClause = clausePath !== null && item.clausePath === clausePath;
        if (alike < (inClause ? SAME_CLAUSE : ANYWHERE)) continue;
        if (!best || alike > best.similarity) {
          second = best?.similarity ?? 0;
          best = { item, similarity: Math.round(alike * 100) / 100 };
        } else second = Math.max(second, alike);
      }
      // Two that are equally near are no match: a person decides.
      return best && best.similarity - second > 0.02 ? best : null;
    },
  };
}
