import { wordMarks } from '@gangmu/align';
import type { OpenRevision } from '../commands/accept-revision.ts';
import type { DraftRow, PlanVersionRow } from '../records/plan.ts';
import { REVISION_STATES, type RevisionRow } from '../revision/revise.ts';
import { sentenceAround } from './compared-targets.ts';

type Range = [number, number];
interface Passage {
  readonly clause: string | null;
  readonly text: string;
  /** What differs, half-open, in `text`. */
  readonly marks: Range[];
}

/** A new version against the one in force: every row with both texts, what differs in them, and what was decided. */
export function revisionView({ plan, old, next, revision, choiceVersions }: OpenRevision) {
  const rows = revision.rows.map((row, index) => {
    const { item, draft, state, choice } = row;
    const marks = row.changes.map((change) => wordMarks(change));
    return {
      key: item?.id ?? draft?.id ?? String(index),
      kind: item?.kind ?? draft?.kind ?? ('task' as const),
      state,
      certain: row.certain,
      decided: row.decided,
      title: draft?.title ?? item?.title ?? '',
      item: item
        ? {
            id: item.id,
            version: item.version,
            title: item.title,
            target: item.target,
            assignment: item.assignment,
            goals: item.goals.length,
            milestones: item.milestones.length,
            dueOn: item.dueOn,
            carries: item.carries.length,
            status: item.status,
          }
        : null,
      draft: draft ? draftOf(draft, next) : null,
      candidates: row.candidates.map((one) => draftOf(one, next)),
      old:
        item && state !== 'kept'
          ? passage(
              row,
              'old',
              old,
              revision,
              marks.flatMap((one) => one.old),
            )
          : null,
      new:
        draft && state !== 'kept'
          ? passage(
              row,
              'new',
              next,
              revision,
              marks.flatMap((one) => one.new),
            )
          : null,
      touches: [...new Set(row.changes.map((one) => one.in))],
      targetChanged: row.targetChanged,
      unitsChanged: row.unitsChanged,
      dueChange: row.dueChange,
      choice: choice ? { ...choice, version: item ? (choiceVersions.get(item.id) ?? 1) : 1 } : null,
    };
  });
  const count = (state: string) => rows.filter((row) => row.state === state).length;
  return {
    plan: { id: plan.id, title: plan.title },
    from: { versionId: old.id, number: old.number },
    to: { versionId: next.id, number: next.number, version: next.version, fileName: next.fileName },
    counts: {
      ...(Object.fromEntries(REVISION_STATES.map((state) => [state, count(state)])) as Record<
        (typeof REVISION_STATES)[number],
        number
      >),
      undecided: rows.filter((row) => !row.decided).length,
      certain: rows.filter((row) => row.certain && !row.decided).length,
      adjustments: rows.filter((row) => row.choice?.act === 'adjust').length,
      closed: rows.filter((row) => row.choice?.act === 'close').length,
    },
    rows,
  };
}

function draftOf(draft: DraftRow, { reading, text }: PlanVersionRow) {
  const { content } = draft;
  return {
    id: draft.id,
    version: draft.version,
    title: draft.title,
    status: draft.status,
    clause: reading.outline.find((one) => one.path === draft.clausePath)?.ordinal ?? null,
    target: content.kind === 'indicator' ? content.target : null,
    namedUnits: content.kind === 'task' ? [...content.namedUnits] : [],
    quote: text.slice(draft.start, Math.min(draft.end, draft.start + 200)),
    start: draft.start,
    reason: draft.reason,
  };
}

/** A task shows its whole clause, an indicator or a pilot the sentence it stands in. */
function passage(
  { item, draft, oldUnit, newUnit }: RevisionRow,
  side: 'old' | 'new',
  { text }: PlanVersionRow,
  { difference }: OpenRevision['revision'],
  spans: readonly { readonly start: number; readonly end: number }[],
): Passage {
  const row = side === 'old' ? item : draft;
  const index = side === 'old' ? oldUnit : newUnit;
  const unit = index === null ? undefined : difference[side][index];
  const at = { start: row?.start ?? 0, end: row?.end ?? 0 };
  const whole = row?.kind === 'task' ? (unit ?? at) : sentenceAround(text, at.start, at.end);
  const marks = spans
    .map(({ start, end }): Range => [start - whole.start, Math.min(end, whole.end) - whole.start])
    .filter(([start, end]) => start >= 0 && end > start)
    .sort((a, b) => a[0] - b[0]);
  return { clause: unit?.label ?? null, text: text.slice(whole.start, whole.end), marks: apart(marks) };
}

/** Stretches that touch or overlap as one. */
function apart(ranges: readonly Range[]): Range[] {
  const found: Range[] = [];
  for (const [start, end] of ranges) {
    const last = found.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else found.push([start, end]);
  }
  return found;
}
