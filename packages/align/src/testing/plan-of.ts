import type { Basis, Comparator, Duty, NamedRegion, OutlineNode, Period, Reading, Target } from '@gangmu/plan';
import type { PlanText } from '../plan-text.ts';

/** A target as a test states it: `['高新技术企业', '>=', 120, '家', 'level', 'by:2029', '高新技术企业达到120家']`. */
export type StatedTarget = readonly [
  indicator: string,
  op: Comparator,
  value: number,
  unit: string,
  basis: Basis,
  period: Period,
  quote: string,
];

export interface PlanOfOptions {
  readonly region?: string;
  readonly targets?: readonly StatedTarget[];
  readonly regions?: readonly string[];
  /** Names of units in the text that count as a duty of the clause they stand in. */
  readonly units?: readonly string[];
}

const FORMS = [
  ['part', /^([一二三四五六七八九十]+)、(.+)/u],
  ['section', /^(\([一二三四五六七八九十]+\))([^。]+)/u],
  ['clause', /^(\d+)\.([^。]+)/u],
] as const;
const POWERS: readonly (readonly [string, number])[] = [
  ['万亿', 12],
  ['亿', 8],
  ['万', 4],
];

/** A reading made by hand: headings 一、(一) 1. at the start of a line, targets as stated. For tests only. */
export function planOf(text: string, options: PlanOfOptions = {}): PlanText {
  const outline = outlineOf(text);
  const nodeAt = (at: number) => outline.findLastIndex((node) => node.start <= at);
  const placed = (start: number, end: number) => {
    const node = nodeAt(start);
    return {
      start,
      end,
      quote: text.slice(start, end),
      node: node < 0 ? null : node,
      clause: outline[node]?.ordinal ?? null,
    };
  };
  const find = (quote: string, from = 0) => {
    const at = text.indexOf(quote, from);
    if (at < 0) throw new Error(`the test's text has no ${quote}`);
    return placed(at, at + quote.length);
  };
  let from = 0;
  const targets = (options.targets ?? []).map(([indicator, op, value, unit, basis, period, quote]): Target => {
    const at = find(quote, text.indexOf(quote, from) < 0 ? 0 : from);
    from = at.start + 1;
    const [sign, power] = POWERS.find(([name]) => unit.startsWith(name)) ?? ['', 0];
    return {
      kind: 'target',
      ...at,
      indicator,
      op,
      value,
      unit,
      basis,
      period,
      normalized: { value: shift(value, power), unit: unit.slice(sign.length) },
      direction: op === '<=' ? 'less' : 'more',
      quantity: unit === '%' ? 'share' : 'count',
      number: { start: 0, end: 1 },
      origins: { indicator: 'stated', op: 'stated', unit: 'stated', basis: 'stated', period: 'stated' },
      rule: 'test',
    };
  });
  const namedRegions = (options.regions ?? []).map(
    (name): NamedRegion => ({ kind: 'named-region', ...find(name), name, code: null, level: 'county', rule: 'test' }),
  );
  const duties = (options.units ?? []).map((name): Duty => {
    const at = find(name);
    const mention = { start: at.start, end: at.end, name, canonical: name, lead: false, group: false };
    return { kind: 'duty', ...at, lead: [], units: [name], mentions: [mention], rule: 'test' };
  });
  const region = options.region === undefined ? null : { name: options.region, code: null, origin: 'given' as const };
  const reading: Reading = {
    kind: 'reading',
    meta: { title: null, issuer: null, number: null, date: null, period: null, region },
    body: text === '' ? [] : [{ start: 0, end: text.length }],
    outline,
    points: [],
    measures: [],
    targets: targets.toSorted((a, b) => a.start - b.start),
    impliedTargets: [],
    duties,
    pilots: [],
    namedRegions,
    projects: [],
    taskRows: [],
    notes: [],
  };
  return { reading, text };
}

function outlineOf(text: string): readonly OutlineNode[] {
  const nodes: OutlineNode[] = [];
  const open: Partial<Record<OutlineNode['kind'], number>> = {};
  let at = 0;
  for (const line of text.split('\n')) {
    for (const [kind, form] of FORMS) {
      const match = form.exec(line);
      if (!match) continue;
      if (kind === 'part') delete open.section;
      const parent =
        (kind === 'clause' ? (open.section ?? open.part) : kind === 'section' ? open.part : undefined) ?? null;
      const [quote, ordinal, title] = match as unknown as [string, string, string];
      open[kind] = nodes.length;
      const path = parent === null ? ordinal : `${nodes[parent]?.path}/${ordinal}`;
      nodes.push({
        kind,
        ordinal,
        title,
        path,
        parent,
        start: at,
        end: at + quote.length,
        quote,
        bodyEnd: text.length,
        rule: 'test',
      });
      break;
    }
    at += line.length + 1;
  }
  return nodes.map((node, i) => ({ ...node, bodyEnd: nodes[i + 1]?.start ?? node.bodyEnd }));
}

function shift(value: number, power: number): string {
  const [whole = '0', rest = ''] = String(value).split('.');
  const digits = whole + rest.padEnd(power, '0').slice(0, power);
  const tail = rest.slice(power);
  return String(BigInt(digits)) + (tail === '' ? '' : `.${tail}`);
}
