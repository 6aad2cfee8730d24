import type { RowOutcome } from './row-outcome.ts';

const SLICE = 100;

/**
 * A short sign of what an import would do, ids of new rows left out: what a person has seen and confirmed is what is
 * done, or nothing. Not for secrecy: two numbers of 32 bits (FNV-1a and a second one). Yields the rows done after each
 * slice, so that others get their turn.
 */
export function* fingerprint(outcomes: readonly RowOutcome[]): Generator<number, string> {
  let [a, b] = [0x811c9dc5, 0x9e3779b9];
  const add = (text: string): void => {
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      a = Math.imul(a ^ code, 0x01000193) >>> 0;
      b = (Math.imul(b, 31) + code) >>> 0;
    }
  };
  for (const [at, { sheet, row, action, title, changes, issues, target }] of outcomes.entries()) {
    if (at % SLICE === SLICE - 1) yield at;
    add(`${sheet}/${row}/${action}/${title}/${action === 'update' ? (target?.id ?? '') : ''}\n`);
    for (const one of changes) add(`${one.field}/${one.year ?? ''}/${one.quarter ?? ''}/${one.before}/${one.after}\n`);
    for (const one of issues) add(`${one.code}/${one.column ?? ''}\n`);
  }
  return `${a.toString(16).padStart(8, '0')}${b.toString(16).padStart(8, '0')}-${outcomes.length}`;
}
