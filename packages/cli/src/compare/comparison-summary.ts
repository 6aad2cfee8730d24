import type { TargetRelation } from '@gangmu/align';
import { tally } from '../ledger/tally.ts';
import { groupDigits } from '../ledger/words.ts';
import { fill, type Messages } from '../messages/messages.ts';
import { type Paint, SEVERITY_MARK } from '../outputs/paint.ts';
import { clipText, padText, textWidth } from '../text-width.ts';
import { clauseName } from './clause-name.ts';
import type { ComparedPair, Comparison } from './comparison.ts';
import { reasonText } from './in-words.ts';
import { type Matter, matters } from './matters.ts';
import { STANDING_MARK, STANDINGS, standing, standingKey, stateCounts } from './state-counts.ts';

const SHOWN = 12;
const LISTED = 8;
const RELATIONS: readonly TargetRelation[] = ['conflict', 'looser', 'stricter', 'same', 'share'];

/** The summary for people: who carries how much of what, and what somebody should look at first. */
export function comparisonSummary(comparison: Comparison, messages: Messages, paint: Paint, columns: number): string {
  const { superior, pairs, lapsed } = comparison;
  const lines: string[] = [];
  for (const pair of pairs) {
    const title = fill(messages['align.title'], { sub: pair.plan.title, sup: superior.title });
    lines.push(paint.strong(title), paint.dim(messages[`scope.${pair.alignment.scope}`]), '');
    lines.push(...table(pair, messages, paint), '');
    if (pairs.length === 1) lines.push(...lists(pair, messages, paint, columns));
  }
  if (pairs.length > 1) lines.push(...together(comparison, messages, paint), '');
  lines.push(...attention(matters(comparison, messages), comparison, messages, paint, columns));
  if (lapsed.length > 0)
    lines.push(`${messages['align.lapsed']}  ${fill(messages['align.lapsedText'], { count: lapsed.length })}`, '');
  lines.push(paint.dim(messages['align.next']));
  return `${lines.join('\n')}\n`;
}

function table(pair: ComparedPair, messages: Messages, paint: Paint): string[] {
  const counts = stateCounts(pair);
  const { targets, notCompared } = pair.alignment;
  const found = STANDINGS.filter((of) => counts.standings[of] > 0).map(
    (of) => `${STANDING_MARK[of]} ${messages[standingKey(of)]} ${counts.standings[of]}`,
  );
  const relations = new Map(tally(targets.map(({ relation }) => relation)));
  const rows: [string, string][] = [
    [messages['align.carry'], [fill(messages['align.of'], { count: counts.superior }), ...found].join(messages.dot)],
    [
      messages['align.named'],
      counts.named === 0
        ? messages['summary.none']
        : fill(messages['align.namedOf'], { count: counts.named, carried: counts.namedCarried }),
    ],
    [
      messages['align.new'],
      `${fill(messages['align.ofNew'], { count: counts.subordinate })} ${STANDING_MARK.new} ${counts.fresh}`,
    ],
    [
      messages['align.targets'],
      [
        fill(messages['align.pairs'], { count: groupDigits(targets.length) }),
        ...RELATIONS.flatMap((relation) => {
          const count = relations.get(relation);
          return count === undefined ? [] : [`${messages[`relation.${relation}`]} ${count}`];
        }),
        ...(notCompared.length > 0 ? [fill(messages['align.notCompared'], { count: notCompared.length })] : []),
      ].join(messages.dot),
    ],
  ];
  const width = Math.max(...rows.map(([label]) => textWidth(label)));
  return rows.map(([label, text]) => `  ${paint.dim(padText(label, width))}  ${text}`);
}

/** What is left out, with the reason, what nobody carries and what is new. */
function lists({ alignment }: ComparedPair, messages: Messages, paint: Paint, columns: number): string[] {
  const { superior, subordinate, superiorStates, subordinateStates, scope } = alignment;
  const excluded = superiorStates.flatMap((state) => {
    const unit = superior.units[state.unit];
    if (state.kind !== 'not-for-us' || !unit || unit.lead) return [];
    return [`${clauseName(unit)}  ${paint.dim(reasonText(state.exclusion.reason, messages))}`];
  });
  const uncarried = superiorStates.flatMap((state) => {
    const unit = superior.units[state.unit];
    return standing(state) === 'not-carried' && unit && !unit.lead ? [clauseName(unit)] : [];
  });
  const fresh = subordinateStates.flatMap((state) => {
    const unit = subordinate.units[state.unit];
    return state.kind === 'new' && unit && !unit.lead ? [clauseName(unit)] : [];
  });
  const list = (head: string, rows: readonly string[]): string[] =>
    rows.length === 0
      ? []
      : [
          `${head} ${rows.length}`,
          ...rows.slice(0, LISTED).map((row) => `  ${clipText(row, Math.max(60, Math.min(columns, 120) - 2))}`),
          ...(rows.length > LISTED
            ? [paint.dim(`  ${fill(messages['align.more'], { count: rows.length - LISTED })}`)]
            : []),
          '',
        ];
  // Two plans of one region share much and need not carry each other.
  if (scope === 'same-region') return [];
  return [
    ...list(messages['align.excluded'], excluded),
    ...list(messages['align.uncarried'], uncarried),
    ...list(messages['align.new'], fresh),
  ];
}

/** What only shows when several subordinates are seen at once. */
function together({ matrix, sums }: Comparison, messages: Messages, paint: Paint): string[] {
  const verdicts = tally(sums.map(({ status }) => messages[`sum.${status}`]))
    .map(([name, count]) => `${name} ${count}`)
    .join(messages.dot);
  const nobody = matrix.filter((row) => row.nobody).length;
  const rows: [string, string][] = [
    [messages['align.matrix'], fill(messages['align.nobody'], { count: matrix.length, nobody })],
    [
      messages['align.sums'],
      sums.length === 0
        ? messages['summary.none']
        : [fill(messages['align.sumsOf'], { count: sums.length }), verdicts].join(messages.dot),
    ],
  ];
  const width = Math.max(...rows.map(([label]) => textWidth(label)));
  return rows.map(([label, text]) => `  ${paint.dim(padText(label, width))}  ${text}`);
}

function attention(
  found: readonly Matter[],
  { pairs }: Comparison,
  messages: Messages,
  paint: Paint,
  columns: number,
): string[] {
  if (found.length === 0) return [messages['align.nothing'], ''];
  const room = Math.max(60, Math.min(columns, 120));
  const shown = found.slice(0, SHOWN).flatMap((matter) => {
    const mark = paint[matter.severity](SEVERITY_MARK[matter.severity]);
    const of = pairs.length > 1 && matter.pair !== null ? `${pairs[matter.pair]?.plan.shortName}${messages.dot}` : '';
    return [
      `  ${mark} ${messages[matter.label]}  ${of}${clipText(matter.why, room - 12)}`,
      ...matter.places.map(({ plan, clause, quote }) =>
        paint.dim(`      ${clipText(`${plan.shortName} ${clause}  “${quote}”`, room - 6)}`),
      ),
    ];
  });
  const rest = found.length - SHOWN;
  return [
    `${messages['align.attention']} ${found.length}`,
    ...shown,
    ...(rest > 0 ? [paint.dim(`  ${fill(messages['align.more'], { count: rest })}`)] : []),
    '',
  ];
}
