import type { Span } from '@gangmu/plan';
import type { Context, Family } from './finder.ts';
import type { Trace } from './trace.ts';

/** Runs a family over every sentence, then its refiners over the whole; the trace is told of finds and drops. */
export function runFamily<F extends Span & { readonly rule: string }>(
  kind: string,
  family: Family<F>,
  context: Context,
  trace?: Trace,
): readonly F[] {
  const found: F[] = [];
  let sorted = true;
  const { finders } = family;
  if (finders.length > 0)
    // Most finders find nothing in most sentences: no lists are built on the way.
    for (const sentence of context.sentences)
      for (const finder of finders)
        for (const finding of finder.find(sentence, context)) {
          const last = found[found.length - 1];
          if (last && (finding.start < last.start || (finding.start === last.start && finding.end < last.end)))
            sorted = false;
          found.push(finding);
        }
  if (!sorted) found.sort((a, b) => a.start - b.start || a.end - b.end);
  let findings: readonly F[] = found;
  if (trace)
    for (const finding of findings)
      trace.push({ kind, event: 'found', by: finding.rule, start: finding.start, end: finding.end });
  for (const refiner of family.refiners) {
    const next = refiner.refine(findings, context);
    if (trace) {
      const kept = new Set(next);
      const places = new Set(next.map((other) => `${other.start}-${other.end}`));
      for (const finding of findings)
        if (!kept.has(finding) && !places.has(`${finding.start}-${finding.end}`))
          trace.push({ kind, event: 'dropped', by: refiner.name, start: finding.start, end: finding.end });
    }
    findings = next;
  }
  return findings;
}
