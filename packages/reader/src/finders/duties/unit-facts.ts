import { canonicalUnit } from '../../lexicon/unit-aliases.ts';
import { GROUP_WORD } from '../../lexicon/unit-words.ts';
import type { Manuscript } from '../../manuscript.ts';
import { type UnitForm, unitForm } from './is-unit.ts';

/** What a unit's name alone tells. */
interface UnitFacts {
  readonly form: UnitForm;
  readonly canonical: string;
  /** It stands for many units: 各区市. */
  readonly group: boolean;
}

const known = new WeakMap<Manuscript, Map<string, UnitFacts>>();

/** The facts of a name, worked out once a page: a plan names the same few dozen units in all its clauses. */
export function unitFacts(page: Manuscript, name: string): UnitFacts {
  const facts = known.get(page) ?? new Map<string, UnitFacts>();
  known.set(page, facts);
  const before = facts.get(name);
  if (before) return before;
  const found: UnitFacts = { form: unitForm(name), canonical: canonicalUnit(name), group: GROUP_WORD.test(name) };
  facts.set(name, found);
  return found;
}
