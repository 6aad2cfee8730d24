import type { Target } from '@gangmu/plan';
import type { Context, Finder, Sentence } from '../../finder.ts';
import type { Amount } from './build-amount.ts';
import { documentYear } from './document-year.ts';
import type { Draft } from './draft.ts';
import { attained } from './form-attained.ts';
import { counted } from './form-counted.ts';
import { fallen } from './form-fallen.ts';
import { nounCounted } from './form-noun-counted.ts';
import { shareOf } from './form-share.ts';
import { indicatorOfPlace } from './indicator-of-place.ts';
import { targetsOf } from './make-targets.ts';
import { amountGroups, type Previous, type Scene, sceneOf } from './scene.ts';
import { timesOf } from './times.ts';

/** The written forms of a target, tried in order. */
const FORMS: readonly ((scene: Scene) => Draft | null)[] = [shareOf, attained, fallen, counted, nounCounted];

/** Numbers with a unit that the sentence sets as a result. */
export const quantifiedResults: Finder<Target> = {
  name: 'quantified-results',
  find(sentence, context) {
    const { text } = context.page;
    const groups = amountGroups(text, sentence.start, sentence.end);
    if (groups.length === 0) return [];
    const { period } = context.meta;
    const years = period !== null && period.from < period.to;
    const times = timesOf(text, sentence.start, sentence.end, documentYear(context), years);
    const targets: Target[] = [];
    let previous: Previous | null = null;
    // Only the times around a number are looked at, so that a text without full stops stays linear.
    let from = 0;
    const near = (at: number) => {
      while ((times[from]?.end ?? at) < at - 2000) from += 1;
      return times.length < 32 ? times : times.slice(from, from + 64);
    };
    groups.forEach((amounts, i) => {
      if (describesCounted(text, groups[i - 1], amounts, previous)) return;
      const scene = sceneOf(text, sentence, amounts, groups[i + 1]?.[0], previous, near(amounts[0].start));
      for (const form of FORMS) {
        const plain = form(scene);
        if (!plain) continue;
        const draft = named(plain, sentence, context);
        const made = targetsOf(context.page, scene, draft, sentence);
        targets.push(...made);
        const last = made[made.length - 1] as Target;
        // 其中50%…: a remark on the target before, which stays the one that others follow.
        if (previous && draft.rule === 'target/share-of' && draft.inherited) {
          previous = { ...(previous as Previous), end: draft.end };
          break;
        }
        previous = {
          end: draft.end,
          indicator: last.indicator,
          basis: draft.basis,
          period: last.period,
          op: draft.basis === 'level' && scene.near.reach ? scene.near.op : null,
          count: scene.last.measure.quantity !== 'share',
        };
        break;
      }
    });
    return targets;
  },
};

/** An indicator left to the row of a table, the line above or the heading is taken from there. */
function named(draft: Draft, sentence: Sentence, context: Context): Draft {
  if (draft.indicators.some((indicator) => indicator.length >= 2)) return draft;
  const name = indicatorOfPlace(context, sentence);
  return name === '' ? draft : { ...draft, indicators: draft.indicators.map(() => name), inherited: true };
}

/** 1个建筑面积不少于1000平方米的中心: the figure describes what the number before it counts. */
function describesCounted(
  text: string,
  before: readonly Amount[] | undefined,
  [amount]: readonly [Amount, ...Amount[]],
  previous: Previous | null,
): boolean {
  const last = before?.[before.length - 1];
  if (!last || !previous?.count || previous.basis === 'growth' || amount.measure.quantity === 'count') return false;
  const between = text.slice(last.end, amount.start);
  return last.measure.quantity === 'count' && between.length >= 2 && /^[^、,;:。()和及与并达到]*$/u.test(between);
}
