import type { Note, Reading } from '@gangmu/plan';
import type { Context } from '../../finder.ts';
import { quoted } from '../../manuscript.ts';

const LABEL = /(?:责任|牵头|配合|主办|协办)(?:单位|部门)[::]/u;

/** A line that promises units and names none that could be read. */
export function dutyWithoutUnit(reading: Omit<Reading, 'notes'>, { page, sentences }: Context): readonly Note[] {
  const notes: Note[] = [];
  const { duties } = reading;
  let duty = 0;
  let at = LABEL.test(page.text) ? 0 : sentences.length;
  for (; at < sentences.length; at++) {
    const sentence = sentences[at];
    if (!sentence || sentence.column) continue;
    const text = page.text.slice(sentence.start, sentence.end);
    if (!text.includes('单位') && !text.includes('部门')) continue;
    if (!LABEL.test(text)) continue;
    while (duty < duties.length && (duties[duty]?.end ?? 0) <= sentence.start) duty += 1;
    const next = duties[duty];
    if (next && next.start < sentence.end) continue;
    const { clause, node, start, end } = sentence;
    notes.push({
      kind: 'note',
      code: 'duty-without-unit',
      severity: 'warning',
      clause,
      node,
      rule: 'note/duty-label',
      ...quoted(page, start, end),
    });
  }
  return notes;
}

const FEWEST = 3;

/** Clauses nobody is named for, in a plan that names somebody for most of its clauses. */
export function clauseWithoutDuty(reading: Omit<Reading, 'notes'>, { page }: Context): readonly Note[] {
  const { outline, duties } = reading;
  const served = new Uint8Array(outline.length);
  for (const { node } of duties) if (node !== null) served[node] = 1;
  // Leaves: a section with clauses below it is no place for a duty.
  const inner = new Uint8Array(outline.length);
  for (const { parent } of outline) if (parent !== null) inner[parent] = 1;
  const notes: Note[] = [];
  for (const kind of ['clause', 'section'] as const) {
    const leaves = outline.flatMap((node, i) => (node.kind === kind && inner[i] === 0 ? [i] : []));
    const named = leaves.filter((i) => served[i] === 1).length;
    if (named < FEWEST || named * 2 < leaves.length) continue;
    for (const i of leaves) {
      const node = outline[i];
      if (!node || served[i] === 1 || (node.parent !== null && served[node.parent] === 1)) continue;
      notes.push({
        kind: 'note',
        code: 'clause-without-duty',
        severity: 'info',
        clause: node.ordinal,
        node: i,
        rule: 'note/clause-without-duty',
        ...quoted(page, node.start, node.end),
      });
    }
  }
  return notes.sort((a, b) => a.start - b.start);
}
