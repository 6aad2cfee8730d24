import type { OutlineKind, OutlineNode, OutlinePoint, Span } from '@gangmu/plan';
import { type Manuscript, quoted } from '../../manuscript.ts';

const FORMS: readonly { kind: OutlineKind; pattern: RegExp }[] = [
  { kind: 'part', pattern: /^ *([一二三四五六七八九十]{1,3})、([^\n。]{2,60})/u },
  { kind: 'section', pattern: /^ *(\([一二三四五六七八九十]{1,3}\))([^\n。]{2,60})/u },
  { kind: 'clause', pattern: /^ *(\d{1,3})\.(?!\d)([^\n。]{2,60})/u },
];

/** The numbered headings of the body and the points below them. */
export function findOutline(
  page: Manuscript,
  body: readonly Span[],
): { readonly outline: readonly OutlineNode[]; readonly points: readonly OutlinePoint[] } {
  const outline: OutlineNode[] = [];
  const open: Partial<Record<OutlineKind, number>> = {};
  for (const { start, end } of body) {
    let at = start;
    for (const line of page.text.slice(start, end).split('\n')) {
      for (const { kind, pattern } of FORMS) {
        const match = pattern.exec(line);
        if (!match) continue;
        if (kind === 'part') {
          delete open.section;
          delete open.clause;
        }
        if (kind === 'section') delete open.clause;
        const parent =
          (kind === 'clause' ? (open.section ?? open.part) : kind === 'section' ? open.part : undefined) ?? null;
        const ordinal = match[1] as string;
        const up = parent === null ? '' : `${(outline[parent] as OutlineNode).path}/`;
        open[kind] = outline.length;
        outline.push({
          kind,
          ordinal,
          title: match[2] as string,
          path: up + ordinal,
          parent,
          bodyEnd: end,
          rule: 'outline/line',
          ...quoted(page, at, at + match[0].length),
        });
        break;
      }
      at += line.length + 1;
    }
  }
  return {
    outline: outline.map((node, i) => ({ ...node, bodyEnd: outline[i + 1]?.start ?? node.bodyEnd })),
    points: [],
  };
}
