import type { Quoted, Span } from '@gangmu/plan';
import type { Change } from './plan-difference.ts';

/** Longer changes are marked whole: what two such stretches have in common by chance says nothing. */
const LONGEST = 400;
/** Between two differences a common stretch must be this long to stand unmarked. */
const COMMON = 2;

interface Token extends Span {
  readonly text: string;
}

/** The words of a change that differ on each side: figures and words as a whole, Chinese by the character. */
export function wordMarks({ old, new: fresh }: Change): {
  readonly old: readonly Span[];
  readonly new: readonly Span[];
} {
  if (!old || !fresh) return { old: old ? [old] : [], new: fresh ? [fresh] : [] };
  const [a, b] = [tokens(old), tokens(fresh)];
  if (a.length > LONGEST || b.length > LONGEST) return { old: [old], new: [fresh] };
  const [keptA, keptB] = inCommon(a, b);
  return { old: spansOf(a, keptA), new: spansOf(b, keptB) };
}

function tokens({ quote, start }: Quoted): readonly Token[] {
  return [...quote.matchAll(/\d[\d.,]{0,20}|[a-z]{1,30}|[\s\S]/giu)].map(({ 0: text, index }) => ({
    text,
    start: start + index,
    end: start + index + text.length,
  }));
}

/** Which tokens of each side belong to a longest common run of them. */
function inCommon(a: readonly Token[], b: readonly Token[]): readonly [ReadonlySet<number>, ReadonlySet<number>] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] as number;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] = a[i]?.text === b[j]?.text ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const kept: [Set<number>, Set<number>] = [new Set(), new Set()];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]?.text === b[j]?.text) {
      kept[0].add(i++);
      kept[1].add(j++);
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return kept;
}

/** The stretches that are not in common; a common stretch too short to be read as one is marked with them. */
function spansOf(list: readonly Token[], kept: ReadonlySet<number>): readonly Span[] {
  const spans: { start: number; end: number; last: number }[] = [];
  list.forEach(({ start, end }, index) => {
    if (kept.has(index)) return;
    const open = spans.at(-1);
    if (open && index - open.last - 1 < COMMON) Object.assign(open, { end, last: index });
    else spans.push({ start, end, last: index });
  });
  return spans.map(({ start, end }) => ({ start, end }));
}
