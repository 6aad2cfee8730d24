import type { SourceDocument } from '@gangmu/plan';
import { escapeHtml } from './escape-html.ts';
import type { PageFinding, PageKind, Weight } from './page-finding.ts';

/** Which kind is underlined where more than two lie on one word: the first two of this order. */
const ORDER: readonly PageKind[] = ['target', 'implied', 'pilot', 'duty', 'region', 'note', 'project', 'measure'];

/** One letter a kind keeps a page of thousands of marks small; `page.css` knows them. */
export const KIND_CLASS: Readonly<Record<PageKind, string>> = {
  target: 't',
  implied: 'i',
  pilot: 'p',
  duty: 'd',
  region: 'r',
  note: 'n',
  project: 'j',
  measure: 'm',
};

const HEAVINESS: Readonly<Record<Weight, number>> = { area: 0, quiet: 1, plain: 2, strong: 3 };
const SUFFIX: Readonly<Record<Weight, string>> = { area: '', quiet: ' q', plain: '', strong: ' s' };

interface Edge {
  readonly at: number;
  readonly opens: boolean;
  readonly finding: PageFinding;
  readonly weight: Weight;
}

/** Writes stretches of the text as HTML with the findings marked. Stretches must be asked for in document order. */
export interface MarkedText {
  /** What the ids of headings begin with where several texts stand on one page; `n` without it. */
  readonly anchor?: string;
  html(start: number, end: number): string;
  /** Findings whose mark has been written somewhere so far. */
  readonly written: ReadonlySet<number>;
}

export function markedText({ text }: SourceDocument, findings: readonly PageFinding[]): MarkedText {
  const edges = findings
    .flatMap((finding) =>
      finding.marks.flatMap(({ start, end, weight }): Edge[] => [
        { at: start, opens: true, finding, weight },
        { at: end, opens: false, finding, weight },
      ]),
    )
    .sort((a, b) => a.at - b.at);
  const open = new Set<Edge>();
  const starts = new Map<string, Edge>();
  const written = new Set<number>();
  let next = 0;

  const pass = (to: number): void => {
    for (let edge = edges[next]; edge && edge.at <= to; edge = edges[++next]) {
      const key = `${edge.finding.id} ${edge.weight}`;
      const begun = starts.get(key);
      if (!edge.opens && begun) {
        // Several names of one duty share a key: only the one that ends here is closed.
        open.delete(begun);
        starts.delete(key);
      }
      if (edge.opens) {
        open.add(edge);
        starts.set(key, edge);
      }
    }
  };

  return {
    written,
    html(start, end) {
      let out = '';
      let at = start;
      pass(start);
      while (at < end) {
        const stop = Math.min(end, edges[next]?.at ?? end);
        if (stop > at) out += segment(text.slice(at, stop), stop);
        at = stop;
        pass(at);
      }
      return out;
    },
  };

  function segment(piece: string, end: number): string {
    const html = escapeHtml(piece);
    if (open.size === 0 || piece.trim() === '') return html;
    const kinds = new Map<PageKind, Weight>();
    const ids = new Map<number, PageKind>();
    for (const { finding, weight } of open) {
      ids.set(finding.id, finding.kind);
      const heavier = HEAVINESS[weight] > HEAVINESS[kinds.get(finding.kind) ?? 'area'];
      if (heavier) kinds.set(finding.kind, weight);
    }
    const rank = (kind: PageKind) => ORDER.indexOf(kind);
    const sorted = [...ids].sort((a, b) => rank(a[1]) - rank(b[1]) || a[0] - b[0]).map(([id]) => id);
    const anchors = sorted.filter((id) => !written.has(id));
    for (const id of anchors) written.add(id);
    // Numbers of the rows that end here, for paper, where nothing can be pointed at.
    const ending = sorted.filter((id) => isNumbered(findings[id]) && findings[id]?.found.end === end);
    const loud = ORDER.filter((kind) => kinds.has(kind) && kinds.get(kind) !== 'quiet');
    const shown = [...loud, ...ORDER.filter((kind) => kinds.get(kind) === 'quiet')].slice(0, 2);
    const [first, second] = shown.map((kind) => KIND_CLASS[kind] + SUFFIX[kinds.get(kind) ?? 'plain']);
    const inner = second === undefined ? html : `<u class="${second} b">${html}</u>`;
    const id = anchors.length > 0 ? ` id="f${anchors[0]}"` : '';
    const others = anchors
      .slice(1)
      .map((other) => `<a id="f${other}"></a>`)
      .join('');
    const end2 = ending.length > 0 ? ` data-e="${ending.map((n) => n + 1).join(',')}"` : '';
    return `${others}<u class="${first ?? 'z'}"${id} data-f="${sorted.join(' ')}"${end2}>${inner}</u>`;
  }
}

/** Rows that are printed: all but measures and what is only noted for the record. */
export function isNumbered(finding: PageFinding | undefined): boolean {
  if (!finding || finding.kind === 'measure') return false;
  return finding.found.kind !== 'note' || finding.found.severity !== 'info';
}
