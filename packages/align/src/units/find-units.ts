import type { OutlineNode, Span } from '@gangmu/plan';
import type { PlanText } from '../plan-text.ts';
import { fingerprint } from './fingerprint.ts';
import type { PlanUnit } from './plan-unit.ts';

/** A heading with children counts as a unit of its own when it says at least this much beyond its title. */
const LEAD_CHARACTERS = 12;

/** What of a plan is compared, in document order. */
export function findUnits({ reading, text }: PlanText): readonly PlanUnit[] {
  const { outline, body } = reading;
  if (outline.length === 0) return paragraphs(text, body);
  const parents = new Set(outline.map((node) => node.parent));
  const ordinals = new Map<string, number>();
  for (const node of outline)
    if (node.kind === 'clause') ordinals.set(node.ordinal, (ordinals.get(node.ordinal) ?? 0) + 1);
  const seen = new Map<string, number>();
  const units: PlanUnit[] = [];
  outline.forEach((node, index) => {
    const end = trimEnd(text, node.start, clip(node, body));
    const lead = parents.has(index);
    if (lead && letters(text.slice(node.end, end)) < LEAD_CHARACTERS) return;
    const unique = node.kind === 'clause' && ordinals.get(node.ordinal) === 1;
    units.push({
      kind: 'unit',
      index: units.length,
      label: unique ? node.ordinal : node.path,
      node: index,
      title: node.title,
      context: ancestors(outline, node),
      lead,
      start: node.start,
      end,
      fingerprint: once(seen, fingerprint(withoutOrdinal(text.slice(node.start, end), node.ordinal))),
    });
  });
  return units;
}

function paragraphs(text: string, body: readonly Span[]): readonly PlanUnit[] {
  const seen = new Map<string, number>();
  const units: PlanUnit[] = [];
  for (const span of body) {
    let start = span.start;
    for (const line of text.slice(span.start, span.end).split('\n')) {
      const end = trimEnd(text, start, start + line.length);
      if (letters(text.slice(start, end)) >= LEAD_CHARACTERS)
        units.push({
          kind: 'unit',
          index: units.length,
          label: `¶${units.length + 1}`,
          node: null,
          title: '',
          context: [],
          lead: false,
          start,
          end,
          fingerprint: once(seen, fingerprint(text.slice(start, end))),
        });
      start += line.length + 1;
    }
  }
  return units;
}

/** The end of the node's own text, cut where the plan's body ends (a web page's footer follows). */
function clip(node: OutlineNode, body: readonly Span[]): number {
  const span = body.find(({ start, end }) => start <= node.start && node.start < end);
  return span === undefined ? node.bodyEnd : Math.min(node.bodyEnd, span.end);
}

function ancestors(outline: readonly OutlineNode[], node: OutlineNode): readonly string[] {
  const titles: string[] = [];
  for (let up = node.parent; up !== null; up = outline[up]?.parent ?? null) titles.unshift(outline[up]?.title ?? '');
  return titles;
}

/** The same words twice in one plan get `#2`, so that a decision finds its own clause. */
function once(seen: Map<string, number>, key: string): string {
  const count = (seen.get(key) ?? 0) + 1;
  seen.set(key, count);
  return count === 1 ? key : `${key}#${count}`;
}

function withoutOrdinal(quote: string, ordinal: string): string {
  const at = quote.normalize('NFKC').indexOf(ordinal);
  return at >= 0 && at < 4 ? quote.slice(at + ordinal.length) : quote;
}

function letters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

function trimEnd(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && /\s/u.test(text[to - 1] as string)) to -= 1;
  return to;
}
