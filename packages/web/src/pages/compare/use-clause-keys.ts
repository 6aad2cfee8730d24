import type { ComparedClause, ComparedLink, NewDecision } from '@gangmu/contract';
import type { KeyboardEvent } from 'react';
import { endOf, type Side } from './filters.ts';
import type { ClausesOf } from './use-comparison.ts';

interface Keys {
  readonly current: ComparedClause | null;
  readonly side: Side;
  /** What the filter shows, and everything. */
  readonly shown: ClausesOf;
  readonly clauses: ClausesOf;
  readonly choose: (clause: ComparedClause) => void;
  readonly decide: (...decisions: NewDecision[]) => void;
  readonly onLink: (link: ComparedLink, kind: 'accept' | 'reject' | 'unlink') => void;
  readonly onAddLink: ((clause: ComparedClause) => void) | null;
  readonly onUndo: () => void;
  readonly onEscape: (() => void) | null;
}

/** ↑↓ walk, ←→ change sides, Enter accepts, X rejects, L links, Ctrl+Z undoes. */
export function useClauseKeys(keys: Keys): (event: KeyboardEvent) => void {
  const { current, side, shown, clauses, choose, decide, onLink, onAddLink, onUndo, onEscape } = keys;
  const move = (by: number): void => {
    const rows = shown[side];
    const now = current?.side === side ? rows.findIndex((one) => one.index === current.index) : -1;
    const next = rows[Math.max(0, Math.min(rows.length - 1, now + by))];
    if (next) choose(next);
  };
  const cross = (far: Side): void => {
    if (far === side && current) return;
    const link = current?.links[0];
    const there = link ? clauses[far][endOf(link, far)] : shown[far][0];
    if (there) choose(there);
  };
  const accept = (clause: ComparedClause): void => {
    const open = clause.links.filter((link) => !link.accepted && link.by === 'found');
    if (open[0]) onLink(open[0], 'accept');
    else if (clause.exclusion?.by === 'suggested')
      decide({ kind: 'exclude', superior: clause.fingerprint, reason: clause.exclusion.reason });
    if (open.length <= 1) move(1);
  };
  const reject = (clause: ComparedClause): void => {
    const link = clause.links.find((one) => !one.accepted) ?? clause.links[0];
    if (link) onLink(link, link.by === 'person' ? 'unlink' : 'reject');
    else if (clause.exclusion) decide({ kind: 'include', superior: clause.fingerprint });
  };
  return (event) => {
    const held = event.ctrlKey || event.metaKey;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (target?.closest('input,textarea,[role="dialog"]')) return;
    // A button has keys of its own, but undoing is none of them.
    if (target?.closest('button') && !(key === 'z' && held)) return;
    if (key === 'ArrowDown') move(1);
    else if (key === 'ArrowUp') move(-1);
    else if (key === 'ArrowLeft') cross('superior');
    else if (key === 'ArrowRight') cross('own');
    else if (key === 'z' && held) onUndo();
    else if (key === 'Escape' && onEscape) onEscape();
    else if (!current || held) return;
    else if (key === 'Enter') accept(current);
    else if (key === 'x') reject(current);
    else if (key === 'l' && onAddLink) onAddLink(current);
    else return;
    event.preventDefault();
  };
}
