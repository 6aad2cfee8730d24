import type { Alignment, Link, TargetPair } from '@gangmu/align';
import type { Quoted } from '@gangmu/plan';

/** Why a link was made, sorted by kind, as tables and pages show it. */
export interface LinkWhy {
  readonly programmes: readonly string[];
  readonly phrases: readonly SharedWords[];
  readonly pairs: readonly TargetPair[];
  readonly position: boolean;
  /** A person's reason; an empty one is ''. Null where no person decided. */
  readonly decided: string | null;
}

export interface SharedWords {
  readonly superior: Quoted;
  readonly subordinate: Quoted;
}

export function linkWhy({ evidence }: Link, { targets }: Alignment): LinkWhy {
  const decision = evidence.find(({ kind }) => kind === 'decision');
  return {
    programmes: [...new Set(evidence.flatMap((one) => (one.kind === 'programme' ? [one.name] : [])))],
    phrases: distinct(evidence.flatMap((one) => (one.kind === 'phrase' ? [one] : []))),
    pairs: evidence.flatMap((one) => {
      const pair = one.kind === 'target' ? targets[one.pair] : undefined;
      return pair ? [pair] : [];
    }),
    position: evidence.some(({ kind }) => kind === 'position'),
    decided: decision?.kind === 'decision' ? (decision.reason ?? '') : null,
  };
}

/** The same words found in several places are told once. */
function distinct(phrases: readonly SharedWords[]): readonly SharedWords[] {
  const seen = new Set<string>();
  return phrases.filter(({ superior }) => {
    const known = seen.has(superior.quote);
    seen.add(superior.quote);
    return !known;
  });
}

/** `人工智能`, or `首版次／首批次` where the two write it differently. */
export function sharedText({ superior, subordinate }: SharedWords): string {
  const [a, b] = [superior.quote, subordinate.quote].map((quote) => tidy(quote));
  return a === b ? (a as string) : `${a}／${b}`;
}

/** Words that begin or end in the middle of a figure or a bracket lose it. */
function tidy(quote: string): string {
  return quote
    .replace(/\s{1,100}/gu, '')
    .replace(/^[\p{P}\p{N}]{1,20}/u, '')
    .replace(/[\p{P}\p{N}]{1,20}$/u, '');
}
