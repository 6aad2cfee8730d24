import type { OutlineNode } from '@gangmu/plan';
import { foldHead, foldTitle } from './fold.ts';

export interface PlanText {
  readonly text: string;
  readonly outline: readonly OutlineNode[];
}
export interface FoundClause {
  readonly node: OutlineNode | null;
  readonly part: string | null;
  /** The sentence, where the words of the row stand in the plan. */
  readonly span: { readonly start: number; readonly end: number; readonly quote: string } | null;
}

/** Where a row of a ledger comes from in the plan: its clause by path, ordinal or title; its sentence by its words. */
export function clauseFinder({ text, outline }: PlanText): (clause: string, words: readonly string[]) => FoundClause {
  const byKey = new Map<string, OutlineNode | null>();
  const add = (key: string, node: OutlineNode): void => {
    if (key !== '') byKey.set(key, byKey.has(key) && byKey.get(key) !== node ? null : node);
  };
  for (const node of outline) {
    add(foldHead(node.path), node);
    add(foldTitle(node.title), node);
    add(foldHead(`${node.ordinal}${node.title}`), node);
    if (node.kind === 'clause') {
      add(foldHead(node.ordinal), node);
      add(foldHead(`第${node.ordinal}条`), node);
    }
  }
  const partOf = (node: OutlineNode | null): string | null => {
    for (let at: OutlineNode | null = node; at; at = at.parent === null ? null : (outline[at.parent] ?? null))
      if (at.kind === 'part') return at.title;
    return null;
  };
  const nodeAt = (start: number): OutlineNode | null => {
    let found: OutlineNode | null = null;
    for (const node of outline) if (node.start <= start && start < node.bodyEnd) found = node;
    return found;
  };
  return (clause, words) => {
    const named = byKey.get(foldHead(clause)) ?? byKey.get(foldTitle(clause)) ?? null;
    for (const one of words) {
      const plain = one.trim();
      if (plain.length < 4) continue;
      const from = named ? named.start : 0;
      const start = text.slice(from, named ? named.bodyEnd : undefined).indexOf(plain);
      if (start < 0) continue;
      const span = { start: from + start, end: from + start + plain.length, quote: plain };
      const node = named ?? nodeAt(span.start);
      return { node, part: partOf(node), span };
    }
    return {
      node: named,
      part: partOf(named),
      span: named ? { start: named.start, end: named.end, quote: named.quote } : null,
    };
  };
}
