import type { SavedView, ViewContent } from '@gangmu/contract';
import { type FormEvent, useState } from 'react';
import { useRegion } from '../../app/region.tsx';
import { DropDown, DropItem } from '../../components/drop-down.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { useWords } from '../../messages/language.tsx';
import { ledgerViewWords } from '../../messages/ledger-view-words.ts';
import { useMarks } from '../../messages/marks.ts';
import { ownWay, sameContent } from './use-ledger-view.ts';
import type { useSavedViews } from './use-saved-views.ts';

interface Props {
  readonly saved: ReturnType<typeof useSavedViews>;
  readonly chosen: SavedView | null;
  /** As the ledger is looked at now. */
  readonly content: ViewContent;
  readonly onChoose: (id: string | null) => void;
  /** By which column the rows stand, said where nothing else tells why they do: the column may be out of sight. */
  readonly sortedBy: string | null;
  /** Leaves own columns, order and groups. */
  readonly onUsual: () => void;
}

/** Views kept under a name: choose one, keep the present one, bring the chosen one up to date, let it go. */
export function ViewMenu({ saved, chosen, content, onChoose, sortedBy, onUsual }: Props) {
  const marks = useMarks();
  const t = useWords(ledgerViewWords);
  const { may } = useRegion();
  const [gone, setGone] = useState<SavedView | null>(null);
  const { views, keep, change, remove } = saved;
  const altered = chosen !== null && !sameContent(chosen.content, content);
  const own = chosen === null && ownWay(content);
  const mayWrite = chosen !== null && (chosen.shared ? may('view.share') : chosen.mine);
  const trouble = keep.error ?? change.error ?? remove.error;
  return (
    <DropDown
      align="right"
      className="gm-link gm-view-name"
      label={
        <>
          {t.view}
          {marks.colon}
          {chosen?.name ?? (own ? (sortedBy ?? t.own) : t.usual)}
          {altered ? <span className="gm-quiet">{t.altered}</span> : null} ▾
        </>
      }
    >
      {(close) => {
        const choose = (id: string | null) => {
          close();
          onChoose(id);
        };
        return (
          <div className="gm-view-menu">
            <DropItem
              on={chosen === null && !own}
              onChoose={() => {
                choose(null);
                if (chosen === null) onUsual();
              }}
            >
              {t.usual}
              {own ? <small className="gm-quiet"> {t.backToUsual}</small> : null}
            </DropItem>
            {views.map((view) => (
              <DropItem key={view.id} on={view.id === chosen?.id} onChoose={() => choose(view.id)}>
                {view.name} {view.shared ? <small className="gm-quiet">{t.shared}</small> : null}
              </DropItem>
            ))}
            {views.length === 0 ? <p className="gm-drop-note">{t.none}</p> : null}
            {chosen && mayWrite ? (
              <p className="gm-view-actions">
                {altered ? (
                  <button type="button" className="gm-link" onClick={() => change.mutate({ ...chosen, content })}>
                    {t.update(chosen.name)}
                  </button>
                ) : null}
                <button
                  type="button"
                  className="gm-link"
                  onClick={() =>
                    remove.mutate(chosen, {
                      onSuccess: () => {
                        setGone(chosen);
                        onChoose(null);
                      },
                    })
                  }
                >
                  {t.remove(chosen.name)}
                </button>
              </p>
            ) : null}
            {gone ? (
              <p className="gm-view-actions gm-quiet">
                {t.removed(gone.name)}
                <button
                  type="button"
                  className="gm-link"
                  onClick={() => keep.mutate(gone, { onSuccess: () => setGone(null) })}
                >
                  {t.bringBack}
                </button>
              </p>
            ) : null}
            {may('view.keep') ? (
              <KeepForm
                mayShare={may('view.share')}
                pending={keep.isPending}
                onKeep={(name, shared) => keep.mutate({ name, shared, content }, { onSuccess: ({ id }) => choose(id) })}
              />
            ) : null}
            {trouble ? <Trouble error={trouble} inline /> : null}
          </div>
        );
      }}
    </DropDown>
  );
}

function KeepForm({
  mayShare,
  pending,
  onKeep,
}: {
  readonly mayShare: boolean;
  readonly pending: boolean;
  readonly onKeep: (name: string, shared: boolean) => void;
}) {
  const t = useWords(ledgerViewWords);
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') onKeep(name.trim(), shared);
  };
  return (
    <form className="gm-view-keep" onSubmit={submit}>
      <input
        className="gm-field"
        aria-label={t.name}
        placeholder={t.name}
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="gm-plain-button" disabled={pending || name.trim() === ''}>
        {t.keep}
      </button>
      {mayShare ? (
        <label>
          <input type="checkbox" checked={shared} onChange={(event) => setShared(event.target.checked)} /> {t.share}
        </label>
      ) : null}
    </form>
  );
}
