import type { Measure, Quoted } from '@gangmu/plan';
import { commaClauses } from '../../comma-clauses.ts';
import type { Finder } from '../../finder.ts';
import { type Manuscript, quoted } from '../../manuscript.ts';
import { type HeadVerb, headVerb } from './head-verb.ts';

const OPEN = 1;
const CLOSE = 2;
const COMMA = 3;
const kinds = new Uint8Array(0x10000);
for (const char of '(“《[〔') kinds[char.charCodeAt(0)] = OPEN;
for (const char of ')”》]〕') kinds[char.charCodeAt(0)] = CLOSE;
kinds['、'.charCodeAt(0)] = COMMA;

/** Duties, deadlines and notes are not actions. */
const NOT_ACTION = /^ *[([〔]|^ *\p{Script=Han}{2,8}:/u;

interface Open {
  readonly start: number;
  /** Where the whole action ends as far as it has been read; `clauseEnd` is where its own comma clause does. */
  end: number;
  readonly clauseEnd: number;
  readonly verb: HeadVerb;
}

/**
 * A sentence cut into its actions: each begins with the verb at the head of a comma clause and reaches to the next
 * such verb. `支持A做大做强,规模达到B;培育C` is two measures.
 */
export const findMeasure: Finder<Measure> = {
  name: 'measure',
  find(sentence, context) {
    if (sentence.node === null && context.outline.length > 0) return [];
    const { page } = context;
    const { text } = page;
    if (NOT_ACTION.test(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 12)))) return [];
    const measures: Measure[] = [];
    let open: Open | null = null;
    const close = (draft: Open | null): void => {
      if (!draft) return;
      const { verb, start } = draft;
      measures.push({
        kind: 'measure',
        clause: sentence.clause,
        node: sentence.node,
        verb: page.source.slice(verb.start, verb.end),
        verbClass: verb.verbClass,
        objects: objects(page, verb.end, draft.clauseEnd),
        verbSpan: { start: verb.start, end: verb.end },
        rule: 'measure/head-verb',
        start,
        end: draft.end,
        quote: page.source.slice(start, draft.end),
      });
    };
    for (const { start: from, end } of commaClauses(text, sentence.start, sentence.end)) {
      let start = from;
      while (text.charCodeAt(start) <= 32) start += 1;
      const verb = headVerb(text, start, end);
      if (verb) {
        close(open);
        open = { start, end, clauseEnd: end, verb };
      } else if (open && !'([〔'.includes(text[start] ?? '(')) (open as Open).end = end;
    }
    close(open);
    return measures;
  },
};

/** `A、B和C` behind the verb, cut at 、 outside brackets and quotation marks. */
function objects(page: Manuscript, start: number, end: number): Quoted[] {
  const out: Quoted[] = [];
  let depth = 0;
  let from = start;
  const push = (to: number): void => {
    if (to - from >= 2) out.push(quoted(page, from, to));
  };
  for (let i = start; i < end; i++) {
    const kind = kinds[page.text.charCodeAt(i)];
    if (kind === 0) continue;
    if (kind === OPEN) depth += 1;
    else if (kind === CLOSE) depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      push(i);
      from = i + 1;
    }
  }
  push(end);
  // A list that grew holds room for 17 members; most hold one, and they stay as long as the reading.
  return out.slice();
}
