import { createHash } from 'node:crypto';
import type { Comparison } from '../compare/comparison.ts';
import { STANDING_MARK, STANDINGS, stateCounts } from '../compare/state-counts.ts';
import { pairRows, RELATION_MARK } from '../compare-workbook/pair-sheet.ts';
import { fill, type MessageKey, type Messages } from '../messages/messages.ts';
import { escapeHtml } from '../page/escape-html.ts';
import type { PageAssets } from '../page/page-html.ts';
import { version } from '../version.ts';
import { columnHtml } from './column-html.ts';
import { figuresHtml, relationCounts } from './figures-html.ts';
import { knotsOf } from './knot.ts';
import { checksHtml, matrixHtml } from './matrix-html.ts';
import { mattersHtml } from './matters-html.ts';
import { whyHtml } from './why-html.ts';

/** One self-contained page: what to look at first, both plans side by side, their figures; a matrix for many. */
export function comparePageHtml(
  comparison: Comparison,
  messages: Messages,
  today: string,
  { script, style }: PageAssets,
): string {
  const { superior, pairs } = comparison;
  const many = pairs.length > 1;
  const tell = (key: MessageKey) => escapeHtml(messages[key]);
  const own = many ? fill(messages['frame.plans'], { count: pairs.length }) : (pairs[0]?.plan.title ?? '');
  const title = fill(messages['page.compareTitle'], { sub: own, sup: superior.title });
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const views: readonly (readonly [string, MessageKey])[] = [
    ...(many ? [['matrix', 'sheet.matrix'] as const] : []),
    ['pair', 'page.sideBySide'],
    ['figures', 'sheet.pairs'],
    ...(many || comparison.repeats.length > 0 ? [['checks', 'sheet.checks'] as const] : []),
  ];
  return `<!doctype html>
<html lang="${escapeHtml(messages['meta.lang'])}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="generator" content="gangmu ${escapeHtml(version)}">
<title>${escapeHtml(title)}</title>
<style>
${style}</style>
</head>
<body data-view="${views[0]?.[0]}" data-pair="0">
<header>
<p class="crumb"><span>${escapeHtml(superior.shortName)}</span><span>${escapeHtml(many ? own : (pairs[0]?.plan.shortName ?? ''))}</span><strong>${escapeHtml(title)}</strong></p>
<label class="find"><input id="find" type="search" placeholder="${tell('page.find')}" aria-label="${tell('page.find')}" autocomplete="off"></label>
<button type="button" id="print">${tell('page.print')}</button>
</header>
<div id="bar">
<div class="views" role="group" aria-label="${tell('page.views')}">${views.map(([view, key], at) => `<button type="button" data-view="${view}" aria-pressed="${at === 0}">${tell(key)}</button>`).join('')}</div>
${many ? `<select id="which" aria-label="${tell('column.plan')}">${pairs.map(({ plan }, index) => `<option value="${index}">${escapeHtml(plan.shortName)}</option>`).join('')}</select>` : ''}
${pairs.map((_, index) => filtersHtml(comparison, index, messages)).join('\n')}
</div>
${mattersHtml(comparison, messages)}
<main id="stage">
${many ? `<section class="view matrix" data-view="matrix" tabindex="-1">${matrixHtml(comparison, messages)}</section>` : ''}
${pairs.map((_, index) => pairHtml(comparison, index, messages)).join('\n')}
${views.some(([view]) => view === 'checks') ? `<section class="view checks" data-view="checks" tabindex="-1">${checksHtml(comparison, messages)}</section>` : ''}
</main>
<svg id="lines" aria-hidden="true"></svg>
<aside id="dock" aria-live="polite" aria-label="${tell('column.why')}" hidden><button type="button" id="close" aria-label="${tell('page.close')}">✕</button><div></div></aside>
<footer>${escapeHtml(fill(messages['page.compareFooter'], { sup: superior.file.document.name, sub: pairs.map(({ plan }) => plan.file.document.name).join(messages['list.separator']), day: today, version }))}</footer>
<script>${script}</script>
</body>
</html>
`;
}

function pairHtml(comparison: Comparison, index: number, messages: Messages): string {
  const { superior, pairs, others } = comparison;
  const pair = pairs[index] as Comparison['pairs'][number];
  const knots = knotsOf(pair);
  const prefix = `p${index}`;
  const column = (side: 'superior' | 'subordinate') =>
    columnHtml(
      side === 'superior' ? superior : pair.plan,
      pair,
      knots,
      side,
      `${prefix}${side === 'superior' ? 'a' : 'b'}`,
      messages,
    );
  const units = (plan: Comparison['superior']) => plan.profile.units.map(({ unit }) => unit.node ?? -1).join(' ');
  const label = (key: MessageKey, name: string) => escapeHtml(`${messages[key]} ${name}`);
  return `<section class="view pair" data-view="pair" data-p="${index}" id="${prefix}">
<div class="col a" lang="zh-CN" tabindex="-1" aria-label="${label('page.sup', superior.shortName)}" data-units="${units(superior)}"><article>${column('superior')}</article></div>
<div class="col b" lang="zh-CN" tabindex="-1" aria-label="${label('page.sub', pair.plan.shortName)}" data-units="${units(pair.plan)}"><article>${column('subordinate')}</article></div>
<div class="cards" lang="zh-CN"></div>
<div class="whys" hidden>${knots.map((knot) => whyHtml(knot, pair, superior, others, prefix, messages)).join('\n')}</div>
<p class="empty" hidden>${escapeHtml(messages['page.emptyPair'])}</p>
</section>
<section class="view figures" data-view="figures" data-p="${index}" tabindex="-1">${figuresHtml(comparison, pair, index, messages)}</section>`;
}

/** By state for the texts, by relation for the figures. */
function filtersHtml(comparison: Comparison, index: number, messages: Messages): string {
  const pair = comparison.pairs[index] as Comparison['pairs'][number];
  const counts = stateCounts(pair);
  const button = (attribute: string, value: string, mark: string, label: string, count: number | null) =>
    `<button type="button" data-${attribute}="${value}" aria-pressed="${value === 'all'}">${mark === '' ? '' : `<i>${mark}</i>`}${escapeHtml(label)}${count === null ? '' : `<b>${count}</b>`}</button>`;
  const states = [
    button('s', 'all', '', messages['page.all'], counts.superior),
    ...STANDINGS.filter((of) => counts.standings[of] > 0).map((of) =>
      button('s', of, STANDING_MARK[of], messages[`state.${of}`], counts.standings[of]),
    ),
    ...(counts.named > 0 ? [button('s', 'mention', '▲', messages['align.named'], counts.named)] : []),
    ...(counts.fresh > 0 ? [button('s', 'new', STANDING_MARK.new, messages['state.new'], counts.fresh)] : []),
  ];
  const rows = pairRows({ ...comparison, pairs: [pair] }, messages);
  const relations = [
    button('r', 'all', '', messages['page.all'], rows.length),
    ...relationCounts(rows).map(([of, count]) => button('r', of, RELATION_MARK[of], messages[`relation.${of}`], count)),
  ];
  return `<div class="filters" data-view="pair" data-p="${index}" role="group" aria-label="${escapeHtml(messages['page.filter'])}">${states.join('')}</div><div class="filters" data-view="figures" data-p="${index}" role="group" aria-label="${escapeHtml(messages['page.filter'])}">${relations.join('')}</div>`;
}
