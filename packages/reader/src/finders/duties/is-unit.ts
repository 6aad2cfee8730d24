import { UNIT_FIELDS } from '../../lexicon/unit-aliases.ts';
import { GROUP_WORD, NOT_UNIT, PERSON_WORD, PLACE_END, UNIT_END, UNIT_START } from '../../lexicon/unit-words.ts';

/** `sure` by its form · `likely` only where a label or a mark says that units stand here · `no`. */
export type UnitForm = 'sure' | 'likely' | 'no';

const BARE_LEVEL = /^(?:街道|乡镇|镇街|园区|开发区|功能区)$/u;

/** Whether a piece of text is the name of a unit. A person's name or office never is. */
export function unitForm(name: string): UnitForm {
  if (name.length < 2 || name.length > 40 || PERSON_WORD.test(name) || NOT_UNIT.test(name)) return 'no';
  // 各镇、街道: the second level stands without 各.
  if (BARE_LEVEL.test(name)) return 'likely';
  const ending = UNIT_END.test(name);
  const start = UNIT_START.test(name);
  if (ending && (start || name.length >= 4)) return 'sure';
  if (start && (PLACE_END.test(name) || (GROUP_WORD.test(name) && name.length >= 2))) return 'sure';
  if (ending || UNIT_FIELDS.has(name) || (start && UNIT_FIELDS.has(name.slice(1)))) return 'likely';
  if (PLACE_END.test(name) && name.length >= 3) return 'likely';
  // Two or three characters without a sign of office are as a rule a person.
  if (name.length >= 4 && name.length <= 16 && !/[()]/u.test(name)) return 'likely';
  return start && name.length >= 3 && name.length <= 10 ? 'likely' : 'no';
}
