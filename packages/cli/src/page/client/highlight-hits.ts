/** More would slow the page and tell no more. */
const MOST = 4000;
const NAME = 'found';
const BLOCK = 'p, td, th, h2, h3, h4, li, .h';

interface Run {
  readonly node: Text;
  readonly from: number;
}

/** Marks where words stand in texts, across the marks that findings put into them; nothing where they are empty. */
export function highlightHits(roots: readonly Element[], wanted: string): void {
  if (!('highlights' in CSS)) return;
  CSS.highlights.delete(NAME);
  if (wanted === '') return;
  const ranges = roots.flatMap((root) => rangesIn(root, wanted)).slice(0, MOST);
  if (ranges.length > 0) CSS.highlights.set(NAME, new Highlight(...ranges));
}

function rangesIn(root: Element, wanted: string): readonly Range[] {
  const { runs, text } = joined(root);
  const ranges: Range[] = [];
  let run = 0;
  for (let at = text.indexOf(wanted); at >= 0 && ranges.length < MOST; at = text.indexOf(wanted, at + wanted.length)) {
    const range = document.createRange();
    const seek = (offset: number): Run => {
      while ((runs[run + 1]?.from ?? Infinity) <= offset) run++;
      return runs[run] as Run;
    };
    const first = seek(at);
    range.setStart(first.node, at - first.from);
    const last = seek(at + wanted.length - 1);
    range.setEnd(last.node, at + wanted.length - last.from);
    ranges.push(range);
  }
  return ranges;
}

/** The text nodes of a root in one string, blocks parted so that nothing is found across two of them. */
function joined(root: Element): { readonly runs: readonly Run[]; readonly text: string } {
  const runs: Run[] = [];
  const parts: string[] = [];
  let length = 0;
  let block: Element | null = null;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.parentElement?.closest('button, .hang')) continue;
    const own = node.parentElement?.closest(BLOCK) ?? null;
    if (own !== block) {
      parts.push('\n');
      length++;
      block = own;
    }
    runs.push({ node, from: length });
    // A letter whose small form is longer would shift all that follows.
    const small = node.data.toLowerCase();
    parts.push(small.length === node.data.length ? small : node.data);
    length += node.data.length;
  }
  return { runs, text: parts.join('') };
}
