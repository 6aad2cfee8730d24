import type { OutlineNode, Reading } from '@gangmu/plan';
import type { Messages } from '../messages/messages.ts';
import { chunks } from './chunks.ts';
import { escapeHtml } from './escape-html.ts';
import type { PageFinding, PageKind } from './page-finding.ts';
import { type RowContext, rowHtml } from './row-html.ts';

/** Pixels of a row and of a group's head, to reserve room for groups that are not drawn yet. */
const PIXELS: Readonly<Record<PageKind, number>> = {
  target: 58,
  implied: 58,
  pilot: 38,
  duty: 56,
  region: 38,
  note: 58,
  project: 38,
  measure: 58,
};
const HEAD_PIXELS = 44;

/** The rows of the page in groups, a group a heading of the outline, in the order of the text. */
export function rowsHtml(findings: readonly PageFinding[], context: RowContext, linked: ReadonlySet<number>): string {
  const { reading, messages } = context;
  const groups = new Map<number | null, PageFinding[]>();
  groups.set(null, []);
  for (const index of reading.outline.keys()) groups.set(index, []);
  for (const finding of findings) groups.get(finding.found.node)?.push(finding);
  const shown = [...groups].filter(
    ([node, rows]) => rows.length > 0 || (node !== null && reading.outline[node]?.kind === 'clause'),
  );
  return chunks(
    shown.map(([node, rows]) => {
      const list = rows.map((row) => rowHtml(row, context, linked.has(row.id))).join('\n');
      const of = node === null ? '' : ` data-n="${node}"`;
      return {
        html: `<section class="g"${of} id="g${node ?? ''}">${headHtml(node, reading, messages)}<ol>${list}</ol></section>`,
        pixels: HEAD_PIXELS + rows.reduce((sum, { kind }) => sum + PIXELS[kind], 0),
      };
    }),
  );
}

function headHtml(node: number | null, { outline }: Reading, messages: Messages): string {
  const own = node === null ? undefined : outline[node];
  if (!own) return `<h3><a href="#text">${escapeHtml(messages['place.none'])}</a></h3>`;
  return `<h3><a href="#n${node}"><span class="ord">${escapeHtml(own.ordinal)}</span>${escapeHtml(own.title)}</a><small>${escapeHtml(above(own, outline))}</small></h3>`;
}

/** The heading right above one: `(一) 提升创新平台能级`. */
function above({ parent }: OutlineNode, outline: readonly OutlineNode[]): string {
  const up = parent === null ? undefined : outline[parent];
  return up ? `${up.ordinal} ${up.title}` : '';
}
