import type { Note, Reading } from '@gangmu/plan';
import type { PlanFile } from '../input/read-file-as-plan.ts';
import { clausePath } from '../ledger/place-text.ts';
import { quoteInContext } from '../ledger/quote-in-context.ts';
import { tally } from '../ledger/tally.ts';
import { groupDigits, periodText } from '../ledger/words.ts';
import { fill, type Messages } from '../messages/messages.ts';
import { clipText, padText, textWidth } from '../text-width.ts';
import { type Paint, SEVERITY_MARK } from './paint.ts';

const SHOWN_NOTES = 6;
const SEVERITIES = ['error', 'warning', 'info'] as const;

/** The summary for people: what kind of plan, how much of everything, and what somebody should look at. */
export function summary(file: PlanFile, messages: Messages, paint: Paint, columns: number): string {
  const { reading } = file;
  const rows: [string, string][] = [
    [messages['summary.outline'], outlineLine(reading, messages)],
    [
      messages['summary.measures'],
      counted(reading.measures, ({ verbClass }) => messages[`verb.${verbClass}`], messages),
    ],
    [messages['summary.targets'], counted(reading.targets, ({ basis }) => messages[`basis.${basis}`], messages)],
    [
      '',
      reading.targets.length === 0 ? '' : shares(reading.targets, (t) => messages[`quantity.${t.quantity}`], messages),
    ],
    ['', reading.targets.length === 0 ? '' : shares(reading.targets, (t) => periodText(t.period, messages), messages)],
    [
      messages['summary.implied'],
      counted(reading.impliedTargets, ({ implies }) => messages[`implied.${implies.form}`], messages),
    ],
    ...dutyLines(reading, messages),
    [messages['summary.pilots'], counted(reading.pilots, ({ level }) => messages[`level.${level}`], messages)],
    [messages['summary.regions'], counted(reading.namedRegions, ({ name }) => name, messages)],
    [messages['summary.projects'], counted(reading.projects, ({ form }) => messages[`project.${form}`], messages)],
    [messages['summary.notes'], counted(reading.notes, ({ severity }) => messages[`severity.${severity}`], messages)],
  ];
  const width = Math.max(...rows.map(([label]) => textWidth(label)));
  const table = rows
    .filter(([label, text]) => label !== '' || text !== '')
    .map(([label, text]) => `  ${paint.dim(padText(label, width))}  ${text}`);
  const notes = noteLines(file, messages, paint, columns);
  return `${[...head(file, messages, paint), '', ...table, ...notes].join('\n')}\n`;
}

function head({ document, reading: { meta, body } }: PlanFile, messages: Messages, paint: Paint): string[] {
  const title = meta.title ? clipText(meta.title.quote, 1000) : messages['summary.untitled'];
  const about = [meta.region?.name, meta.issuer?.quote, meta.number?.quote, meta.date?.value].filter(
    (part): part is string => part !== undefined,
  );
  if (meta.period) {
    const key = meta.period.from === meta.period.to ? 'summary.periodOne' : 'summary.period';
    about.push(fill(messages[key], { from: meta.period.from, to: meta.period.to }));
  }
  const inside = body.reduce((sum, { start, end }) => sum + end - start, 0);
  const outside = document.text.length - inside;
  const source = [
    fill(messages['summary.source'], { name: document.name, characters: groupDigits(document.text.length) }),
    ...(outside > 0 ? [fill(messages['summary.outside'], { characters: groupDigits(outside) })] : []),
  ];
  return [
    paint.strong(title),
    ...(about.length > 0 ? [about.map((part) => clipText(part, 60)).join(messages.dot)] : []),
    paint.dim(source.join(messages.dot)),
  ];
}

function outlineLine({ outline, points }: Reading, messages: Messages): string {
  const counts = (['part', 'section', 'clause'] as const).map(
    (kind) => [messages[`kind.${kind}`], outline.filter((node) => node.kind === kind).length] as const,
  );
  const found = [...counts, [messages['kind.point'], points.length] as const].filter(([, count]) => count > 0);
  return found.length === 0
    ? messages['summary.none']
    : found.map(([label, count]) => `${label} ${groupDigits(count)}`).join(messages.dot);
}

function counted<F>(findings: readonly F[], label: (finding: F) => string, messages: Messages): string {
  if (findings.length === 0) return messages['summary.none'];
  return `${padText(groupDigits(findings.length), 5)} ${shares(findings, label, messages)}`;
}

const SHOWN_SHARES = 6;

function shares<F>(findings: readonly F[], label: (finding: F) => string, messages: Messages): string {
  const counts = tally(findings.map(label));
  const shown = counts.slice(0, SHOWN_SHARES).map(([name, count]) => `${name} ${groupDigits(count)}`);
  return [...shown, ...(counts.length > SHOWN_SHARES ? ['…'] : [])].join(messages.dot);
}

function dutyLines({ duties, outline }: Reading, messages: Messages): [string, string][] {
  if (duties.length === 0) return [[messages['summary.duties'], messages['summary.none']]];
  const clauses = outline.filter(({ kind }) => kind === 'clause').length;
  const covered = new Set(
    duties.flatMap(({ node }) => (node !== null && outline[node]?.kind === 'clause' ? [node] : [])),
  );
  const mentions = duties.flatMap((duty) => duty.mentions);
  const units = new Set(mentions.map(({ canonical }) => canonical));
  const parts = [
    ...(clauses > 0 ? [fill(messages['summary.dutyCoverage'], { with: covered.size, of: clauses })] : []),
    fill(messages['summary.units'], { count: groupDigits(units.size) }),
  ];
  const leads = tally(mentions.filter(({ lead }) => lead).map(({ canonical }) => canonical));
  const most = leads.length > 0 ? leads : tally(mentions.map(({ canonical }) => canonical));
  const named = most
    .slice(0, 4)
    .map(([name, count]) => `${name} ${count}`)
    .join(messages.dot);
  const label = messages[leads.length > 0 ? 'summary.ledMost' : 'summary.joinedMost'];
  return [
    [messages['summary.duties'], `${padText(groupDigits(duties.length), 5)} ${parts.join(messages.dot)}`],
    ...(named === '' ? [] : [['', `${label}${messages.dot}${named}`] as [string, string]]),
  ];
}

/** What somebody should look at, worst first; what is only for the record is counted but not listed. */
function noteLines({ reading, document }: PlanFile, messages: Messages, paint: Paint, columns: number): string[] {
  const listed = SEVERITIES.slice(0, 2).flatMap((severity) =>
    reading.notes.filter((note) => note.severity === severity),
  );
  if (listed.length === 0) return [];
  const line = (note: Note) => {
    const mark = SEVERITY_MARK[note.severity];
    const text = `${messages[`note.${note.code}`]}  ${clausePath(note, reading, messages)}  `;
    const room = Math.max(28, Math.min(columns, 110) - textWidth(text) - 8);
    const around = Math.floor((room - textWidth(note.quote)) / 4);
    const quote = clipText(quoteInContext(document.text, note, Math.max(4, around)), room);
    return `  ${paint[note.severity](mark)} ${text}${paint.dim(quote)}`;
  };
  const rest = listed.length - SHOWN_NOTES;
  return [
    '',
    ...listed.slice(0, SHOWN_NOTES).map(line),
    ...(rest > 0 ? [`  ${paint.dim(fill(messages['summary.more'], { count: groupDigits(rest) }))}`] : []),
  ];
}
