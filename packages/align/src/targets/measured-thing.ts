import type { Target } from '@gangmu/plan';
import { foldText } from '../profile/fold-text.ts';
import { dimension } from './dimension.ts';
import {
  BASE,
  CLASS,
  COUNTS,
  LEADING,
  MEASURES,
  NEW,
  OVER_YEARS,
  PART,
  PART_AMONG,
  PER,
  PLACES,
  SYNONYMS,
  TRAILING,
} from './indicator-words.ts';
import { type LevelScope, levelScope, withoutLevel } from './level-scope.ts';
import { thresholds } from './threshold.ts';

/** What a target measures, freed of the words around it, so that two wordings of one indicator meet. */
export interface MeasuredThing {
  /** Indicator without verbs, time, place, grade and numerals: 新增全市省级以上首台(套)装备 → 首台套装备. */
  readonly core: string;
  /** The core without the noun of measure: 制造业增加值占生产总值比重 → 制造业. */
  readonly subject: string;
  /** Neither its words nor its sentence name a subject (产业规模 alone); the subject is guessed from the clause's title. */
  readonly bare: boolean;
  readonly dimension: string;
  readonly level: LevelScope | null;
  /** 每万人, 人均, 单位…: what it is counted per; null for an absolute figure. */
  readonly per: string | null;
  /** 比2020年: the year it is measured against; null where none is stated. */
  readonly baseYear: number | null;
  /** 投资500万元以上: the sizes that decide what is counted; empty where there are none. */
  readonly sizes: string;
  /** 主城三区: the part of the region it speaks of; null for the whole. */
  readonly part: string | null;
  /** Words that make it a flow beyond doubt: 新增, 新建, 每年. */
  readonly saysNew: boolean;
  /** 三年新增70项: a total over years by its own words. */
  readonly overYears: boolean;
}

/** What stands around a target, folded to one width. */
export interface TargetContext {
  /** From the stop before it to the target. */
  readonly before: string;
  /** Its sentence up to the target, and the whole of it. */
  readonly head: string;
  readonly sentence: string;
  /** Title of its clause. */
  readonly title: string;
  /** The target before it in the same sentence. */
  readonly previous: MeasuredThing | null;
}

/** Takes an indicator apart; what its own words leave out comes from the words around it. */
export function measuredThing(target: Target, context: TargetContext): MeasuredThing {
  const said = foldText(target.indicator).replace(/\s/gu, '');
  const quote = foldText(target.quote).replace(/\s/gu, '');
  const before = context.before.replace(/\s/gu, '');
  const part =
    PART.exec(before + said)?.[0] ?? PART.exec(quote.slice(0, 6))?.[0] ?? PART_AMONG.exec(before + quote)?.[1] ?? null;
  const year = BASE.exec(said + quote) ?? (target.basis === 'change' ? BASE.exec(context.sentence) : null);
  const own = canonical(said, part);
  // 其中主城三区420个 measures what the figure before it measures.
  const kept = own.length < 2 && part !== null && context.previous ? context.previous.core : own;
  const about = kept.replace(MEASURES, '').replace(/产业$/u, '');
  const named = about === '' ? classBefore(context.head) : '';
  const core = named + kept;
  const bare = about === '' && named === '';
  return {
    core,
    subject: bare ? fromTitle(context.title) : about || named,
    bare,
    dimension: dimension(target.normalized.unit),
    level: levelScope(said),
    per: PER.exec(said)?.[0] ?? null,
    baseYear: year ? Number(year[1]) : null,
    sizes: thresholds(said) || thresholds(quote),
    part,
    saysNew: NEW.test(quote),
    overYears: OVER_YEARS.test(before + quote),
  };
}

function canonical(said: string, part: string | null): string {
  let core = withoutLevel(said)
    .replace(/[“”"《》]/gu, '')
    .replace(/^.*其中:?/u, '')
    .replace(BASE, '');
  for (const [form, word] of SYNONYMS) core = core.replace(form, word);
  if (part !== null) core = core.replace(part, '');
  core = core.replace(PLACES, '').replace(COUNTS, '');
  for (let i = 0; i < 4; i++) core = core.replace(LEADING, '');
  return core.replace(TRAILING, '').replace(/等$/u, '');
}

/** The class a bare 产业规模 speaks of, in the same sentence: 做强集成电路等10大新兴产业,… → 新兴; empty where there is none. */
function classBefore(head: string): string {
  const classes = [...head.replace(COUNTS, '、').matchAll(CLASS)]
    .map((match) => (match[1] as string).replace(/^.*(?:等|发展|做强|做大|壮大|培育|推动|聚焦|突破|围绕)/u, ''))
    .filter((name) => name.length >= 2 && !/[十百千万亿全]|级$/u.test(name));
  return classes.at(-1) ?? '';
}

/** What the clause's title is about, without its verbs and the noun 产业. */
function fromTitle(title: string): string {
  return title
    .replace(LEADING, '')
    .replace(/^(?:巩固|壮大|做强|做优|提升)/u, '')
    .replace(/产业.*$/u, '');
}
