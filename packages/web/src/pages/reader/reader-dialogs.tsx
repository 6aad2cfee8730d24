import type { Draft, ReaderView } from '@gangmu/contract';
import { useNavigate } from 'react-router';
import { useRegion } from '../../app/region.tsx';
import { useUnsaved } from '../../components/unsaved.ts';
import { useWords } from '../../messages/language.tsx';
import { readerWords } from '../../messages/reader-words.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { DraftForm, type Edited } from './draft-form.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { ReaderConflict } from './reader-conflict.tsx';
import { SplitDialog } from './split-dialog.tsx';
import type { NotePlace, useDraftActions } from './use-draft-actions.ts';

/** The dialog that is open; at most one. */
export type Dialog =
  | { readonly kind: 'edit'; readonly draft: Draft }
  | { readonly kind: 'add'; readonly first: Edited; readonly note?: NotePlace }
  | { readonly kind: 'split'; readonly draft: Draft }
  | { readonly kind: 'merge'; readonly rows: readonly Draft[] }
  | { readonly kind: 'confirm' };

interface Props {
  readonly view: ReaderView;
  readonly dialog: Dialog | null;
  readonly actions: ReturnType<typeof useDraftActions>;
  readonly onClose: () => void;
  readonly onMerged: () => void;
  /** A row was added by hand from the text. */
  readonly onAdded: (id: string) => void;
}

/** What opens over the reader: a row to edit, add, split or merge, the confirmation, and a row somebody else has changed. */
export function ReaderDialogs({ view, dialog, actions, onClose, onMerged, onAdded }: Props) {
  const t = useWords(readerWords);
  const { base } = useRegion();
  const navigate = useNavigate();
  const { plan, version, text } = view;
  useUnsaved('form', actions.conflict ? 'held' : null);
  const saved = (done: boolean) => {
    if (done) onClose();
  };
  return (
    <>
      {dialog?.kind === 'edit' && actions.conflict === null ? (
        <DraftForm
          heading={t.edit}
          text={text}
          first={dialog.draft}
          busy={actions.busy === 'decide'}
          error={actions.error}
          onSave={async (edited) => saved(await actions.decide({ draft: dialog.draft, status: 'accepted', ...edited }))}
          onClose={onClose}
        />
      ) : null}
      {dialog?.kind === 'add' ? (
        <DraftForm
          heading={t.add}
          text={text}
          first={dialog.first}
          busy={actions.busy === 'add'}
          error={actions.error}
          onSave={async (edited) => {
            const row = await actions.add({ ...edited, ...(dialog.note ? { note: dialog.note } : {}) });
            if (!row) return;
            onClose();
            if (!dialog.note) onAdded(row.id);
          }}
          onClose={onClose}
        />
      ) : null}
      {dialog?.kind === 'split' ? (
        <SplitDialog
          draft={dialog.draft}
          text={text}
          planId={plan.id}
          busy={actions.busy === 'split'}
          error={actions.error}
          onSplit={async (pieces) => saved(await actions.split(dialog.draft, pieces))}
          onClose={onClose}
        />
      ) : null}
      {dialog?.kind === 'merge' ? (
        <MergeDialog
          rows={dialog.rows}
          busy={actions.busy === 'merge'}
          error={actions.error}
          onMerge={async (title) => {
            if (!(await actions.merge(dialog.rows, title))) return;
            onMerged();
            onClose();
          }}
          onClose={onClose}
        />
      ) : null}
      {dialog?.kind === 'confirm' ? (
        <ConfirmDialog
          view={view}
          busy={actions.busy === 'confirm'}
          error={actions.error}
          onConfirm={async (dueAtEnd) => {
            if (await actions.confirm(version.version, dueAtEnd)) navigate(`${base}/plans/${plan.id}/ledgers/tasks`);
          }}
          onClose={onClose}
        />
      ) : null}
      {actions.conflict ? (
        <ReaderConflict
          conflict={actions.conflict}
          text={text}
          onSave={async (decision) => {
            actions.closeConflict();
            saved(await actions.decide(decision));
          }}
          onClose={() => {
            actions.closeConflict();
            void actions.afresh();
          }}
        />
      ) : null}
    </>
  );
}
