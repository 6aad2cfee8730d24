import type { OutlineNode, Span, WrittenParagraph } from '@gangmu/plan';
import type { ItemRow } from '../records/item.ts';
import { dayInWords } from './ledger-sheet.ts';
import type { NamesOnDay } from './names-on-day.ts';

/** What stands where a row has no owner or no day: seen by everybody who reads the document. */
export const NOT_DECIDED = '未明确';

type Heading = Pick<OutlineNode, 'kind' | 'ordinal' | 'title' | 'path'>;

/** Where the lists of units stand in the text of each version of a plan, by the version's id. */
export type DutiesByVersion = ReadonlyMap<string, readonly Span[]>;

/**
 * 责任分解: the tasks under the parts and sections of their plan, numbered through, each with who answers for it and by
 * when. A heading stands once, before the first task below it. The ledger says who answers, so the plan's own list of
 * units goes: the two may have come to differ.
 */
export function breakdownBody(
  tasks: readonly ItemRow[],
  outline: readonly Heading[],
  duties: DutiesByVersion,
  names: NamesOnDay,
): readonly WrittenParagraph[] {
  const byPath = new Map(outline.map((node) => [node.path, node]));
  const written = new Set<string>();
  const body: WrittenParagraph[] = [];
  for (const [index, task] of tasks.entries()) {
    for (const node of above(task.clausePath, byPath)) {
      if (written.has(node.path)) continue;
      written.add(node.path);
      body.push({ level: node.kind === 'part' ? 'part' : 'section', text: headingText(node) });
    }
    body.push({
      level: 'body',
      text: `${index + 1}. ${taskText(task, duties.get(task.versionId) ?? [])}${dutyText(task, names)}`,
    });
  }
  return body;
}

/** Headings over a clause, from the top: `二/(一)/6` stands under `二` and `二/(一)`. */
function above(path: string | null, byPath: ReadonlyMap<string, Heading>): readonly Heading[] {
  const steps = path?.split('/') ?? [];
  return steps.flatMap((_, at) => {
    const node = byPath.get(steps.slice(0, at + 1).join('/'));
    return node && node.kind !== 'clause' && at < steps.length - 1 ? [node] : [];
  });
}

function headingText({ kind, ordinal, title }: Heading): string {
  const bare = ordinal.replace(/[()（）]/gu, '');
  return kind === 'part' ? `${bare}、${title}` : `（${bare}）${title}`;
}

const ORDINAL =
  /^\s*(?:[一二三四五六七八九十百]{1,5}、|[（(][一二三四五六七八九十百\d]{1,5}[）)]|第[一二三四五六七八九十百\d]{1,5}条|\d{1,4}(?:[.．、]|(?=[^\d])))\s*/u;
const DUTY = /[（(][^（）()]{0,600}(?:牵头|责任|配合|负责|参加)[^（）()]{0,600}[）)]\s*。?\s*$/u;

const OPENED = /[（(【〔［[]\s*$/u;
const CLOSED = /^\s*[）)】〕］\]]\s*。?/u;

/** The quotation without what the reading has found to be a list of units, its brackets and its full stop. */
function withoutDuties({ quote, start, end }: ItemRow, duties: readonly Span[]): string {
  // What was imported or written by hand stands at no place of the text.
  if (quote.length !== end - start) return quote;
  let rest = quote;
  for (const duty of duties.toReversed()) {
    if (duty.start < start || duty.end > end) continue;
    const before = rest.slice(0, duty.start - start);
    const after = rest.slice(duty.end - start);
    const bracketed = OPENED.test(before) && CLOSED.test(after);
    rest = bracketed
      ? before.replace(OPENED, '') + after.replace(CLOSED, '')
      : before.trimEnd() + after.replace(/^\s*。/u, '');
  }
  return rest;
}

/** The sentence as the plan has it, without its number and its own list of units; a changed title leads. */
function taskText(task: ItemRow, duties: readonly Span[]): string {
  const rest = withoutDuties(task, duties);
  // Where the reading knows the list, brackets that are left are the sentence's own: （学校、家庭密切配合）.
  const flat = (rest === task.quote ? rest.replace(DUTY, '') : rest)
    .replace(/\s*\n\s*/gu, '')
    .replace(ORDINAL, '')
    .trim();
  const own = flat.includes(task.title) ? flat : [task.title, ...task.measures].map(stopped).join('');
  return stopped(own === '' ? task.title : own);
}

const stopped = (text: string): string => (/[。！？；…]$/u.test(text) ? text : `${text}。`);

function dutyText({ assignment, dueOn }: ItemRow, names: NamesOnDay): string {
  const joint = [...assignment.jointUnitIds, ...assignment.groupIds].map(names.name).filter(Boolean);
  const said = [
    `牵头单位：${names.name(assignment.leadUnitId) || NOT_DECIDED}`,
    ...(joint.length > 0 ? [`责任单位：${joint.join('、')}`] : []),
    `完成时限：${dueOn ? dayInWords(dueOn) : NOT_DECIDED}`,
  ];
  return `（${said.join('；')}）`;
}
