import type { Package } from '../package/open-package.ts';
import { attributeOf, child, childElements, type XmlElement, xmlUnits } from '../package/xml-units.ts';
import { wholeNumber } from './styles.ts';

export interface NumberLevel {
  readonly start: number;
  readonly format: string;
  /** `（%1）`, `%1.%2`; `%n` is the count of level n. */
  readonly text: string;
  /** Restart after a paragraph of this level (1 = topmost) or above; 0 = never; undefined = of any level above. */
  readonly restart: number | undefined;
  /** All counts of this level in digits (1.1 under 第一章). */
  readonly legal: boolean;
  readonly style: string | undefined;
}

/** One `w:num`: the list it counts in and what it changes. */
export interface NumberInstance {
  readonly list: string;
  readonly levels: readonly (NumberLevel | undefined)[];
  readonly startOverrides: readonly (number | undefined)[];
}

export interface Numbering {
  readonly instances: ReadonlyMap<string, NumberInstance>;
}

interface AbstractList {
  readonly levels: (NumberLevel | undefined)[];
  /** The list is kept in a numbering style: look there. */
  readonly linkedStyle: string | undefined;
  readonly ownStyle: string | undefined;
}

const LEVELS = 9;

export async function readNumbering(contents: Package, part: string | undefined): Promise<Numbering> {
  const lists = new Map<string, AbstractList>();
  const nums: XmlElement[] = [];
  if (part !== undefined) {
    const isUnit = (name: string): boolean => name === 'abstractNum' || name === 'num';
    await xmlUnits(contents, part, isUnit, (unit) => {
      if (unit.name === 'num') nums.push(unit);
      else lists.set(unit.attributes.abstractNumId ?? '', abstractList(unit));
    });
  }
  const styled = new Map<string, string>();
  for (const [id, list] of lists) if (list.ownStyle !== undefined) styled.set(list.ownStyle, id);
  const instances = new Map<string, NumberInstance>();
  for (const num of nums) {
    let list = attributeOf(num, 'abstractNumId') ?? '';
    const link = lists.get(list)?.linkedStyle;
    if (link !== undefined) list = styled.get(link) ?? list;
    const levels = [...(lists.get(list)?.levels ?? [])];
    const startOverrides: (number | undefined)[] = [];
    for (const override of childElements(num, 'lvlOverride')) {
      const level = wholeNumber(override.attributes.ilvl) ?? 0;
      if (level >= LEVELS) continue;
      startOverrides[level] = wholeNumber(attributeOf(override, 'startOverride'));
      const replaced = child(override, 'lvl');
      if (replaced !== undefined) levels[level] = numberLevel(replaced);
    }
    instances.set(num.attributes.numId ?? '', { list, levels, startOverrides });
  }
  return { instances };
}

function abstractList(element: XmlElement): AbstractList {
  const levels: (NumberLevel | undefined)[] = [];
  for (const level of childElements(element, 'lvl')) {
    const index = wholeNumber(level.attributes.ilvl) ?? 0;
    if (index < LEVELS) levels[index] = numberLevel(level);
  }
  return { levels, linkedStyle: attributeOf(element, 'numStyleLink'), ownStyle: attributeOf(element, 'styleLink') };
}

function numberLevel(level: XmlElement): NumberLevel {
  const legal = child(level, 'isLgl');
  return {
    start: wholeNumber(attributeOf(level, 'start')) ?? 0,
    format: formatOf(level),
    text: attributeOf(level, 'lvlText') ?? '',
    restart: wholeNumber(attributeOf(level, 'lvlRestart')),
    legal: legal !== undefined && legal.attributes.val !== '0' && legal.attributes.val !== 'false',
    style: attributeOf(level, 'pStyle'),
  };
}

/** New formats come as `mc:AlternateContent` with a plain fallback; the choice says more. */
function formatOf(level: XmlElement): string {
  const choice = child(child(level, 'AlternateContent'), 'Choice');
  return attributeOf(choice, 'numFmt') ?? attributeOf(level, 'numFmt') ?? 'decimal';
}
