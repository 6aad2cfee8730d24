import type { Draft } from '@gangmu/contract';
import type { KeyboardEvent } from 'react';

interface Keys {
  readonly rows: readonly Draft[];
  readonly active: string | null;
  /** Rows chosen together; the active one alone where there are none. */
  readonly chosen: readonly Draft[];
  readonly mayWrite: boolean;
  readonly onMove: (by: number, extend: boolean) => void;
  readonly onEnds: (end: 'first' | 'last') => void;
  readonly onAccept: (rows: readonly Draft[]) => void;
  readonly onEdit: (draft: Draft) => void;
  readonly onSplit: (draft: Draft) => void;
  readonly onMerge: (rows: readonly Draft[]) => void;
  readonly onDrop: (rows: readonly Draft[]) => void;
  readonly onUndo: () => void;
  readonly onClear: () => void;
}

/** ↑↓ walk, Shift extends, Enter accepts, E edits, S splits, M merges, Delete drops, Ctrl+Z takes back, Escape lets go. */
export function useListKeys(keys: Keys): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return;
    const { rows, active, chosen, mayWrite } = keys;
    const at = rows.find((row) => row.id === active);
    const held = chosen.length > 0 ? chosen : at ? [at] : [];
    const control = event.ctrlKey || event.metaKey;
    const act = new Map<string, () => unknown>([
      ['ArrowDown', () => keys.onMove(1, event.shiftKey)],
      ['ArrowUp', () => keys.onMove(-1, event.shiftKey)],
      ['PageDown', () => keys.onMove(10, event.shiftKey)],
      ['PageUp', () => keys.onMove(-10, event.shiftKey)],
      ['Home', () => keys.onEnds('first')],
      ['End', () => keys.onEnds('last')],
      ['Escape', keys.onClear],
    ]);
    const write = new Map<string, () => unknown>([
      ['Enter', () => keys.onAccept(held)],
      ['e', () => at && keys.onEdit(at)],
      ['s', () => at && keys.onSplit(at)],
      ['m', () => keys.onMerge(chosen)],
      ['Delete', () => keys.onDrop(held)],
      ['Backspace', () => keys.onDrop(held)],
    ]);
    const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const found = control
      ? name === 'z' && mayWrite
        ? keys.onUndo
        : null
      : (act.get(name) ?? (mayWrite ? write.get(name) : null));
    if (!found) return;
    event.preventDefault();
    found();
  };
}
