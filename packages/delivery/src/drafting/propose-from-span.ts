import type { Span } from '@gangmu/plan';
import { readPlan } from '@gangmu/reader';
import type { DraftContent, IndicatorContent } from '../records/draft-content.ts';
import type { DraftRow, PlanVersionRow } from '../records/plan.ts';
import { promisedTarget } from './promised-target.ts';

/** What a selected stretch could become, of each kind. */
export interface SpanProposal {
  readonly kind: DraftRow['kind'];
  readonly title: string;
  readonly content: DraftContent;
}

const NO_TARGET: IndicatorContent['target'] = {
  indicator: '',
  op: '>=',
  value: '',
  value2: null,
  unit: '',
  basis: 'level',
  period: 'none',
};

/**
 * Reads a stretch that a person has selected, alone and in its surroundings: a task always, an indicator for every
 * figure in it (one without value where there is none), a pilot. A period comes from the sentence, else from the clause.
 */
export function proposeFromSpan(
  { text, reading }: Pick<PlanVersionRow, 'text' | 'reading'>,
  { start, end }: Span,
): readonly SpanProposal[] {
  const quote = text.slice(start, end);
  const alone = readPlan(quote);
  const meets = (one: Span): boolean => one.start < end && start < one.end;
  const node = reading.outline.findLastIndex((one) => one.start <= start);
  const units = reading.duties.filter((duty) => meets(duty) || (node >= 0 && duty.node === node));
  const title = titleOf(quote);

  const known = reading.targets.filter((target) => target.start >= start && target.end <= end);
  const stated = (known.length > 0 ? known : alone.targets).map(promisedTarget);
  const implied = alone.impliedTargets
    .filter(({ implies }) => implies.form === 'share' || implies.form === 'count')
    .map(({ indicator, implies, period }) => ({
      ...NO_TARGET,
      indicator,
      op: '=' as const,
      value: implies.value,
      unit: implies.unit,
      period,
    }));
  const inherited = reading.targets.find((target) => target.node === node && target.period !== 'none')?.period;
  const targets = [...stated, ...implied].map((target) =>
    target.period === 'none' && inherited ? { ...target, period: inherited } : target,
  );
  const pilots = alone.pilots.length > 0 ? alone.pilots : [{ name: title, level: 'none' }];
  return [
    {
      kind: 'task',
      title,
      content: {
        kind: 'task',
        measures: [],
        namedUnits: [...new Set(units.flatMap((duty) => duty.units))],
        leadUnits: [...new Set(units.flatMap((duty) => duty.lead))],
      },
    },
    ...(targets.length > 0 ? targets : [{ ...NO_TARGET, indicator: title.slice(0, 40) }]).map((target) => ({
      kind: 'indicator' as const,
      title: target.indicator,
      content: { kind: 'indicator' as const, target, quote },
    })),
    ...pilots.map(({ name, level }) => ({
      kind: 'pilot' as const,
      title: name,
      content: { kind: 'pilot' as const, level, quote },
    })),
  ];
}

/** The first words of a stretch without its ordinal, to the first full stop, at most 60 long. */
const titleOf = (quote: string): string =>
  quote
    .trim()
    .replace(/^(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．])\s*/u, '')
    .split(/[。；;\n]/u, 1)[0]
    ?.replace(/\s+/gu, '')
    .slice(0, 60) ?? '';
