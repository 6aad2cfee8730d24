import type { Draft } from '@gangmu/contract';
import { type MouseEvent, memo } from 'react';
import { useTargetText } from '../../components/use-target-text.ts';
import { useWords } from '../../messages/language.tsx';
import { pilotWords } from '../../messages/ledger-words.ts';
import { useMarks } from '../../messages/marks.ts';
import { noteWords, readerWords } from '../../messages/reader-words.ts';
import type { Doubt } from './doubts.ts';

export interface RowActions {
  readonly onHover: (id: string | null) => void;
  readonly onPick: (id: string, how: 'one' | 'range' | 'more') => void;
  readonly onAccept: (rows: readonly Draft[]) => void;
  readonly onEdit: (draft: Draft) => void;
  readonly onSplit: (draft: Draft) => void;
  readonly onDrop: (rows: readonly Draft[]) => void;
  readonly onReopen: (draft: Draft) => void;
}
interface Props {
  readonly draft: Draft;
  readonly doubt: Doubt | null;
  readonly active: boolean;
  readonly chosen: boolean;
  readonly mayWrite: boolean;
  readonly act: RowActions;
}

const how = (event: MouseEvent) => (event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'more' : 'one');

/** A proposed row: kind, title, what was read; accept, edit, split, drop with a reason. */
function Row({ draft, doubt, active, chosen, mayWrite, act }: Props) {
  const marks = useMarks();
  const t = useWords(readerWords);
  const notes = useWords(noteWords);
  const look = [`gm-draft gm-draft-${draft.status}`, active ? 'gm-draft-active' : '', chosen ? 'gm-draft-chosen' : ''];
  const say = (name: string, words: string, run: () => void) => (
    <button
      type="button"
      className="gm-link"
      tabIndex={-1}
      data-act={name}
      onClick={(event) => {
        event.stopPropagation();
        run();
      }}
    >
      {words}
    </button>
  );
  return (
    // The list takes the keys.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div
      id={`draft-${draft.id}`}
      role="option"
      aria-selected={active || chosen}
      data-draft={draft.id}
      className={look.filter(Boolean).join(' ')}
      onMouseEnter={() => act.onHover(draft.id)}
      onMouseLeave={() => act.onHover(null)}
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onClick={(event) => act.onPick(draft.id, how(event))}
    >
      <span className={`gm-draft-kind gm-mark-of-${draft.kind}`}>{t[draft.kind]}</span>
      <div className="gm-draft-words">
        <p>{draft.title}</p>
        <Content draft={draft} />
        {draft.status === 'open' && !draft.certain ? (
          <p className="gm-draft-doubt">
            {doubt === null ? t.doubtful : doubt === 'name-inherited' ? t[doubt] : notes[doubt]}
          </p>
        ) : null}
        {draft.status === 'dropped' && draft.reason ? (
          <p className="gm-quiet">
            {t.dropped}
            {marks.colon}
            {draft.reason}
          </p>
        ) : null}
      </div>
      {mayWrite ? (
        <span className="gm-draft-actions">
          {draft.status === 'open' ? (
            <>
              {say('accept', t.accept, () => act.onAccept([draft]))}
              {say('edit', t.edit, () => act.onEdit(draft))}
              {say('split', t.split, () => act.onSplit(draft))}
              {say('drop', t.drop, () => act.onDrop([draft]))}
            </>
          ) : (
            <>
              <span className="gm-quiet">{t[draft.status]}</span>
              {draft.status === 'accepted' ? say('edit', t.edit, () => act.onEdit(draft)) : null}
              {say('reopen', t.reopen, () => act.onReopen(draft))}
            </>
          )}
        </span>
      ) : draft.status === 'open' ? null : (
        <span className="gm-draft-actions gm-quiet">{t[draft.status]}</span>
      )}
    </div>
  );
}

function Content({ draft: { content } }: { readonly draft: Draft }) {
  const targetText = useTargetText();
  const levels = useWords(pilotWords);
  if (content.kind === 'task') {
    const { leadUnits, namedUnits } = content;
    const others = namedUnits.filter((unit) => !leadUnits.includes(unit));
    if (namedUnits.length === 0) return null;
    return (
      <p className="gm-quiet gm-draft-units" title={namedUnits.join('、')}>
        {leadUnits.length > 0 ? <b>{leadUnits.join('、')}</b> : null}
        {leadUnits.length > 0 && others.length > 0 ? '、' : null}
        {others.join('、')}
      </p>
    );
  }
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
