import { type Change, type DifferenceItem, diffPlans } from '@gangmu/align';
import { dueOfDraft } from '../drafting/due-of-draft.ts';
import type { ItemRow, ItemTarget } from '../records/item.ts';
import type { DraftRow, PlanVersionRow } from '../records/plan.ts';
import type { RevisionChoice } from '../records/revision.ts';
import { sameFigure } from './likeness.ts';
import { matchRows } from './match-rows.ts';

/**
 * `kept` says the same, wherever it stands · `reworded` other words, same promise · `changed` a figure, date or duty
 * differs · `dropped` the new version does not say it · `ambiguous` it may be one of several · `added` no item yet.
 */
export const REVISION_STATES = ['ambiguous', 'changed', 'dropped', 'added', 'reworded', 'kept'] as const;
export type RevisionState = (typeof REVISION_STATES)[number];

/** One item of the version in force, or one row that only the new version has. */
export interface RevisionRow {
  readonly state: RevisionState;
  readonly item: ItemRow | null;
  readonly draft: DraftRow | null;
  readonly candidates: readonly DraftRow[];
  /** Units of the two editions. */
  readonly oldUnit: number | null;
  readonly newUnit: number | null;
  /** What differs, of a task: in its clause; of an indicator or pilot: in its own words. */
  readonly changes: readonly Change[];
  readonly targetChanged: boolean;
  readonly unitsChanged: boolean;
  /** The document now says another day than it did, and than the item has. */
  readonly dueChange: { readonly before: string | null; readonly after: string } | null;
  /** Nothing in it needs a person's judgement: may be accepted in bulk. */
  readonly certain: boolean;
  readonly decided: boolean;
  readonly choice: RevisionChoice | null;
}

export interface Revision {
  readonly difference: ReturnType<typeof diffPlans>;
  readonly rows: readonly RevisionRow[];
}

export interface RevisionInput {
  readonly old: PlanVersionRow;
  readonly next: PlanVersionRow;
  /** Of the plan, on the old version, not dropped. */
  readonly items: readonly ItemRow[];
  readonly oldDrafts: readonly DraftRow[];
  readonly drafts: readonly DraftRow[];
  /** By item. */
  readonly choices: ReadonlyMap<string, RevisionChoice>;
}

/** What becomes of every item when a new version of its plan is accepted. */
export function revise({ old, next, items, oldDrafts, drafts, choices }: RevisionInput): Revision {
  const difference = diffPlans({ reading: old.reading, text: old.text }, { reading: next.reading, text: next.text });
  const pairOfOld = new Map(difference.items.flatMap((one) => (one.old === null ? [] : [[one.old, one] as const])));
  // An imported row without a sentence of the plan is no matter of the plan's versions.
  const anchored = items.filter((item) => item.source === null);
  const matches = matchRows(
    anchored,
    drafts.filter((draft) => draft.status !== 'dropped'),
    difference,
    choices,
  );
  const taken = new Set(matches.flatMap(({ draft }) => draft?.id ?? []));
  const unitOfDraft = (draft: DraftRow): number | null =>
    difference.new.find(({ start, end }) => start <= draft.start && draft.start < end)?.index ?? null;
  const said = new Map(oldDrafts.map((draft) => [`${draft.kind} ${draft.start}-${draft.end}`, draft]));

  const rows = matches.map(({ item, draft, candidates, unit }): RevisionRow => {
    const choice = choices.get(item.id) ?? null;
    const base = { item, draft, candidates, oldUnit: unit, choice };
    if (!draft) {
      // What is finished needs no decision: it stays with the version it was finished on.
      const state = candidates.length > 0 && choice?.draftId !== null ? 'ambiguous' : 'dropped';
      const settled =
        item.status === 'closed' || (choice?.act === 'close' && !!choice.reason) || choice?.act === 'keep';
      return {
        ...base,
        state: item.status === 'closed' ? 'kept' : state,
        newUnit: null,
        changes: [],
        targetChanged: false,
        unitsChanged: false,
        dueChange: null,
        certain: item.status === 'closed',
        decided: settled,
      };
    }
    const newUnit = unitOfDraft(draft);
    const pair = unit === null ? undefined : pairOfOld.get(unit);
    const changes = changesOf(item, draft, pair?.new === newUnit ? pair : undefined, old, next);
    const before = said.get(`${item.kind} ${item.start}-${item.end}`);
    const targetChanged = changesTarget(item.target, before, draft);
    const unitsChanged = item.kind === 'task' && changes.some((one) => one.in === 'units');
    const after = dueOfDraft(draft, next);
    const dueChange =
      after !== null && after !== item.dueOn && after !== (before ? dueOfDraft(before, old) : null)
        ? { before: item.dueOn, after }
        : null;
    const dated = dueChange !== null || (item.kind === 'task' && changes.some((one) => one.in === 'deadline'));
    const state: RevisionState =
      targetChanged || unitsChanged || dated || (item.kind === 'task' && changes.some((one) => one.in === 'figure'))
        ? 'changed'
        : changes.length > 0
          ? 'reworded'
          : 'kept';
    const certain = !targetChanged && !unitsChanged && !dated;
    const acted = choice?.act === 'carry' || (choice?.act === 'adjust' && (targetChanged || dueChange !== null));
    const decided =
      state === 'kept' || item.status === 'closed' || (acted && (!unitsChanged || choice?.owners !== undefined));
    return { ...base, state, newUnit, changes, targetChanged, unitsChanged, dueChange, certain, decided };
  });
  const added = drafts
    .filter((draft) => !taken.has(draft.id))
    .map((draft): RevisionRow => {
      return {
        state: 'added',
        item: null,
        draft,
        candidates: [],
        oldUnit: null,
        newUnit: unitOfDraft(draft),
        changes: [],
        targetChanged: false,
        unitsChanged: false,
        dueChange: null,
        certain: draft.certain,
        decided: draft.status !== 'open',
        choice: null,
      };
    });
  return { difference, rows: inOrder([...rows, ...added], difference.items) };
}

/** In the order of the new edition; what was dropped stands where its clause stood. */
function inOrder(rows: readonly RevisionRow[], items: readonly DifferenceItem[]): readonly RevisionRow[] {
  const placeOfNew = new Map(items.map((one, place) => [one.new, place]));
  const placeOfOld = new Map(items.map((one, place) => [one.old, place]));
  const place = ({ newUnit, oldUnit }: RevisionRow): number =>
    (newUnit !== null ? placeOfNew.get(newUnit) : oldUnit !== null ? placeOfOld.get(oldUnit) : undefined) ??
    items.length;
  const start = ({ draft, item }: RevisionRow): number => draft?.start ?? item?.start ?? 0;
  return [...rows].sort((a, b) => place(a) - place(b) || start(a) - start(b));
}

function changesOf(
  item: ItemRow,
  draft: DraftRow,
  pair: DifferenceItem | undefined,
  old: PlanVersionRow,
  next: PlanVersionRow,
): readonly Change[] {
  if (item.kind === 'task' && pair) return pair.changes;
  const before = old.text.slice(item.start, item.end);
  const after = next.text.slice(draft.start, draft.end);
  if (item.title === draft.title && bare(before) === bare(after)) return [];
  return [
    {
      in: 'text',
      old: { start: item.start, end: item.end, quote: before },
      new: { start: draft.start, end: draft.end, quote: after },
    },
  ];
}

/** A clause that moves gets another number, other blanks and stops; that is no change of what it says. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/^\s*[\d一二三四五六七八九十()]+[.、)]?/u, '')
    .replace(/[\s\p{P}]/gu, '');

/** The document now promises another figure than it did, and than the item does. */
function changesTarget(now: ItemTarget | null, said: DraftRow | undefined, { content }: DraftRow): boolean {
  if (content.kind !== 'indicator' || !now) return false;
  const before = said?.content.kind === 'indicator' ? said.content.target : now;
  return !sameFigure(now, content.target) && !sameFigure(before, content.target);
}
