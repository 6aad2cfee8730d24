import type { PlanProfile } from '../profile/plan-profile.ts';
import { findNaming } from '../regions/find-naming.ts';
import type { RegionName } from '../regions/region-name.ts';
import type { PlanUnit } from '../units/plan-unit.ts';

/** Two units that belong together by what part of a plan they are, or by words taken over, not by their matter. */
export interface Counterpart {
  readonly row: number;
  readonly column: number;
}

type Place = 'opening' | 'closing';

/** What every plan has, by its title, and where it stands. */
const GENERAL: readonly (readonly [RegExp, Place])[] = [
  [/^(?:指导思想|(?:总体|基本|工作|发展)(?:思路|要求))$/u, 'opening'],
  [/^(?:主要|发展|总体|工作|行动)目标$/u, 'opening'],
  [/^(?:空间|区域|发展|总体)(?:布局|格局)$/u, 'opening'],
  [/^(?:加强|强化|健全|完善|压实)(?:组织领导|(?:工作|统筹|领导|组织实施)机制|组织保障|组织实施)$/u, 'closing'],
  [
    /^(?:加强|强化|做好|凝聚|营造|浓厚)(?:宣传|舆论|(?:浓厚|良好)?社会|(?:各方)?合力|干事|(?:浓厚|良好)?氛围)/u,
    'closing',
  ],
];
/** A plan opens and closes with so many units of this kind. */
const OPENING = 5;
const CLOSING = 8;
/** So many characters in a row are taken over, not shared by chance. */
const VERBATIM = 8;

/** The general parts of two plans (指导思想 and 总体思路, 主要目标 and 发展目标 …): the same class at the same place. */
export function generalCounterparts(superior: PlanProfile, subordinate: PlanProfile): readonly Counterpart[] {
  return GENERAL.flatMap(([form, place]) => {
    const [columns, rows] = [units(superior, form, place), units(subordinate, form, place)];
    const [column, row] = [columns[0], rows[0]];
    return column === undefined || row === undefined ? [] : [{ row: row.index, column: column.index }];
  });
}

function units({ units: all, plan }: PlanProfile, form: RegExp, place: Place): readonly PlanUnit[] {
  return all
    .map(({ unit }) => unit)
    .filter(
      ({ index, title, node, lead }) =>
        !lead &&
        node !== null &&
        plan.reading.outline[node]?.kind === 'clause' &&
        (place === 'opening' ? index < OPENING : index >= all.length - CLOSING) &&
        form.test(title.trim()),
    );
}

/** Units of ours that take over, word for word, what a superior clause says of us by name. */
export function echoedNamings(
  superior: PlanProfile,
  subordinate: PlanProfile,
  own: RegionName,
): readonly Counterpart[] {
  return superior.units.flatMap(({ unit }): readonly Counterpart[] => {
    const phrases = namedWords(superior, unit, own);
    const row = subordinate.units.find(({ unit: { start, end } }) =>
      echoes(subordinate.folded.slice(start, end), phrases),
    );
    return row === undefined ? [] : [{ row: row.unit.index, column: unit.index }];
  });
}

/** Does our plan, before its first clause too, take over what a superior clause says of us? */
export function isEchoed(superior: PlanProfile, unit: PlanUnit, subordinate: PlanProfile, own: RegionName): boolean {
  return echoes(subordinate.folded, namedWords(superior, unit, own));
}

/** What stands around our name in the phrase that names us. */
function namedWords(superior: PlanProfile, unit: PlanUnit, own: RegionName): readonly string[] {
  const naming = findNaming(superior.folded, superior.plan.text, unit, own);
  if (naming === null) return [];
  return superior.folded
    .slice(naming.start, naming.end)
    .split(own.short)
    .map((words) => words.replace(/\s/gu, ''));
}

function echoes(text: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => {
    for (let at = 0; at + VERBATIM <= phrase.length; at++)
      if (text.includes(phrase.slice(at, at + VERBATIM))) return true;
    return false;
  });
}
