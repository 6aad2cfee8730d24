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
  let findings: readonly F[] =
    family.finders.length === 0
      ? []
      : context.sentences.flatMap((sentence) => family.finders.flatMap((finder) => finder.find(sentence, context)));
  findings = [...findings].sort((a, b) => a.start - b.start || a.end - b.end);
  if (trace)
    for (const finding of findings)
      trace.push({ kind, event: 'found', by: finding.rule, start: finding.start, end: finding.end });
  for (const refiner of family.refiners) {
    const next = refiner.refine(findings, context);
    if (trace) {
      const kept = new Set(next);
      for (const finding of findings)
        if (!kept.has(finding) && !next.some((other) => other.start === finding.start && other.end === finding.end))
          trace.push({ kind, event: 'dropped', by: refiner.name, start: finding.start, end: finding.end });
    }
    findings = next;
  }
  return findings;
}
