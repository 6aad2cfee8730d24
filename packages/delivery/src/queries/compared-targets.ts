import { explain, type Language, type NotCompared, type TargetPair } from '@gangmu/align';
import type { AlignmentRow, ComparisonResult } from '../records/comparison.ts';
import type { PlanVersionRow } from '../records/plan.ts';
import type { ComparisonSides } from './comparison.ts';

/**
 * How our figure stands to theirs, in the words of the trade: 冲突 · 低于 · 高于 · 一致 · 部分与整体 · 口径不同 · 年份不同.
 */
export const TARGET_STANDS = ['conflict', 'looser', 'stricter', 'share', 'same', 'terms', 'years'] as const;
export type TargetStands = (typeof TARGET_STANDS)[number];

/** Two figures that look alike and cannot be held against each other because they speak of different years. */
const OF_YEARS: ReadonlySet<NotCompared['trap']> = new Set(['deadline', 'base-year']);
/** What is measured alike and is another thing is no disagreement about terms. */
const ANOTHER_THING: ReadonlySet<NotCompared['trap']> = new Set(['other-subject', 'region']);

/** A ratio of a part stands beside the whole's as a figure of one region would: it can fall behind it. */
const RATIO: Readonly<Record<NonNullable<TargetPair['stands']>, TargetStands>> = {
  below: 'looser',
  meets: 'same',
  above: 'stricter',
};

/** A figure with the sentence it stands in; `start` and `end` are the figure's place in the sentence. */
export function figureOf(version: PlanVersionRow, index: number) {
  const target = version.reading.targets[index];
  if (!target) return { clause: null, indicator: '', quote: '', at: 0, sentence: '', start: 0, end: 0 };
  const { start, end, quote, clause, indicator } = target;
  const sentence = sentenceAround(version.text, start, end);
  return {
    clause: clause ?? null,
    indicator,
    quote,
    at: start,
    sentence: version.text.slice(sentence.start, sentence.end),
    start: start - sentence.start,
    end: end - sentence.start,
  };
}

const STOP = /[。！？；;!?\n]/u;
const LONGEST = 240;

/** From the stop before to the stop behind, both looked for in a bounded stretch. */
export function sentenceAround(text: string, start: number, end: number) {
  let from = start;
  while (from > 0 && start - from < LONGEST && !STOP.test(text[from - 1] as string)) from -= 1;
  let to = end;
  while (to < text.length && to - end < LONGEST && !STOP.test(text[to] as string)) to += 1;
  while (from < start && /\s/u.test(text[from] as string)) from += 1;
  return { start: from, end: to };
}

/** Pairs of figures with how ours stands to theirs, worst first; what looks alike and was not compared comes last. */
export function comparedTargets(row: AlignmentRow, { own, superior }: ComparisonSides, language: Language) {
  const result = row.result as ComparisonResult;
  const of = (pair: TargetPair | NotCompared) => ({
    own: figureOf(own.version, pair.subordinate),
    superior: figureOf(superior.version, pair.superior),
    reason: explain(pair.reason, language),
  });
  const compared = result.targets.map((pair) => ({
    ...of(pair),
    relation: pair.relation === 'share' && pair.stands ? RATIO[pair.stands] : (pair.relation as TargetStands),
    caveats: [...pair.caveats] as string[],
    grave: pair.relation === 'conflict' || pair.caveats.includes('exceeds-whole') || pair.stands === 'below',
    at: pair.subordinate,
  }));
  const apart = result.notCompared
    .filter((pair) => !ANOTHER_THING.has(pair.trap))
    .map((pair) => ({
      ...of(pair),
      relation: (OF_YEARS.has(pair.trap) ? 'years' : 'terms') as TargetStands,
      caveats: [pair.trap] as string[],
      grave: false,
      at: pair.subordinate,
    }));
  return [...compared, ...apart]
    .sort(
      (a, b) =>
        Number(b.grave) - Number(a.grave) ||
        TARGET_STANDS.indexOf(a.relation) - TARGET_STANDS.indexOf(b.relation) ||
        a.at - b.at,
    )
    .map(({ at: _, ...rest }) => rest);
}
