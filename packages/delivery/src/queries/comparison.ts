import { type Alignment, explain, type Language, type Link } from '@gangmu/align';
import type { AlignmentRow } from '../records/comparison.ts';
import type { PlanRow, PlanVersionRow } from '../records/plan.ts';

export interface ComparisonSides {
  readonly own: { readonly plan: PlanRow; readonly version: PlanVersionRow };
  readonly superior: { readonly plan: PlanRow; readonly version: PlanVersionRow };
}

/** What stands at the head of a comparison: the two plans, and how many clauses are in which state. */
export function comparisonSummary(
  row: AlignmentRow,
  plans: { readonly own: PlanRow | null; readonly superior: PlanRow | null },
  decisions: number,
) {
  const result = row.result as Alignment;
  const clauses = (side: Alignment['superior']) => side.units.filter((unit) => !unit.lead).length;
  const above = (kind: string) =>
    result.superiorStates.filter((state) => state.kind === kind && !result.superior.units[state.unit]?.lead).length;
  const below = (kind: string) =>
    result.subordinateStates.filter((state) => state.kind === kind && !result.subordinate.units[state.unit]?.lead)
      .length;
  const side = (plan: PlanRow | null, of: Alignment['superior']) => ({
    planId: plan?.id ?? row.id,
    title: plan?.title ?? of.name,
    region: of.region,
    clauses: clauses(of),
  });
  const { id, version, fromAt, ownVersionId, superiorVersionId } = row;
  return {
    id,
    version,
    fromAt,
    ownVersionId,
    superiorVersionId,
    own: side(plans.own, result.subordinate),
    superior: side(plans.superior, result.superior),
    counts: {
      carried: above('carried'),
      named: above('named'),
      notForUs: above('not-for-us'),
      notCarried: above('not-carried'),
      carrying: below('carries'),
      new: below('new'),
      conflicts: result.targets.filter((pair) => pair.relation === 'conflict').length,
      decisions,
    },
  };
}

const WORDS = {
  programme: { zh: '同名工程、计划', en: 'same programme' },
  phrase: { zh: '相同表述', en: 'same words' },
  target: { zh: '同一指标', en: 'same indicator' },
  position: { zh: '前后条款依次对应', en: 'neighbours correspond' },
  decision: { zh: '人工认定', en: 'decided by a person' },
} as const;

function evidenceOf(link: Link, language: Language): readonly string[] {
  const says = link.evidence.map((one) => {
    const word = WORDS[one.kind][language];
    if (one.kind === 'programme') return `${word}：${one.name}`;
    if (one.kind === 'phrase') return `${word}：${one.superior.quote}`;
    return one.kind === 'decision' && one.reason ? `${word}：${one.reason}` : word;
  });
  return [...new Set(says)];
}

/** The clauses of one side in the order of the document, each with its state and its links. */
export function comparedClauses(
  row: AlignmentRow,
  { own, superior }: ComparisonSides,
  side: 'superior' | 'own',
  otherTitles: readonly string[],
  language: Language,
) {
  const result = row.result as Alignment;
  const { plan, version, states } =
    side === 'own'
      ? { plan: result.subordinate, version: own.version, states: result.subordinateStates }
      : { plan: result.superior, version: superior.version, states: result.superiorStates };
  return states.flatMap((state) => {
    const unit = plan.units[state.unit];
    if (!unit) return [];
    const links = result.links.filter((link) => (side === 'own' ? link.subordinate : link.superior) === unit.index);
    return [
      {
        side,
        index: unit.index,
        fingerprint: unit.fingerprint,
        label: unit.label,
        title: unit.title,
        context: [...unit.context],
        lead: unit.lead,
        start: unit.start,
        end: unit.end,
        text: version.text.slice(unit.start, unit.end).trim(),
        path: unit.node === null ? null : (version.reading.outline[unit.node]?.path ?? null),
        state: state.kind,
        fullness: state.kind === 'carried' ? state.fullness : null,
        naming: 'naming' in state ? (state.naming?.quote ?? null) : null,
        exclusion: state.kind === 'not-for-us' ? explain(state.exclusion.reason, language) : null,
        origin: state.kind === 'new' && state.origin ? (otherTitles[state.origin.other] ?? null) : null,
        links: links.map((link) => ({
          superior: link.superior,
          own: link.subordinate,
          strength: link.strength,
          by: link.by,
          accepted: link.evidence.some((one) => one.kind === 'decision'),
          evidence: [...evidenceOf(link, language)],
        })),
      },
    ];
  });
}

/** Pairs of figures with how ours stands to theirs, conflicts first. */
export function comparedTargets(row: AlignmentRow, { own, superior }: ComparisonSides, language: Language) {
  const result = row.result as Alignment;
  const order = ['conflict', 'looser', 'stricter', 'share', 'same'];
  const figure = (version: PlanVersionRow, index: number) => {
    const target = version.reading.targets[index];
    return {
      clause: target?.clause ?? null,
      indicator: target?.indicator ?? '',
      quote: target?.quote ?? '',
      start: target?.start ?? 0,
      end: target?.end ?? 0,
    };
  };
  return [...result.targets]
    .sort((a, b) => order.indexOf(a.relation) - order.indexOf(b.relation) || a.subordinate - b.subordinate)
    .map((pair) => ({
      own: figure(own.version, pair.subordinate),
      superior: figure(superior.version, pair.superior),
      relation: pair.relation,
      caveats: [...pair.caveats],
      reason: explain(pair.reason, language),
    }));
}
