import type { Draft } from '@gangmu/contract';
import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react';
import { useWords } from '../../messages/language.tsx';
import { readerWords } from '../../messages/plan-words.ts';
import { DraftRow } from './draft-row.tsx';
import type { Tab } from './reader-page.tsx';
import type { useDraftActions } from './use-draft-actions.ts';

interface Props {
  readonly drafts: readonly Draft[];
  readonly tab: Exclude<Tab, 'notes'>;
  readonly active: string | null;
  readonly mayWrite: boolean;
  readonly actions: ReturnType<typeof useDraftActions>;
  readonly onHover: (id: string | null) => void;
  readonly onPick: (id: string) => void;
  readonly onEdit: (draft: Draft) => void;
}

/** Doubtful rows first, then as in the document. A decided row stays where it is until another list is chosen. */
export function DraftList({ drafts, tab, active, mayWrite, actions, onHover, onPick, onEdit }: Props) {
  const t = useWords(readerWords);
  const box = useRef<HTMLDivElement>(null);
  const [dropping, setDropping] = useState<string | null>(null);
  const order = useMemo(() => new Map(drafts.map((draft) => [draft.id, draft])), [drafts]);
  const kept = useRef<{ tab: string; size: number; ids: readonly string[] }>({ tab: '', size: -1, ids: [] });
  if (kept.current.tab !== tab || kept.current.size !== drafts.length) {
    const wanted = drafts.filter((draft) => tab === 'all' || draft.status === tab);
    const sorted = wanted.toSorted(
      (a, b) =>
        (tab === 'open' ? Number(a.certain) - Number(b.certain) : 0) || a.start - b.start || a.position - b.position,
    );
    kept.current = { tab, size: drafts.length, ids: sorted.map((draft) => draft.id) };
  }
  const rows = kept.current.ids.flatMap((id) => order.get(id) ?? []);
  const { mutate } = actions.decide;
  const accept = useCallback((draft: Draft) => mutate({ draft, status: 'accepted' }), [mutate]);
  const reopen = useCallback((draft: Draft) => mutate({ draft, status: 'open' }), [mutate]);
  const drop = useCallback((draft: Draft | null) => setDropping(draft?.id ?? null), []);
  const dropped = useCallback(
    (draft: Draft, reason: string) => {
      mutate({ draft, status: 'dropped', reason });
      setDropping(null);
      box.current?.focus();
    },
    [mutate],
  );
  const move = (by: number) => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, rows.findIndex((row) => row.id === active) + by))];
    if (!next) return;
    onPick(next.id);
    box.current?.querySelector(`[data-draft="${next.id}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== box.current) return;
    const draft = rows.find((row) => row.id === active);
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && draft?.status === 'open' && mayWrite) {
      accept(draft);
      move(1);
    } else if (event.key.toLowerCase() === 'e' && draft && mayWrite) onEdit(draft);
    else if (event.key === 'Delete' && draft?.status === 'open' && mayWrite) setDropping(draft.id);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the list is walked by keys
    // biome-ignore lint/a11y/useSemanticElements: these are rows, not fields
    <div ref={box} className="gm-draft-list" tabIndex={0} role="group" aria-label={t[tab]} onKeyDown={onKeyDown}>
      {mayWrite ? <p className="gm-draft-keys">{t.keys}</p> : null}
      {rows.length === 0 ? <p className="gm-draft-none">{tab === 'open' ? t.noneOpen : t.noneHere}</p> : null}
      {rows.map((draft) => (
        <DraftRow
          key={draft.id}
          draft={draft}
          active={draft.id === active}
          dropping={draft.id === dropping}
          mayWrite={mayWrite}
          onHover={onHover}
          onPick={onPick}
          onAccept={accept}
          onEdit={onEdit}
          onDrop={drop}
          onDropped={dropped}
          onReopen={reopen}
        />
      ))}
    </div>
  );
}
