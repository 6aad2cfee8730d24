import type { TaskColumn } from '@gangmu/plan';
import { deadlineOf } from '../ledger/deadline.ts';
import type { TaskLine } from '../ledger/task-rows.ts';
import { clauseUnits } from '../ledger/units.ts';
import { yearGoalText } from '../ledger/year-goal.ts';
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
    { head: 'column.no', width: 5, align: 'center', value: (_line, index) => index + 1 },
    { head: 'column.clause', width: 10, value: (line) => context.path(line.node) },
    { head: 'column.task', width: 17, value: (line) => own(line, 'task') ?? taskTitle(line, messages) },
    { head: 'column.measures', width: 46, value: (line) => own(line, 'measures') ?? measuresText(line, context) },
    { head: 'column.goal', width: 29, value: (line) => own(line, 'target') ?? goalText(line, messages) },
    fromTable('column.leader', 7, 'leader'),
    {
      head: 'column.lead',
      width: 13,
      value: (line) => clauseUnits(line.duties).lead || own(line, 'lead'),
    },
    {
      head: 'column.joint',
      width: 20,
      value: (line) => clauseUnits(line.duties).joint.join(separator) || own(line, 'units'),
    },
    fromTable('column.office', 7, 'office'),
    fromTable('column.officer', 7, 'officer'),
    openColumn('column.phone', 9, { text: true }),
    {
      head: 'column.yearGoal',
      label: fill(messages['column.yearGoalOf'], { year: context.year }),
      width: 16,
      value: (line) => yearGoalText(line.targets, file.document.text, context.year, messages),
    },
    openColumn('column.quarter1', 8),
    openColumn('column.quarter2', 8),
    openColumn('column.quarter3', 8),
    openColumn('column.quarter4', 8),
    {
      head: 'column.deadline',
      width: 10,
      align: 'center',
      value: (line) => deadlineOf(line, file.document, file.reading.meta, messages).text,
    },
    fromTable('column.progress', 9, 'progress'),
    openColumn('column.obstacles', 8),
    openColumn('column.nextSteps', 8),
    openColumn('column.evidence', 8),
    openColumn('column.light', 9, { choices: LIGHTS }),
    openColumn('column.check', 8, { choices: CHECKS }),
    { head: 'column.place', width: 13, value: (line) => linePlace(line, context) },
    { head: 'column.remark', width: 13, value: (line) => remarkText(line, own(line, 'remark'), context) },
  ];
}

function taskTitle({ heading }: TaskLine, messages: Messages): string {
  return heading?.title ?? messages['place.none'];
}

/** The clause's measures, numbered; where none were found in prose the clause's own words without the duty lines. */
export function measuresText(line: TaskLine, { file }: SheetContext): string {
  if (line.measures.length > 0) {
    const texts = line.measures.map(({ quote }) => quote.trim());
    return texts.length === 1 ? (texts[0] as string) : texts.map((text, at) => `${at + 1}. ${text}`).join('\n');
  }
  const { heading } = line;
  if (!heading || line.table) return '';
  let text = '';
  let from = heading.end;
  for (const duty of line.duties) {
    text += file.document.text.slice(from, Math.max(from, duty.start));
    from = Math.max(from, duty.end);
  }
  return (text + file.document.text.slice(from, heading.bodyEnd))
    .replace(/[（(]\s{0,20}[）)]/gu, '')
    .replace(/^[。．.\s]{1,20}/u, '')
    .trim();
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

/** What the text says beside the columns: no lead, several leads, several deadlines, notes worth a look. */
export function remarkText(line: TaskLine, own: string | undefined, { file, messages }: SheetContext): string {
  const { duties, notes } = line;
  const { firstNamed, coLeads } = clauseUnits(duties);
  const { others } = deadlineOf(line, file.document, file.reading.meta, messages);
  const separator = messages['list.separator'];
  const worth = notes
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, quote }) =>
      fill(messages['remark.note'], { note: messages[`note.${code}`], quote: quote.slice(0, 40) }),
    );
  return [
    ...(own ? [own] : []),
    ...(firstNamed ? [messages['remark.firstNamed']] : []),
    ...(coLeads.length > 0 ? [fill(messages['remark.coLeads'], { units: coLeads.join(separator) })] : []),
    ...(others.length > 0 ? [fill(messages['remark.deadlines'], { times: others.join(separator) })] : []),
    ...new Set(worth),
  ].join('\n');
}
