import type { Span, Target } from '@gangmu/plan';
import { decimalText } from '../decimal.ts';
import type { PlanProfile } from '../profile/plan-profile.ts';
import { figure } from '../targets/figure.ts';
import type { ChangePlace } from './plan-difference.ts';
import type { Segment } from './segments.ts';

const YEAR = /20\d\d年?(?:\d{1,2}月)?底?|\d{1,2}月底?前?|年底|年内|上半年|[一二三四]季度/gu;
const NUMBER = /\d+(?:\.\d+)?|[一二三四五六七八九十百千万亿两]{2,}/gu;

/** 每月, 每两年, 按季度, 双周, 三年内: how often, or how long. */
const RHYTHM =
  /(?:每|按|逐|隔)(?:半|[一二两三四五六七八九十\d]{1,2}个?)?(?:年度?|季度?|月|周|旬|日|天)|半年|双周|(?:年|季|月|周|旬|日)(?=调度|通报|会商|晾晒|评比|点评|报告|督查|监测)|[一二两三四五六七八九十\d]{1,2}个?(?:年|月|周|日|天|工作日)(?:内|之内)/gu;

/** What a pair of differing segments touches. A figure written in another magnitude or unit is the same figure. */
export function classifyChange(
  before: PlanProfile,
  after: PlanProfile,
  old: Segment | null,
  next: Segment | null,
): ChangePlace {
  const [left, right] = [old?.wording ?? '', next?.wording ?? ''];
  const [targetsBefore, targetsAfter] = [within(before, old), within(after, next)];
  if (targetsBefore.length > 0 || targetsAfter.length > 0) {
    if (figures(targetsBefore) !== figures(targetsAfter)) return 'figure';
  } else if (numbers(left) !== numbers(right)) return 'figure';
  return dates(left) !== dates(right) || rhythm(left) !== rhythm(right) ? 'deadline' : 'text';
}

function within({ plan }: PlanProfile, span: Span | null): readonly Target[] {
  if (span === null) return [];
  return plan.reading.targets.filter(({ start, end, number }) => {
    const at = number.start < start ? start + number.start : number.start;
    return span.start <= at && at < span.end && start < end;
  });
}

/** The figures in base units, with comparator, in order. */
function figures(targets: readonly Target[]): string {
  return targets
    .map((target) => {
      const value = figure(target);
      const sign = target.op === '>=' || target.op === '=' ? '' : target.op;
      const [low, high] = [value?.value, value?.value2].map((one) => (one ? decimalText(one) : ''));
      return `${sign}${low}–${high}`;
    })
    .join(' ');
}

function numbers(wording: string): string {
  return (wording.replace(YEAR, '').match(NUMBER) ?? []).join(' ');
}

function rhythm(wording: string): string {
  return (wording.match(RHYTHM) ?? []).join(' ');
}

function dates(wording: string): string {
  return (wording.match(YEAR) ?? []).join(' ');
}
