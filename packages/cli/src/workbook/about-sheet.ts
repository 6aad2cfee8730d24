import type { Workbook } from 'exceljs';
import { quoteInContext } from '../ledger/quote-in-context.ts';
import { groupDigits } from '../ledger/words.ts';
import { fill } from '../messages/messages.ts';
import { version } from '../version.ts';
import { addSheet, type SheetFrame } from './add-sheet.ts';
import type { Column } from './column.ts';
import type { SheetContext } from './sheet-context.ts';

type Line = readonly [group: string, item: string, text: string, place: string];

const SEVERITIES = ['error', 'warning', 'info'] as const;

/** 说明: what was read and from which document, what the columns and lights mean, and every note of the reading. */
export function addAboutSheet(workbook: Workbook, frame: SheetFrame, context: SheetContext, today: string): void {
  const { messages } = context;
  const columns: readonly Column<Line>[] = [
    { head: 'about.group', width: 14, value: ([group]) => group },
    { head: 'about.item', width: 34, value: ([, item]) => item },
    { head: 'about.text', width: 110, value: ([, , text]) => text },
    { head: 'column.place', width: 40, value: ([, , , place]) => place },
  ];
  const lines = [
    ...documentLines(context, today),
    ...countLines(context),
    ...legendLines(context),
    ...noteLines(context),
  ];
  addSheet(workbook, frame, columns, lines, messages);
}

function documentLines({ file, messages }: SheetContext, today: string): readonly Line[] {
  const { meta } = file.reading;
  const group = messages['about.document'];
  const period = meta.period ? `${meta.period.from}—${meta.period.to}` : '';
  const facts: readonly (readonly [string, string])[] = [
    [messages['about.title'], meta.title?.quote ?? messages['summary.untitled']],
    [messages['about.issuer'], meta.issuer?.quote ?? ''],
    [messages['about.number'], meta.number?.quote ?? ''],
    [messages['about.date'], meta.date?.value ?? ''],
    [messages['about.period'], period],
    [messages['about.region'], meta.region?.name ?? ''],
    [messages['about.file'], file.document.name],
    [messages['about.sha'], file.sha256],
    [messages['about.read'], fill(messages['about.readBy'], { day: today, version })],
  ];
  return facts.filter(([, text]) => text !== '').map(([item, text]) => [group, item, text, '']);
}

function countLines({ file: { reading }, lines, messages }: SheetContext): readonly Line[] {
  const counts: readonly (readonly [string, number])[] = [
    [messages['finding.task'], lines.length],
    [messages['finding.measure'], reading.measures.length],
    [messages['finding.target'], reading.targets.length],
    [messages['finding.implied-target'], reading.impliedTargets.length],
    [messages['finding.duty'], reading.duties.length],
    [messages['finding.pilot'], reading.pilots.length],
    [messages['finding.project'], reading.projects.length],
    [messages['finding.note'], reading.notes.length],
  ];
  return counts.map(([item, count]) => [messages['about.counts'], item, groupDigits(count), '']);
}

function legendLines({ messages }: SheetContext): readonly Line[] {
  const group = messages['about.legend'];
  return [
    [group, messages['column.clause'], messages['legend.clause'], ''],
    [group, messages['column.place'], messages['legend.place'], ''],
    [group, messages['column.lead'], messages['legend.lead'], ''],
    [group, messages['column.deadline'], messages['legend.deadline'], ''],
    [group, messages['column.yearGoal'], messages['legend.yearGoal'], ''],
    [group, messages['column.form'], messages['legend.form'], ''],
    [group, messages['column.normalized'], messages['legend.normalized'], ''],
    [group, messages['column.inherited'], messages['legend.inherited'], ''],
    [group, messages['column.light'], messages['legend.light'], ''],
    [group, messages['about.open'], messages['legend.open'], ''],
  ];
}

/** Worst first; within a severity in the order of the plan. */
function noteLines(context: SheetContext): readonly Line[] {
  const { file, messages } = context;
  return SEVERITIES.flatMap((severity) =>
    file.reading.notes
      .filter((note) => note.severity === severity)
      .map(
        (note): Line => [
          `${messages['finding.note']}${messages.dot}${messages[`severity.${severity}`]}`,
          messages[`note.${note.code}`],
          clipped(quoteInContext(file.document.text, note)),
          `${context.path(note.node)}${messages.dot}${context.place(note).replaceAll('\n', ' ')}`,
        ],
      ),
  );
}

/** Surroundings of a plan can be pages long; a note quotes their beginning. */
const QUOTED = 300;
const clipped = (text: string): string => (text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text);
