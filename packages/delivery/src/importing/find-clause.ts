import { clauseCell, type OutlineNode } from '@gangmu/plan';
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
  const byKey = new Map<string, readonly OutlineNode[]>();
  const add = (key: string, node: OutlineNode): void => {
    const same = byKey.get(key) ?? [];
    if (key !== '' && !same.includes(node)) byKey.set(key, [...same, node]);
  };
  for (const node of outline) {
    add(foldHead(node.path), node);
    add(foldTitle(node.title), node);
    add(foldHead(`${node.ordinal}${node.title}`), node);
    if (node.kind === 'clause') {
      add(foldHead(node.ordinal), node);
      add(foldHead(clauseCell(node.ordinal)), node);
      add(foldHead(clauseCell(node.ordinal, 'en')), node);
    }
    // (一) is not 一: with its signs it is the ordinal of sections, without them that of a part.
    if (!/^[\p{L}\p{N}]*$/u.test(node.ordinal)) add(node.ordinal, node);
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
    const answering = byKey.get(clause.trim()) ?? byKey.get(foldHead(clause)) ?? byKey.get(foldTitle(clause)) ?? [];
    // The first clause of many parts: the one that the row's words stand in.
    const within = answering.filter((node) =>
      words.some((one) => one.trim().length >= 4 && text.slice(node.start, node.bodyEnd).includes(one.trim())),
    );
    const [named = null] = answering.length === 1 ? answering : within.length === 1 ? within : [];
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
