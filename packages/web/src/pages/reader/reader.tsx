import type { Draft, DraftContent, ReaderView } from '@gangmu/contract';
import type { Note } from '@gangmu/plan';
import { notifyManager } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useRegion } from '../../app/region.tsx';
import { useNarrow } from '../../components/use-narrow.ts';
import { useWords } from '../../messages/language.tsx';
import { readerWords } from '../../messages/reader-words.ts';
import { api } from '../../queries/api.ts';
import { AddFromSelection } from './add-from-selection.tsx';
import { DocumentPane } from './document-pane.tsx';
import { doubtsOf } from './doubts.ts';
import type { Edited } from './draft-form.tsx';
import { DraftList } from './draft-list.tsx';
import { NoteList, notesLeft } from './note-list.tsx';
import { countsOf, ReaderBar, type Tab } from './reader-bar.tsx';
import { type Dialog, ReaderDialogs } from './reader-dialogs.tsx';
import { ReaderNotices } from './reader-notices.tsx';
import { Rope } from './rope.tsx';
import { highlight, rangeOf } from './text-range.ts';
import { type NotePlace, useDraftActions } from './use-draft-actions.ts';
import { useLiveReaders } from './use-live-readers.ts';
import { useRowChoice } from './use-row-choice.ts';
import { type KindFilter, useRowOrder } from './use-row-order.ts';

/** The document beside the rows read from it; the rope ties the two. */
export function Reader({ view }: { readonly view: ReaderView }) {
  const { regionId, may, mine } = useRegion();
  const narrow = useNarrow();
  const [search] = useSearchParams();
  const frame = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { plan, version, text } = view;
  const actions = useDraftActions(regionId, plan.id, version.id);
  const mayWrite = may('plan.write') && plan.role === 'own' && version.status === 'read';
  const live = useLiveReaders(regionId, plan.id, version.id, mine.personId, version.status === 'read');
  const { all: notes } = notesLeft(view.reading.notes, view.noteMarks);
  const counts = useMemo(() => countsOf(view.drafts, notes), [view.drafts, notes]);
  const [tab, setTab] = useState<Tab>(mayWrite && counts.open > 0 ? 'open' : 'all');
  const [kind, setKind] = useState<KindFilter>('any');
  const [turn, setTurn] = useState(0);
  const [held, setHeld] = useState<string | null>(null);
  const [dropping, setDropping] = useState<readonly Draft[]>([]);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  // On a phone the text may have the whole height; a row that is looked at brings the rows back.
  const [textOnly, setTextOnly] = useState(false);
  const t = useWords(readerWords);
  const inOrder = useMemo(() => view.drafts.toSorted((a, b) => a.start - b.start), [view.drafts]);
  const doubts = useMemo(() => doubtsOf(view.drafts, view.reading), [view.drafts, view.reading]);
  const rows = useRowOrder(view.drafts, tab === 'notes' ? 'all' : tab, kind, turn);

  const scrollTo = useCallback((start: number, end: number) => {
    const box = pane.current;
    const range = box ? rangeOf(box, start, end) : null;
    if (!box || !range) return;
    const { top, bottom } = range.getBoundingClientRect();
    const frame = box.getBoundingClientRect();
    // A sentence that is in sight stays where it is.
    if (top < frame.top + 40 || Math.min(bottom, top + 80) > frame.bottom - 40)
      box.scrollTop += top - frame.top - frame.height / 3;
    highlight('gm-rope', range);
  }, []);
  const { active, chosen, pick, move, toEnd, clear, setActive } = useRowChoice(rows, list, scrollTo, mayWrite);
  const shown = held ?? active;
  const focusList = useCallback(() => {
    list.current?.focus();
    // A list that is only about to be drawn, or a dialog that gives the focus back, comes a moment later.
    requestAnimationFrame(() => list.current?.focus());
  }, []);
  const decided = useRef(mayWrite);
  useEffect(() => {
    // A plan that has just become our own is decided from its doubtful rows on, as one that was opened so.
    if (mayWrite && !decided.current) {
      setTab('open');
      setActive(null);
    }
    decided.current = mayWrite;
    if (mayWrite) list.current?.focus();
  }, [mayWrite, setActive]);
  useEffect(() => {
    const draft = view.drafts.find((one) => one.id === shown);
    const box = pane.current;
    if (box && draft) highlight('gm-rope', rangeOf(box, draft.start, draft.end));
    return () => highlight('gm-rope', null);
  }, [shown, view.drafts]);
  // An address with a place in the text opens there.
  const at = search.get('at');
  useEffect(() => {
    if (at === null || !/^\d{1,8}$/u.test(at)) return;
    const start = Number(at);
    const line = text.indexOf('\n', start);
    const timer = setTimeout(() => scrollTo(start, line < 0 ? text.length : line), 60);
    return () => clearTimeout(timer);
  }, [at, text, scrollTo]);

  const pickInText = useCallback(
    (id: string) => {
      setTextOnly(false);
      setActive(id);
      setTab((now) => (now === 'notes' || !list.current?.querySelector(`[data-draft="${id}"]`) ? 'all' : now));
      setKind('any');
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          list.current?.querySelector(`[data-draft="${id}"]`)?.scrollIntoView({ block: 'center' });
          list.current?.focus();
        }),
      );
    },
    [setActive],
  );
  const choose = (next: Tab) => {
    setTab(next);
    setTurn((now) => now + 1);
    clear();
    setActive(null);
    focusList();
  };
  // The rows keep one object of deeds for all time, so that a decided row alone is drawn anew.
  const latest = useRef({ actions, move, rows });
  latest.current = { actions, move, rows };
  const act = useMemo(
    () => ({
      onHover: setHeld,
      onPick: pick,
      onAccept: (some: readonly Draft[]) => {
        const open = some.filter((row) => row.status !== 'accepted');
        const [first] = open;
        const { actions, move } = latest.current;
        if (open.length > 1) void actions.decideMany(open, 'accepted');
        else if (first) void actions.decide({ draft: first, status: 'accepted' });
        if (some.length <= 1) move(1, false);
      },
      onEdit: (draft: Draft) => setDialog({ kind: 'edit', draft }),
      onSplit: (draft: Draft) => setDialog({ kind: 'split', draft }),
      onDrop: (some: readonly Draft[]) => setDropping(some.filter((row) => row.status !== 'dropped')),
      onReopen: (draft: Draft) => void latest.current.actions.decide({ draft, status: 'open' }),
    }),
    [pick],
  );
  const onDropped = (reason: string | null) => {
    const [first, ...others] = dropping;
    if (reason !== null && first) {
      if (others.length > 0) void actions.decideMany(dropping, 'dropped', reason);
      else void actions.decide({ draft: first, status: 'dropped', reason });
      if (others.length === 0) move(1, false);
      clear();
    }
    setDropping([]);
    focusList();
  };
  // What an action has written reaches the rows by the queue of the queries: the list is made anew behind it in the queue.
  const anew = () => notifyManager.schedule(() => setTurn((now) => now + 1));
  const undo = async () => {
    await actions.undo();
    anew();
  };
  const close = () => {
    setDialog(null);
    actions.noticed();
    focusList();
  };
  const startRow = async (start: number, end: number, of: Draft['kind'], note?: NotePlace) => {
    const quote = text.slice(start, end);
    const blank: Edited = { start, end, title: quote.replace(/\s+/gu, '').slice(0, 40), content: BLANK[of](quote) };
    const first = await api.versions
      .selection({ params: { regionId, planId: plan.id, versionId: version.id }, query: { start, end } })
      .then(({ proposals }) => proposals.find((one) => one.kind === of))
      // Without an answer the person fills the row in alone.
      .catch(() => undefined);
    const read = first ? { ...blank, title: first.title, content: first.content as unknown as DraftContent } : blank;
    setDialog({ kind: 'add', first: read, ...(note ? { note } : {}) });
  };
  const fromNote = (note: Note, of: Draft['kind']) => {
    const { code, start, end } = note;
    // A remark on a figure becomes a row of its whole clause of the sentence.
    const from =
      Math.max(
        text.lastIndexOf('。', start - 1),
        text.lastIndexOf('\n', start - 1),
        text.lastIndexOf('；', start - 1),
      ) + 1;
    const stop = text.slice(end).search(/[。；\n]/u);
    scrollTo(start, end);
    void startRow(from, stop < 0 ? text.length : end + stop, of, { code, start, end });
  };

  return (
    <div className="gm-reader">
      <ReaderBar
        view={view}
        counts={counts}
        tab={tab}
        kind={kind}
        mayWrite={mayWrite}
        actions={actions}
        onTab={choose}
        onKind={(next) => {
          setKind(next);
          focusList();
        }}
        onCertain={async () => {
          await actions.acceptCertain();
          anew();
          setActive(null);
          focusList();
        }}
        onUndo={() => void undo()}
        onConfirm={() => setDialog({ kind: 'confirm' })}
      />
      <ReaderNotices
        actions={actions}
        live={live}
        quiet={dialog !== null}
        onLoad={async () => {
          await actions.afresh();
          live.seen();
          anew();
        }}
      />
      <div ref={frame} className={narrow && textOnly ? 'gm-reader-body gm-reader-text' : 'gm-reader-body'}>
        <DocumentPane view={view} drafts={inOrder} active={shown} onHover={setHeld} onPick={pickInText} pane={pane} />
        {narrow ? (
          <button
            type="button"
            className="gm-reader-halves"
            aria-pressed={textOnly}
            onClick={() => setTextOnly(!textOnly)}
          >
            {textOnly ? t.withRows : t.textOnly}
          </button>
        ) : null}
        <div className="gm-drafts">
          {tab === 'notes' ? (
            <NoteList
              text={text}
              notes={view.reading.notes}
              marks={view.noteMarks}
              mayWrite={mayWrite}
              onPick={scrollTo}
              onRow={fromNote}
              onAside={({ code, start, end }) => void actions.setAside({ code, start, end })}
              onAgain={(mark) => void actions.noteAgain(mark)}
              onDraft={pickInText}
            />
          ) : (
            <DraftList
              box={list}
              rows={rows}
              doubts={doubts}
              state={tab}
              ofKind={kind !== 'any'}
              onAnyKind={() => setKind('any')}
              active={active}
              chosen={chosen}
              dropping={dropping}
              mayWrite={mayWrite}
              act={act}
              onMove={move}
              onEnds={toEnd}
              onMerge={(some) => setDialog({ kind: 'merge', rows: some })}
              onDropped={onDropped}
              onUndo={() => void undo()}
              onClear={clear}
            />
          )}
        </div>
        {narrow ? null : <Rope frame={frame} held={shown} />}
      </div>
      {mayWrite ? <AddFromSelection pane={pane} onAdd={(start, end, of) => void startRow(start, end, of)} /> : null}
      <ReaderDialogs
        view={view}
        dialog={dialog}
        actions={actions}
        onClose={close}
        onMerged={clear}
        onAdded={pickInText}
      />
    </div>
  );
}

const BLANK: Readonly<Record<Draft['kind'], (quote: string) => DraftContent>> = {
  task: () => ({ kind: 'task', measures: [], namedUnits: [], leadUnits: [] }),
  pilot: (quote) => ({ kind: 'pilot', level: 'none', quote }),
  indicator: (quote) => ({
    kind: 'indicator',
    quote,
    target: { indicator: '', op: '>=', value: '', value2: null, unit: '', basis: 'level', period: 'none' },
  }),
};
