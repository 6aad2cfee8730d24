import type { PlanDifference } from '@gangmu/align';
import type { ItemRow } from '../records/item.ts';
import type { DraftRow } from '../records/plan.ts';
import type { RevisionChoice } from '../records/revision.ts';
import { alike, sameTarget } from './likeness.ts';

/** Which row of the new version an item is. `candidates` are rows it may be, where nothing says which. */
export interface RowMatch {
  readonly item: ItemRow;
  readonly draft: DraftRow | null;
  readonly candidates: readonly DraftRow[];
  /** Unit of the old version that the item stands in; null outside all. */
  readonly unit: number | null;
}

/** Two rows are one where so much of their words is the same, and no other comes this near. */
const LIKE = 0.5;
const MARGIN = 0.15;
const SHOWN = 6;

/**
 * Finds every item of the version in force among the rows of the new one: inside the clause that became its own first,
 * by what it says; then anywhere, where its words are to be found once only. What could be several is left to a person,
 * whose word comes before everything.
 */
export function matchRows(
  items: readonly ItemRow[],
  drafts: readonly DraftRow[],
  { old, new: next, items: pairs }: PlanDifference,
  choices: ReadonlyMap<string, RevisionChoice>,
): readonly RowMatch[] {
  const newOf = new Map(pairs.flatMap((pair) => (pair.old === null ? [] : [[pair.old, pair.new] as const])));
  const unitOf = new Map(items.map((item) => [item.id, unitAt(old, item.start, item.source !== null)]));
  const unitOfDraft = new Map(drafts.map((draft) => [draft.id, unitAt(next, draft.start, false)]));
  const free = new Map(drafts.map((draft) => [draft.id, draft]));
  const found = new Map<string, DraftRow>();
  const take = (item: ItemRow, draft: DraftRow): void => {
    found.set(item.id, draft);
    free.delete(draft.id);
  };
  for (const item of items) {
    const draft = free.get(choices.get(item.id)?.draftId ?? '');
    if (draft && draft.kind === item.kind) take(item, draft);
  }
  const told = (item: ItemRow): boolean => choices.get(item.id)?.draftId === null;
  const open = () => items.filter((item) => !found.has(item.id) && !told(item));
  const besides = (item: ItemRow): readonly DraftRow[] => {
    const unit = unitOf.get(item.id) ?? null;
    const there = unit === null ? null : (newOf.get(unit) ?? null);
    if (there === null) return [];
    return [...free.values()].filter((draft) => draft.kind === item.kind && unitOfDraft.get(draft.id) === there);
  };
  // The same title and figure first, so that a repeated name does not take another's place.
  for (const same of [exact, sameName] as const)
    for (const item of open()) {
      const among = besides(item).filter((draft) => same(item, draft));
      if (among[0] && (same === exact || among.length === 1)) take(item, among[0]);
    }
  // The one task of a clause stays the one task of the clause, however it is worded.
  for (const item of open()) {
    const rivals = open().filter((one) => one.kind === item.kind && unitOf.get(one.id) === unitOf.get(item.id));
    const among = besides(item);
    if (item.kind === 'task' && rivals.length === 1 && among.length === 1 && among[0]) take(item, among[0]);
  }
  const candidates = new Map<string, readonly DraftRow[]>();
  for (const item of open()) {
    const ranked = besides(item)
      .map((draft) => ({ draft, likeness: alike(item, draft) }))
      .filter(({ likeness }) => likeness >= LIKE)
      .sort((a, b) => b.likeness - a.likeness);
    const [best, second] = ranked;
    if (best && (!second || best.likeness - second.likeness >= MARGIN)) take(item, best.draft);
    else if (best)
      candidates.set(
        item.id,
        ranked.slice(0, SHOWN).map(({ draft }) => draft),
      );
  }
  for (const item of open()) {
    if (candidates.has(item.id)) continue;
    const among = [...free.values()].filter((draft) => draft.kind === item.kind);
    const twins = among.filter((draft) => exact(item, draft));
    if (twins.length === 1 && twins[0]) take(item, twins[0]);
    else {
      const likely = twins.length > 1 ? twins : among.filter((draft) => alike(item, draft) >= LIKE);
      if (likely.length > 0) candidates.set(item.id, likely.slice(0, SHOWN));
    }
  }
  return items.map((item) => {
    const draft = found.get(item.id) ?? null;
    const left = draft ? [] : (candidates.get(item.id) ?? []).filter((one) => free.has(one.id));
    return { item, draft, candidates: left, unit: unitOf.get(item.id) ?? null };
  });
}

const exact = (item: ItemRow, draft: DraftRow): boolean =>
  item.title === draft.title &&
  (draft.content.kind !== 'indicator' || (item.target !== null && sameTarget(item.target, draft.content.target)));
const sameName = (item: ItemRow, draft: DraftRow): boolean =>
  item.title === draft.title &&
  (draft.content.kind !== 'indicator' || item.target === null || item.target.unit === draft.content.target.unit);

/** Index of the unit that a place stands in; an imported row without a sentence stands in none. */
function unitAt(
  units: readonly { readonly index: number; readonly start: number; readonly end: number }[],
  place: number,
  without: boolean,
): number | null {
  if (without) return null;
  return units.find(({ start, end }) => start <= place && place < end)?.index ?? null;
}
