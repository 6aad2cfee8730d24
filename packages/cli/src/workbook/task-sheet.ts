import type { TaskColumn } from '@gangmu/plan';
import { deadlineText, isAnnual } from '../ledger/deadline.ts';
import type { TaskLine } from '../ledger/task-rows.ts';
import { clauseUnits } from '../ledger/units.ts';
import { fill, type Messages } from '../messages/messages.ts';
import { CHECKS, type Column, LIGHTS, openColumn } from './column.ts';
import type { SheetContext } from './sheet-context.ts';

/** The 总台账: a row a clause, in the columns that printed ledgers have (DOMAIN 2). */
export function taskColumns(context: SheetContext): readonly Column<TaskLine>[] {
  const { file, messages } = context;
  const separator = messages['list.separator'];
  const own = (line: TaskLine, column: TaskColumn): string | undefined => {
    const cell = line.table?.cells[column];
    return cell ? file.document.text.slice(cell.start, cell.end) : undefined;
  };
  const fromTable = (head: Parameters<typeof openColumn>[0], width: number, column: TaskColumn, text?: true) => ({
    ...openColumn<TaskLine>(head, width, text ? { text } : {}),
    value: (line: TaskLine) => own(line, column),
  });
  return [
    { head: 'column.no', width: 6, align: 'center', value: (_line, index) => index + 1 },
    { head: 'column.clause', width: 13, value: (line) => context.path(line.node) },
    { head: 'column.task', width: 24, value: (line) => own(line, 'task') ?? taskTitle(line, messages) },
    { head: 'column.measures', width: 64, value: (line) => own(line, 'measures') ?? measuresText(line, context) },
    { head: 'column.goal', width: 36, value: (line) => own(line, 'target') ?? goalText(line, messages) },
    fromTable('column.leader', 9, 'leader'),
    {
      head: 'column.lead',
      width: 16,
      value: (line) => own(line, 'lead') ?? clauseUnits(line.duties).lead.join(separator),
    },
    {
      head: 'column.joint',
      width: 26,
      value: (line) => own(line, 'units') ?? clauseUnits(line.duties).joint.join(separator),
    },
    fromTable('column.office', 9, 'office'),
    fromTable('column.officer', 9, 'officer'),
    openColumn('column.phone', 12, { text: true }),
    {
      head: 'column.yearGoal',
      width: 22,
      value: (line) => quotes(line.targets.filter(isAnnual).map(({ quote }) => quote)),
    },
    openColumn('column.quarter1', 11),
    openColumn('column.quarter2', 11),
    openColumn('column.quarter3', 11),
    openColumn('column.quarter4', 11),
    {
      head: 'column.deadline',
      width: 12,
      align: 'center',
      value: (line) => deadlineText(line, file.reading.meta, messages),
    },
    fromTable('column.progress', 12, 'progress'),
    openColumn('column.obstacles', 11),
    openColumn('column.nextSteps', 11),
    openColumn('column.evidence', 10),
    openColumn('column.light', 12, { choices: LIGHTS }),
    openColumn('column.check', 11, { choices: CHECKS }),
    { head: 'column.place', width: 16, value: (line) => linePlace(line, context) },
    { head: 'column.remark', width: 20, value: (line) => remarkText(line, own(line, 'remark'), messages) },
  ];
}

function taskTitle({ heading }: TaskLine, messages: Messages): string {
  return heading?.title ?? messages['place.none'];
}

/** The clause's measures, numbered; where none were found the clause's own words without the duty lines. */
function measuresText(line: TaskLine, { file }: SheetContext): string {
  if (line.measures.length > 0) {
    const texts = line.measures.map(({ quote }) => quote.trim());
    return texts.length === 1 ? (texts[0] as string) : texts.map((text, at) => `${at + 1}. ${text}`).join('\n');
  }
  const { heading } = line;
  if (!heading) return '';
  let text = '';
  let from = heading.end;
  for (const duty of line.duties) {
    text += file.document.text.slice(from, Math.max(from, duty.start));
    from = Math.max(from, duty.end);
  }
  return (text + file.document.text.slice(from, heading.bodyEnd)).replace(/^[。．.\s]{1,20}/u, '').trim();
}

function goalText({ targets, implied }: TaskLine, messages: Messages): string {
  return quotes([
    ...targets.map(({ quote }) => quote),
    ...implied.map(({ quote }) => `${quote}${messages['goal.implied']}`),
  ]);
}

/** Each once (several targets may share one sentence), a line each. */
function quotes(texts: readonly string[]): string {
  return [...new Set(texts.map((text) => text.trim()))].join('\n');
}

function linePlace({ heading, targets, duties, pilots }: TaskLine, context: SheetContext): string {
  const first = heading ? { start: heading.start, end: heading.bodyEnd } : (targets[0] ?? duties[0] ?? pilots[0]);
  return first ? context.place(first) : '';
}

function remarkText({ duties, notes }: TaskLine, own: string | undefined, messages: Messages): string {
  const worth = notes
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, quote }) =>
      fill(messages['remark.note'], { note: messages[`note.${code}`], quote: quote.slice(0, 40) }),
    );
  return [
    ...(own ? [own] : []),
    ...(clauseUnits(duties).firstNamed ? [messages['remark.firstNamed']] : []),
    ...new Set(worth),
  ].join('\n');
}
