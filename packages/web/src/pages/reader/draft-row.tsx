import type { Draft } from '@gangmu/contract';
import { Button, Input } from 'antd';
import { memo, useState } from 'react';
import { useTargetText } from '../../components/use-target-text.ts';
import { useWords } from '../../messages/language.tsx';
import { pilotWords } from '../../messages/ledger-words.ts';
import { readerWords } from '../../messages/plan-words.ts';
import { stateWords } from '../../messages/shell-words.ts';

interface Props {
  readonly draft: Draft;
  readonly active: boolean;
  readonly dropping: boolean;
  readonly mayWrite: boolean;
  readonly onHover: (id: string | null) => void;
  readonly onPick: (id: string) => void;
  readonly onAccept: (draft: Draft) => void;
  readonly onEdit: (draft: Draft) => void;
  readonly onDrop: (draft: Draft | null) => void;
  readonly onDropped: (draft: Draft, reason: string) => void;
  readonly onReopen: (draft: Draft) => void;
}

/** A proposed row: kind, title, what was read; accept, edit, drop with a reason. */
function Row({
  draft,
  active,
  dropping,
  mayWrite,
  onHover,
  onPick,
  onAccept,
  onEdit,
  onDrop,
  onDropped,
  onReopen,
}: Props) {
  const t = useWords(readerWords);
  const state = useWords(stateWords);
  const [reason, setReason] = useState('');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys
    // biome-ignore lint/a11y/noStaticElementInteractions: the list takes the keys
    <div
      data-draft={draft.id}
      className={`gm-draft gm-draft-${draft.status}${active ? ' gm-draft-active' : ''}`}
      onMouseEnter={() => onHover(draft.id)}
      onMouseLeave={() => onHover(null)}
      onClick={() => onPick(draft.id)}
    >
      <span className={`gm-draft-kind gm-mark-of-${draft.kind}`}>{t[draft.kind]}</span>
      <div className="gm-draft-words">
        <p>
          {draft.title}
          {draft.certain || draft.status !== 'open' ? null : <span className="gm-now"> {t.doubtful}</span>}
        </p>
        <Content draft={draft} />
        {draft.reason ? (
          <p className="gm-quiet">
            {t.dropped}：{draft.reason}
          </p>
        ) : null}
        {dropping ? (
          <form
            className="gm-draft-drop"
            onSubmit={(event) => {
              event.preventDefault();
              if (reason.trim() !== '') onDropped(draft, reason.trim());
            }}
          >
            <Input
              size="small"
              autoFocus
              placeholder={t.dropReason}
              aria-label={t.dropReason}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              onKeyDown={(event) => event.key === 'Escape' && onDrop(null)}
            />
            <Button size="small" htmlType="submit" danger disabled={reason.trim() === ''}>
              {t.dropIt}
            </Button>
            <Button size="small" onClick={() => onDrop(null)}>
              {state.cancel}
            </Button>
          </form>
        ) : null}
      </div>
      {mayWrite && !dropping ? (
        <span className="gm-draft-actions">
          {draft.status === 'open' ? (
            <>
              <button type="button" className="gm-link" onClick={() => onAccept(draft)}>
                {t.accept}
              </button>
              <button type="button" className="gm-link" onClick={() => onEdit(draft)}>
                {t.edit}
              </button>
              <button type="button" className="gm-link" onClick={() => onDrop(draft)}>
                {t.drop}
              </button>
            </>
          ) : (
            <>
              <span className="gm-quiet">{t[draft.status]}</span>
              <button type="button" className="gm-link" onClick={() => onReopen(draft)}>
                {t.reopen}
              </button>
            </>
          )}
        </span>
      ) : null}
    </div>
  );
}

function Content({ draft: { content } }: { readonly draft: Draft }) {
  const targetText = useTargetText();
  const levels = useWords(pilotWords);
  if (content.kind === 'task') return <p className="gm-quiet">{content.namedUnits.join('、')}</p>;
  if (content.kind === 'pilot')
    return (
      <p className="gm-quiet">
        {content.level in levels ? levels[content.level as keyof typeof levels] : content.level}
      </p>
    );
  const { figure, unit, sense } = targetText(content.target);
  return (
    <p className="gm-quiet">
      {sense} <b className="gm-draft-figure">{figure}</b>
      <span className="gm-unit">{unit}</span>
    </p>
  );
}

export const DraftRow = memo(Row);
