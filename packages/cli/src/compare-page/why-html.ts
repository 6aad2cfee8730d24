import type { TargetPair } from '@gangmu/align';
import type { Target } from '@gangmu/plan';
import { clauseName } from '../compare/clause-name.ts';
import { clausePathOf } from '../compare/clause-text.ts';
import type { ComparedPlan } from '../compare/compared-plan.ts';
import type { ComparedPair } from '../compare/comparison.ts';
import { gapOf } from '../compare/gap.ts';
import { linkWhy, sharedText } from '../compare/link-why.ts';
import { STANDING_MARK, type Standing } from '../compare/state-counts.ts';
import { RELATION_MARK } from '../compare-workbook/pair-sheet.ts';
import { valueText } from '../ledger/words.ts';
import type { Messages } from '../messages/messages.ts';
import { escapeHtml } from '../page/escape-html.ts';
import type { Knot } from './knot.ts';

const SHOWN = 8;

function standingHtml(of: Standing | 'new', messages: Messages): string {
  return `<span class="st ${of}"><i>${STANDING_MARK[of]}</i>${escapeHtml(messages[`state.${of}`])}</span>`;
}

/** Why two clauses hang together, or why one hangs alone; the script shows it when the knot is picked. */
export function whyHtml(
  knot: Knot,
  pair: ComparedPair,
  superior: ComparedPlan,
  others: readonly ComparedPlan[],
  prefix: string,
  messages: Messages,
): string {
  const t = escapeHtml;
  const head = [
    knot.superior ? `<b>${t(messages['page.sup'])}</b> ${t(clauseName(knot.superior))}` : '',
    knot.subordinate ? `<b>${t(messages['page.sub'])}</b> ${t(clauseName(knot.subordinate))}` : '',
  ].filter((part) => part !== '');
  const place = [
    `data-a="${knot.superior?.index ?? ''}"`,
    `data-b="${knot.subordinate?.index ?? ''}"`,
    `data-s="${knot.standing}"`,
    ...(knot.conflict ? ['data-c="1"'] : []),
    ...(knot.state?.naming ? ['data-m="1"'] : []),
    ...((knot.superior ?? knot.subordinate)?.lead ? ['data-l="1"'] : []),
  ];
  const lists = [linkFacts(knot, pair, superior, messages), stateFacts(knot, pair, superior, others, messages)]
    .filter((facts) => facts.length > 0)
    .map((facts) => `<dl>${facts.map(([label, html]) => `<dt>${t(label)}</dt><dd>${html}</dd>`).join('')}</dl>`);
  return `<section class="why" id="${prefix}k${knot.id}" data-k="${knot.id}" ${place.join(' ')} hidden><h4>${standingHtml(knot.standing, messages)}${head.join('<em>⟷</em>')}</h4><div class="facts">${lists.join('')}</div></section>`;
}

type Fact = readonly [label: string, html: string];

function linkFacts({ link }: Knot, pair: ComparedPair, superior: ComparedPlan, messages: Messages): readonly Fact[] {
  if (!link) return [];
  const why = linkWhy(link, pair.alignment);
  const words = why.phrases.map(sharedText).filter((text) => text.length > 1);
  const quote = (text: string) => `<q>${escapeHtml(text)}</q>`;
  const more = words.length > SHOWN ? ` …${words.length}` : '';
  return [
    ...(why.decided === null ? [] : [[messages['why.by'], escapeHtml(why.decided)] as const]),
    ...(why.programmes.length > 0 ? [[messages['why.names'], why.programmes.map(quote).join('')] as const] : []),
    ...(words.length > 0
      ? [[messages['why.words'], words.slice(0, SHOWN).map(quote).join('') + escapeHtml(more)] as const]
      : []),
    ...(why.pairs.length > 0
      ? [
          [
            messages['align.targets'],
            `<ul>${why.pairs.map((one) => pairLine(one, pair, superior, messages)).join('')}</ul>`,
          ] as const,
        ]
      : []),
    ...(why.position && words.length + why.pairs.length + why.programmes.length === 0
      ? [[messages['why.place'], escapeHtml(messages['why.position'])] as const]
      : []),
  ];
}

function pairLine(one: TargetPair, pair: ComparedPair, superior: ComparedPlan, messages: Messages): string {
  const sup = superior.file.reading.targets[one.superior] as Target;
  const sub = pair.plan.file.reading.targets[one.subordinate] as Target;
  const relation = `<span class="rel ${one.relation}"><i>${RELATION_MARK[one.relation]}</i>${escapeHtml(messages[`relation.${one.relation}`])}</span>`;
  return `<li>${relation}${escapeHtml(sub.indicator)}<span class="fig">${escapeHtml(valueText(sup, messages))}<em>⟷</em>${escapeHtml(valueText(sub, messages))}</span></li>`;
}

function stateFacts(
  { state, origin, standing, superior: unit }: Knot,
  pair: ComparedPair,
  superior: ComparedPlan,
  others: readonly ComparedPlan[],
  messages: Messages,
): readonly Fact[] {
  const facts: Fact[] = [];
  if (standing === 'new') {
    const other = origin ? others[origin.other] : undefined;
    const from = origin ? other?.profile.units[origin.unit]?.unit : undefined;
    const text =
      other && from
        ? `《${other.title}》${clauseName({ ...from, label: clausePathOf(other, from) })}`
        : messages['page.newText'];
    facts.push([messages['align.new'], escapeHtml(text)]);
  }
  if (!state || !unit) return facts;
  if (state.naming) facts.push([messages['align.named'], `<q>${escapeHtml(state.naming.quote)}</q>`]);
  const { missing, suggestion } = gapOf(state, pair.alignment, superior, messages);
  const lines = (text: string) => escapeHtml(text).replaceAll('\n', '<br>');
  if (missing !== '')
    facts.push([messages[state.kind === 'not-for-us' ? 'column.reason' : 'column.gap'], lines(missing)]);
  if (suggestion !== '') facts.push([messages['column.suggestion'], lines(suggestion)]);
  return facts;
}
