import type { OutlineNode } from '@gangmu/plan';
import type { ItemKind } from '../records/item.ts';

export interface SearchQuery {
  /** Words split by spaces; all must occur. Two characters are enough. */
  readonly text: string;
  readonly planId?: string;
  readonly limit: number;
}

/** A piece of text with the half-open stretches to mark. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly (readonly [number, number])[];
}
export interface ClauseHit extends Marked {
  readonly planId: string;
  readonly versionId: string;
  readonly planTitle: string;
  readonly path: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
}
export interface ItemHit extends Marked {
  readonly id: string;
  readonly planId: string;
  readonly kind: ItemKind;
  readonly clause: string | null;
  readonly title: string;
}
export interface UnitHit extends Marked {
  readonly id: string;
  readonly name: string;
}
export interface SearchHits {
  readonly clauses: readonly ClauseHit[];
  readonly items: readonly ItemHit[];
  readonly units: readonly UnitHit[];
}

/** What of a version the search needs. */
export interface SearchedVersion {
  readonly id: string;
  readonly planId: string;
  readonly planTitle: string;
  readonly text: string;
  readonly outline: readonly OutlineNode[];
}

export const searchWords = (text: string): readonly string[] => [...new Set(text.trim().split(/\s+/u))].slice(0, 8);

export const holdsAll = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(word));

/** The lowest headings whose own text holds all words. */
export function clauseHits(version: SearchedVersion, words: readonly string[]): readonly ClauseHit[] {
  return version.outline.flatMap((node) => {
    const body = version.text.slice(node.start, node.bodyEnd);
    if (!holdsAll(body, words)) return [];
    return [
      {
        ...snippet(body, words),
        planId: version.planId,
        versionId: version.id,
        planTitle: version.planTitle,
        path: node.path,
        title: node.title,
        start: node.start,
        end: node.bodyEnd,
      },
    ];
  });
}

const BEFORE = 24;
const LENGTH = 96;
const ENDS = /[\s，。、；：！？）】》」』”,.;:!?)]/u;

/** About a hundred characters around the first word found, with every occurrence in them marked. */
export function snippet(text: string, words: readonly string[]): Marked {
  const first = Math.min(...words.map((word) => text.indexOf(word)).filter((at) => at >= 0), text.length);
  let from = Math.max(0, first === text.length ? 0 : first - BEFORE);
  // No line starts with the mark that ends another.
  while (from < first && ENDS.test(text[from] as string)) from += 1;
  const cut = text.slice(from, from + LENGTH);
  const marks = words
    .flatMap((word) => occurrences(cut, word))
    .sort((a, b) => a[0] - b[0])
    .reduce<[number, number][]>((kept, [start, end]) => {
      const last = kept.at(-1);
      if (last && start <= last[1]) last[1] = Math.max(last[1], end);
      else kept.push([start, end]);
      return kept;
    }, []);
  return { text: cut, marks };
}

function occurrences(text: string, word: string): readonly [number, number][] {
  const found: [number, number][] = [];
  for (let at = text.indexOf(word); at >= 0 && word !== ''; at = text.indexOf(word, at + word.length))
    found.push([at, at + word.length]);
  return found;
}
