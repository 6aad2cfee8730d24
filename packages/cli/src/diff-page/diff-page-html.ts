import { createHash } from 'node:crypto';
import type { DifferenceItem, PlanDifference } from '@gangmu/align';
import type { ComparedPlan } from '../compare/compared-plan.ts';
import { changeText, itemName } from '../compare/difference-summary.ts';
import { KIND_MARK, KINDS, kindCounts } from '../compare/kind-counts.ts';
import { fill, type MessageKey, type Messages } from '../messages/messages.ts';
import { escapeHtml } from '../page/escape-html.ts';
import type { PageAssets } from '../page/page-html.ts';
import { version } from '../version.ts';
import { clauseHtml } from './clause-html.ts';

/** One self-contained page: both editions side by side, clause by clause, with what differs marked. */
export function diffPageHtml(
  difference: PlanDifference,
  old: ComparedPlan,
  fresh: ComparedPlan,
  messages: Messages,
  today: string,
  { script, style }: PageAssets,
): string {
  const tell = (key: MessageKey) => escapeHtml(messages[key]);
  const title = fill(messages['diff.title'], { old: old.title, new: fresh.title });
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const items = difference.items.map((item) => itemHtml(item, difference, old, fresh, messages));
  const counts = new Map(kindCounts(difference));
  const changed = difference.items.filter(({ kind, moved }) => kind !== 'kept' || moved).length;
  const tab = (kind: string, mark: string, label: string, count: number) =>
    `<button type="button" data-kind="${kind}" aria-pressed="${kind === 'differs'}"${count === 0 ? ' disabled' : ''}>${mark === '' ? '' : `<i>${mark}</i>`}${label}<b>${count}</b></button>`;
  const names = { old: old.file.document.name, new: fresh.file.document.name };
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
<body data-count="${tell('diff.count')}">
<header>
<p class="crumb"><span>${escapeHtml(fresh.file.reading.meta.region?.name ?? fresh.shortName)}</span><strong>${escapeHtml(title)}</strong></p>
<label class="find"><input id="find" type="search" placeholder="${tell('page.find')}" aria-label="${tell('page.find')}" autocomplete="off"></label>
<button type="button" id="print">${tell('diff.printed')}</button>
</header>
<div id="bar"><div class="filters" role="group" aria-label="${tell('page.filter')}">${[
    tab('all', '', tell('page.all'), difference.items.length),
    tab('differs', '', tell('diff.differs'), changed),
    ...KINDS.map((kind) => tab(kind, KIND_MARK[kind], tell(`diff.${kind}`), counts.get(kind) ?? 0)),
  ].join('')}</div><p id="count" aria-live="polite"></p></div>
<main id="list" lang="zh-CN" tabindex="-1">
<div class="heads"><div>${tell('diff.old')} <small>${escapeHtml(names.old)}</small></div><div>${tell('diff.new')} <small>${escapeHtml(names.new)}</small></div></div>
${items.join('\n')}
<p class="empty" hidden>${tell(changed === 0 ? 'diff.nothing' : 'page.emptyPair')}</p>
</main>
<footer>${escapeHtml(fill(messages['diff.footer'], { ...names, oldSha: old.file.sha256.slice(0, 12), newSha: fresh.file.sha256.slice(0, 12), day: today, version }))}</footer>
<script>${script}</script>
</body>
</html>
`;
}

function itemHtml(
  item: DifferenceItem,
  difference: PlanDifference,
  old: ComparedPlan,
  fresh: ComparedPlan,
  messages: Messages,
): string {
  const { kind, moved, changes } = item;
  const before = item.old === null ? undefined : difference.old[item.old];
  const after = item.new === null ? undefined : difference.new[item.new];
  const facts = kind === 'changed' || kind === 'reworded' ? changes : [];
  const list = facts.map((change) => `<li>${changeHtml(changeText(change, messages))}</li>`).join('');
  const also = moved && kind !== 'moved' ? `<small>${escapeHtml(messages['diff.also'])}</small>` : '';
  const none = `<p class="none">${escapeHtml(messages['diff.noClause'])}</p>`;
  const head = `<span class="kind ${kind}"><i>${KIND_MARK[kind]}</i>${escapeHtml(messages[`diff.${kind}`])}</span><span class="name">${escapeHtml(itemName(item, difference, messages))}</span>${also}`;
  const texts = `<div class="two"><div class="old">${before ? clauseHtml(old, before, facts, 'old') : none}</div><div class="new">${after ? clauseHtml(fresh, after, facts, 'new') : none}</div></div>`;
  const differs = kind !== 'kept' || moved;
  // What was kept is there to be looked up, not to be read: it is folded away.
  return differs
    ? `<section class="item" data-kind="${kind}" data-differs="1" tabindex="0"><h3>${head}</h3>${list === '' ? '' : `<ul>${list}</ul>`}${texts}</section>`
    : `<details class="item" data-kind="${kind}"><summary>${head}</summary>${texts}</details>`;
}

/** The word for the place, then both sides. */
function changeHtml(text: string): string {
  const at = text.indexOf('  ');
  return `<span>${escapeHtml(text.slice(0, at))}</span>${escapeHtml(text.slice(at + 2))}`;
}
