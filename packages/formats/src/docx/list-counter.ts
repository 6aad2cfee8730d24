import { formatNumber } from './number-format.ts';
import type { NumberInstance, Numbering, NumberLevel } from './numbering.ts';

/** Counts the numbered paragraphs of a document in order, as Word does when it draws them. */
export interface ListCounter {
  /** The ordinal as it stands in print: `（三）`, `第十二条`, `2.1`; '' for bullets and unknown lists. */
  next(numberId: string, level: number): string;
  /** The level whose `pStyle` is this style: how a style picks its level. */
  levelOfStyle(numberId: string, style: string): number | undefined;
}

export function startCounting(numbering: Numbering): ListCounter {
  /** Counts belong to the list, shared by all instances of it. */
  const counts = new Map<string, (number | undefined)[]>();
  const overridden = new Set<string>();

  return {
    next(numberId, level) {
      const instance = numbering.instances.get(numberId);
      const own = instance?.levels[level];
      if (instance === undefined || own === undefined) return '';
      const list = counts.get(instance.list) ?? [];
      counts.set(instance.list, list);
      const override = instance.startOverrides[level];
      const key = `${numberId}/${level}`;
      const previous = list[level];
      if (override !== undefined && !overridden.has(key)) {
        overridden.add(key);
        list[level] = override;
      } else {
        list[level] = previous === undefined ? own.start : previous + 1;
      }
      for (let deeper = level + 1; deeper < instance.levels.length; deeper++) {
        const restart = instance.levels[deeper]?.restart;
        if (restart === undefined || level < restart) list[deeper] = undefined;
      }
      return ordinal(instance, own, list);
    },
    levelOfStyle(numberId, style) {
      const levels = numbering.instances.get(numberId)?.levels ?? [];
      const level = levels.findIndex((one) => one?.style === style);
      return level === -1 ? undefined : level;
    },
  };
}

function ordinal(instance: NumberInstance, own: NumberLevel, list: (number | undefined)[]): string {
  if (own.format === 'bullet') return visible(own.text);
  return own.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const level = Number(digit) - 1;
    const one = instance.levels[level];
    if (one === undefined) return '';
    // A level that was skipped is written with its start, and is not begun by that.
    const count = list[level] ?? instance.startOverrides[level] ?? one.start;
    return formatNumber(count, own.legal && one.format !== 'none' ? 'decimal' : one.format);
  });
}

/** Bullets of symbol fonts are private characters that mean nothing elsewhere. */
function visible(bullet: string): string {
  return bullet.replace(/[\p{Co}\p{Cc}·•●○■□◆◇▪➢►o§ü]/gu, '').trim();
}
