import type { Reading, Target } from '@gangmu/plan';
import { quoteInContext } from '../ledger/quote-in-context.ts';
import { basisText, figureText, opText, periodText } from '../ledger/words.ts';
import { targetPeriodText } from '../ledger/year-goal.ts';
import { fill, type MessageKey, type Messages } from '../messages/messages.ts';
import { SEVERITY_MARK } from '../outputs/paint.ts';
import { escapeHtml } from './escape-html.ts';
import { isNumbered, KIND_CLASS } from './marked-text.ts';
import type { Found, PageFinding, PageKind } from './page-finding.ts';

/** What a row needs to know beside its finding. */
export interface RowContext {
  readonly reading: Reading;
  readonly messages: Messages;
  readonly text: string;
  /** Whether the opened row names the rule that found it: for those who asked for an explanation. */
  readonly rules: boolean;
  /** Page, cell or line of an offset in the original; may be empty. */
  place(offset: number): string;
}

/** The two lines of a row: what it is and the facts beside it; and what only the opened row shows. */
interface RowText {
  readonly main: string;
  readonly facts: readonly string[];
  /** Plain words, not HTML. */
  readonly more: readonly (readonly [MessageKey, string])[];
}

type FoundOf<K extends Found['kind']> = Extract<Found, { kind: K }>;
type Writers = { readonly [K in Found['kind']]: (found: FoundOf<K>, context: RowContext) => RowText };

/** One row at the right: its kind, its facts, and the way to its sentence. `linked` false where no mark was written. */
export function rowHtml(finding: PageFinding, context: RowContext, linked: boolean): string {
  const { id, kind, found } = finding;
  const { messages } = context;
  const { main, facts, more } = (WRITERS[found.kind] as (found: Found, context: RowContext) => RowText)(found, context);
  const href = linked ? `#f${id}` : found.kind !== 'note' && found.node !== null ? `#n${found.node}` : '#text';
  const place = context.place(found.start);
  // What only the opened row shows is kept as data: as elements it would be half of a large page.
  const details: readonly (readonly [string, string, string?])[] = [
    [messages['row.quote'], clip(found.quote)],
    ...more.map(([key, text]) => [messages[key], text] as const),
    ...(place === '' ? [] : [[messages['row.place'], place] as const]),
    ...(context.rules ? [[messages['row.rule'], found.rule, 'rule'] as const] : []),
  ];
  const second = facts.filter((fact) => fact !== '').join(`<i>·</i>`);
  return (
    `<li class="row ${KIND_CLASS[kind]}${isNumbered(finding) ? '' : ' x'}" id="r${id}" data-i="${id}" data-k="${kind}" data-d="${escapeHtml(JSON.stringify(details))}" tabindex="-1">` +
    `<a class="tag" href="${href}" title="${escapeHtml(messages['row.go'])}"><b>${id + 1}</b><u class="${KIND_CLASS[kind]}">${escapeHtml(messages[tagKey(kind)])}</u></a>` +
    `<div class="what"><div class="main">${main}</div>${second === '' ? '' : `<div class="facts">${second}</div>`}</div></li>`
  );
}

const tagKey = (kind: PageKind): MessageKey => `tag.${kind}`;
const QUOTED = 400;
const clip = (quote: string): string => (quote.length > QUOTED ? `${quote.slice(0, QUOTED)}…` : quote);
const name = (text: string): string => `<span class="name">${escapeHtml(text)}</span>`;
const side = (html: string): string => `<span class="side">${html}</span>`;

const WRITERS: Writers = {
  target: (target, { messages, text }) => ({
    main: name(target.indicator) + figure(target, messages),
    facts: [
      inheritable(targetPeriodText(target, text, messages), target, 'period', messages),
      inheritable(basisText(target, messages), target, 'basis', messages),
      ...(target.origins.indicator === 'inherited'
        ? [inheritable(inherited(messages['field.indicator'], messages), target, 'indicator', messages)]
        : []),
      ...(target.origins.op === 'inherited'
        ? [inheritable(inherited(messages['field.op'], messages), target, 'op', messages)]
        : []),
    ],
    more: [
      ['column.normalized', normalized(target)],
      [
        'column.quantity',
        `${messages[`quantity.${target.quantity}`]}${messages.dot}${messages[`direction.${target.direction}`]}`,
      ],
    ],
  }),
  'implied-target': ({ indicator, implies, period }, { messages }) => ({
    main:
      name(indicator) +
      side(
        implies.form === 'done'
          ? escapeHtml(messages['implied.done'])
          : implies.form === 'factor'
            ? `<b>${escapeHtml(`×${implies.value}`)}</b>`
            : `<b>${escapeHtml(implies.value)}</b><small>${escapeHtml(implies.unit)}</small>`,
      ),
    facts: [escapeHtml(periodText(period, messages)), escapeHtml(messages[`implied.${implies.form}`])],
    more: [],
  }),
  measure: ({ quote, verbClass }, { messages }) => ({
    main: `<span class="name clamp">${escapeHtml(clip(quote))}</span>${side(`<small>${escapeHtml(messages[`verb.${verbClass}`])}</small>`)}`,
    facts: [],
    more: [],
  }),
  duty: ({ mentions, units, lead }, { messages }) => {
    const named =
      mentions.length > 0
        ? mentions.map((m) => [m.name, m.lead] as const)
        : units.map((unit) => [unit, lead.includes(unit)] as const);
    const list = named.map(
      ([unit, leads]) =>
        `<span class="unit">${escapeHtml(unit)}${leads ? `<em>${escapeHtml(messages['row.leads'])}</em>` : ''}</span>`,
    );
    const aliases = mentions.filter(({ name: own, canonical }) => own !== canonical);
    return {
      main: `<span class="name units">${list.join('')}</span>`,
      facts: [],
      more:
        aliases.length === 0
          ? []
          : [['row.known', aliases.map((m) => `${m.name} = ${m.canonical}`).join(messages['list.separator'])]],
    };
  },
  pilot: ({ name: own, level }, { messages }) => ({
    main: name(own) + side(`<small>${escapeHtml(messages[`level.${level}`])}</small>`),
    facts: [],
    more: [],
  }),
  'named-region': ({ name: own, level, code }, { messages }) => ({
    main: name(own) + side(`<small>${escapeHtml(messages[`region.${level}`])}</small>`),
    facts: [],
    more: code === null ? [] : [['row.code', code]],
  }),
  project: ({ name: own, form }, { messages }) => ({
    main: name(own) + side(`<small>${escapeHtml(messages[`project.${form}`])}</small>`),
    facts: [],
    more: [],
  }),
  note: ({ code, severity, ...quoted }, { messages, text }) => ({
    main: `<span class="name">${escapeHtml(messages[`note.${code}`])}</span>${side(`<small class="${severity}">${SEVERITY_MARK[severity]} ${escapeHtml(messages[`severity.${severity}`])}</small>`)}`,
    facts: [
      `<span class="clamp1">${escapeHtml(clip(quoteInContext(text, quoted, severity === 'info' ? 6 : 14)))}</span>`,
    ],
    more: [],
  }),
};

function figure(target: Target, messages: Messages): string {
  const asked = opText(target, messages);
  const sign = asked === '＝' ? '' : asked;
  const origin =
    target.origins.unit === 'inherited' ? ` title="${escapeHtml(inherited(messages['field.unit'], messages))}"` : '';
  return side(
    `${sign === '' ? '' : `<i>${escapeHtml(sign)}</i>`}<b title="${escapeHtml(normalized(target))}">${escapeHtml(figureText(target))}</b><small${origin}>${escapeHtml(target.unit)}</small>`,
  );
}

function normalized({ normalized: { value, value2, unit } }: Target): string {
  return `${value}${value2 === undefined ? '' : `–${value2}`} ${unit}`;
}

/** A fact that does not stand in the quote is set apart, with the reason on hover. */
function inheritable(text: string, { origins }: Target, field: keyof Target['origins'], messages: Messages): string {
  if (origins[field] === 'stated') return escapeHtml(text);
  const why = messages[`origin.${origins[field]}`];
  return origins[field] === 'inherited'
    ? `<span class="from" title="${escapeHtml(why)}">${escapeHtml(text)}</span>`
    : `<span title="${escapeHtml(why)}">${escapeHtml(text)}</span>`;
}

const inherited = (field: string, messages: Messages): string => fill(messages['row.inherited'], { field });
