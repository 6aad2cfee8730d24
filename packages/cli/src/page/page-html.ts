import { createHash } from 'node:crypto';
import type { PlanFile } from '../input/read-file-as-plan.ts';
import { originalPlace } from '../ledger/place-text.ts';
import { groupDigits } from '../ledger/words.ts';
import { fill, type MessageKey, type Messages } from '../messages/messages.ts';
import { version } from '../version.ts';
import { escapeHtml } from './escape-html.ts';
import { KIND_CLASS, markedText } from './marked-text.ts';
import { outlineHtml } from './outline-html.ts';
import { type PageFinding, type PageKind, pageFindings } from './page-finding.ts';
import { rowsHtml } from './rows-html.ts';
import { textHtml } from './text-html.ts';

/** The script and the style sheet that every page carries with it. */
export interface PageAssets {
  readonly script: string;
  readonly style: string;
}

const TABS: readonly PageKind[] = ['measure', 'target', 'implied', 'duty', 'pilot', 'region', 'project', 'note'];

/** One self-contained page: outline, text with its findings marked, rows. Nothing in it asks for a network. */
export function pageHtml(
  file: PlanFile,
  messages: Messages,
  today: string,
  { script, style }: PageAssets,
  explain = false,
): string {
  const { reading, document } = file;
  const findings = pageFindings(reading);
  const marked = markedText(document, findings);
  const body = textHtml(document, reading, marked, messages, hanging(findings, messages));
  const context = {
    reading,
    messages,
    text: document.text,
    rules: explain,
    place: (offset: number) => originalPlace(offset, document, messages),
  };
  const rows = rowsHtml(findings, context, marked.written);
  const title = (reading.meta.title?.quote ?? document.name).replace(/\s{1,100}/gu, '');
  const tell = (key: MessageKey) => escapeHtml(messages[key]);
  // Only this very script may run, whatever a document holds.
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
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
<body data-count="${tell('page.count')}" data-all="${tell('page.countAll')}">
<header>
<button type="button" id="rail-open" aria-label="${tell('page.outline')}" aria-expanded="false">☰</button>
<p class="crumb">${aboutHtml(file)}<strong>${escapeHtml(title)}</strong></p>
<label class="find"><input id="find" type="search" placeholder="${tell('page.find')}" aria-label="${tell('page.find')}" autocomplete="off"></label>
<button type="button" id="print">${tell('page.print')}</button>
</header>
<nav id="rail" aria-label="${tell('page.outline')}"><ol>
${outlineHtml(reading, messages)}
</ol></nav>
<main id="text" lang="zh-CN" tabindex="-1"><article>
${body}
</article></main>
<aside id="rows" aria-label="${tell('page.rows')}">
<div class="bar">
<button type="button" id="sheet" aria-expanded="false"><span>${tell('page.rows')}</span> <b>${groupDigits(findings.length)}</b></button>
<div class="tabs" role="group" aria-label="${tell('page.filter')}">
${tabsHtml(findings, messages)}
</div>
<p id="count" aria-live="polite"></p>
</div>
<div id="list" lang="zh-CN" tabindex="0" aria-label="${tell('page.keys')}">
${rows}
<p class="empty" hidden>${tell('page.empty')}</p>
</div>
</aside>
<svg id="rope" aria-hidden="true"><path></path><circle r="2.5"></circle><circle r="2.5"></circle></svg>
<footer>${escapeHtml(footer(file, messages, today))}</footer>
<script>${script}</script>
</body>
</html>
`;
}

/** Region › issuer, before the title. */
function aboutHtml({ reading: { meta } }: PlanFile): string {
  const parts = [meta.region?.name, meta.number?.quote].filter((part): part is string => part !== undefined);
  return parts.map((part) => `<span>${escapeHtml(part)}</span>`).join('');
}

function tabsHtml(findings: readonly PageFinding[], messages: Messages): string {
  const tab = (key: string, label: string, count: number, mark: string) =>
    `<button type="button" data-tab="${key}" aria-pressed="${key === 'all'}"${count === 0 ? ' disabled' : ''}>${mark === '' ? escapeHtml(label) : `<u class="${mark}">${escapeHtml(label)}</u>`}<b>${groupDigits(count)}</b></button>`;
  return [
    tab('all', messages['page.all'], findings.length, ''),
    ...TABS.map((kind) =>
      tab(kind, messages[`tab.${kind}`], findings.filter((finding) => finding.kind === kind).length, KIND_CLASS[kind]),
    ),
  ].join('\n');
}

/** What hangs in the margin beside a heading: how many rows of each kind its text holds. */
function hanging(findings: readonly PageFinding[], messages: Messages): (node: number | null) => string {
  const counts = new Map<number | null, Map<PageKind, number>>();
  for (const { kind, found } of findings) {
    const own = counts.get(found.node) ?? new Map<PageKind, number>();
    counts.set(found.node, own.set(kind, (own.get(kind) ?? 0) + 1));
  }
  return (node) => {
    const own = counts.get(node);
    const parts = TABS.filter((kind) => kind !== 'measure' && own?.has(kind)).map(
      (kind) =>
        `<span><u class="${KIND_CLASS[kind]}">${escapeHtml(messages[`tag.${kind}`])}</u>${own?.get(kind)}</span>`,
    );
    return parts.length === 0 ? '' : `<a class="hang" href="#g${node}">${parts.join('')}</a>`;
  };
}

function footer({ document, sha256 }: PlanFile, messages: Messages, today: string): string {
  return fill(messages['page.footer'], { name: document.name, sha: sha256.slice(0, 12), day: today, version });
}
