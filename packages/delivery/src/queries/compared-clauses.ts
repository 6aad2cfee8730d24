import { type Evidence, explain, type Language, type Link, type SuperiorState } from '@gangmu/align';
import type { Span } from '@gangmu/plan';
import { sourcesOf } from '../commands/apply-comparison.ts';
import type { AlignmentRow, ComparisonResult, KeptDecision } from '../records/comparison.ts';
import { isDoubtful } from '../records/doubtful-link.ts';
import type { ComparisonSides } from './comparison.ts';

const WORDS = {
  programme: { zh: '同名工程、计划', en: 'same programme' },
  phrase: { zh: '相同表述', en: 'same words' },
  target: { zh: '同一指标', en: 'same indicator' },
  position: { zh: '前后条款依次对应', en: 'neighbours correspond' },
  decision: { zh: '人工认定', en: 'decided by a person' },
} as const;

export interface SaidEvidence {
  readonly kind: Evidence['kind'];
  readonly says: string;
  /** Where it stands in each text; null where it is no matter of words. */
  readonly own: Span | null;
  readonly superior: Span | null;
}

/** Why two clauses are linked, in words and with the places; the same words twice are said once. */
function evidenceOf(link: Link, { own, superior }: ComparisonSides, result: ComparisonResult, language: Language) {
  const says = link.evidence.map((one): SaidEvidence => {
    const word = WORDS[one.kind][language];
    const sign = language === 'zh' ? '：' : ': ';
    if (one.kind === 'programme')
      return { kind: one.kind, says: `${word}${sign}${one.name}`, ...places(one.subordinate, one.superior) };
    if (one.kind === 'phrase')
      return { kind: one.kind, says: `${word}${sign}${one.superior.quote}`, ...places(one.subordinate, one.superior) };
    if (one.kind === 'target') {
      const pair = result.targets[one.pair];
      const ours = pair ? own.version.reading.targets[pair.subordinate] : undefined;
      const theirs = pair ? superior.version.reading.targets[pair.superior] : undefined;
      const name = ours?.indicator || theirs?.indicator;
      return {
        kind: one.kind,
        says: name ? `${word}${sign}${name}` : word,
        ...places(ours ?? null, theirs ?? null),
      };
    }
    const reason = one.kind === 'decision' ? one.reason : null;
    return { kind: one.kind, says: reason ? `${word}${sign}${reason}` : word, own: null, superior: null };
  });
  const seen = new Set<string>();
  return says.filter((one) => !seen.has(one.says) && seen.add(one.says));
}

const span = (at: Span | null): Span | null => (at ? { start: at.start, end: at.end } : null);
const places = (own: Span | null, superior: Span | null) => ({ own: span(own), superior: span(superior) });

/** The clauses of one side in the order of the document, each with its state and its links. */
export function comparedClauses(
  row: AlignmentRow,
  sides: ComparisonSides,
  side: 'superior' | 'own',
  decisions: readonly KeptDecision[],
  language: Language,
) {
  const result = row.result as ComparisonResult;
  const { plan, version, states } =
    side === 'own'
      ? { plan: result.subordinate, version: sides.own.version, states: result.subordinateStates }
      : { plan: result.superior, version: sides.superior.version, states: result.superiorStates };
  const told = sourcesOf(decisions);
  const linksOf = new Map<number, Link[]>();
  for (const link of result.links) {
    const index = side === 'own' ? link.subordinate : link.superior;
    linksOf.set(index, [...(linksOf.get(index) ?? []), link]);
  }
  return states.flatMap((state) => {
    const unit = plan.units[state.unit];
    if (!unit) return [];
    const links = linksOf.get(unit.index) ?? [];
    const said = told.get(unit.fingerprint);
    const found = state.kind === 'new' && state.origin ? result.others[state.origin.other]?.title : undefined;
    const suggested = state.kind === 'not-for-us' && state.exclusion.by === 'suggested';
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
        doubtful: suggested || links.some(isDoubtful),
        fullness: state.kind === 'carried' ? state.fullness : null,
        missing: state.kind === 'carried' ? missing(state, sides, language) : [],
        naming: 'naming' in state ? (state.naming?.quote ?? null) : null,
        exclusion:
          state.kind === 'not-for-us' ? { by: state.exclusion.by, reason: why(state.exclusion, language) } : null,
        origin: origin(state.kind === 'new', said, found),
        links: links.map((link) => ({
          superior: link.superior,
          own: link.subordinate,
          strength: link.strength,
          by: link.by,
          accepted: link.evidence.some((one) => one.kind === 'decision'),
          doubtful: isDoubtful(link),
          evidence: evidenceOf(link, sides, result, language),
        })),
      },
    ];
  });
}

function origin(isNew: boolean, said: string | undefined, found: string | undefined) {
  if (!isNew) return null;
  if (said !== undefined) return { by: 'person' as const, title: said };
  return found === undefined ? null : { by: 'found' as const, title: found };
}

/** What a superior clause asks of us that ours do not answer: its figures first, then its phrases. */
function missing(
  state: Extract<ComparisonResult['superiorStates'][number], { kind: 'carried' }>,
  { superior }: ComparisonSides,
  language: Language,
): readonly string[] {
  if (state.fullness === 'full') return [];
  const quotes = state.unanswered.map((index) => superior.version.reading.targets[index]?.quote ?? '');
  const words = state.left.map((one) => one.quote);
  const all = [...new Set([...quotes, ...words])].filter(Boolean);
  const more = language === 'zh' ? `等 ${all.length} 处` : `and more, ${all.length} in all`;
  return all.length > 6 ? [...all.slice(0, 6), more] : all;
}

/** A person's own words stand alone, so that who changes them finds nothing of ours among them; `by` says whose they are. */
const why = (
  { by, reason }: Extract<SuperiorState, { readonly kind: 'not-for-us' }>['exclusion'],
  language: Language,
): string => (by === 'person' ? (reason.params.reason ?? '') : explain(reason, language));
