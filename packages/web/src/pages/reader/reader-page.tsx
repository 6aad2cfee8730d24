import type { Draft, ReaderView } from '@gangmu/contract';
import { Button } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { usePlace } from '../../app/place.tsx';
import { useRegion } from '../../app/region.tsx';
import { Loading } from '../../components/loading.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { useNarrow } from '../../components/use-narrow.ts';
import { useWords } from '../../messages/language.tsx';
import { planWords, readerWords } from '../../messages/plan-words.ts';
import { api } from '../../queries/api.ts';
import { useReaderView } from '../../queries/use-reader-view.ts';
import { AddFromSelection } from './add-from-selection.tsx';
import { DocumentPane } from './document-pane.tsx';
import { DraftForm } from './draft-form.tsx';
import { DraftList } from './draft-list.tsx';
import { NoteList } from './note-list.tsx';
import { Rope } from './rope.tsx';
import { highlight, rangeOf } from './text-range.ts';
import { useDraftActions } from './use-draft-actions.ts';
import './reader.css';

const TABS = ['open', 'accepted', 'dropped', 'all', 'notes'] as const;
export type Tab = (typeof TABS)[number];

export function ReaderPage() {
  const { planId = '', versionId = '' } = useParams();
  const { regionId } = useRegion();
  const t = useWords(readerWords);
  usePlace(t.place, { ofPlan: true });
  const { data, error, isPending, refetch } = useReaderView(regionId, planId, versionId);
  if (data && data.version.id === versionId) return <Reader key={versionId} view={data} />;
  if (error && !isPending) return <Trouble error={error} retry={() => void refetch()} />;
  return <Loading />;
}

/** The document beside the rows read from it; the rope ties the two. */
function Reader({ view }: { readonly view: ReaderView }) {
  const t = useWords(readerWords);
  const p = useWords(planWords);
  const { regionId, base, may } = useRegion();
  const navigate = useNavigate();
  const narrow = useNarrow();
  const [search] = useSearchParams();
  const frame = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState<string | null>(null);
  const [active, setActive] = useState<string | null>(null);
  const [editing, setEditing] = useState<Draft | null>(null);
  const { plan, version } = view;
  const actions = useDraftActions(regionId, plan.id, version.id);
  const count = useMemo(() => {
    const of = (status: Draft['status']) => view.drafts.filter((one) => one.status === status).length;
    return {
      open: of('open'),
      accepted: of('accepted'),
      dropped: of('dropped'),
      all: view.drafts.length,
      notes: view.reading.notes.length,
      certain: view.drafts.filter((one) => one.status === 'open' && one.certain).length,
    };
  }, [view.drafts, view.reading.notes.length]);
  const [tab, setTab] = useState<Tab>(count.open > 0 ? 'open' : 'all');
  const mayWrite = may('plan.write') && version.status === 'read';
  const inOrder = useMemo(() => view.drafts.toSorted((a, b) => a.start - b.start), [view.drafts]);
  const shown = held ?? active;

  const scrollTo = useCallback((start: number, end: number) => {
    const box = pane.current;
    const range = box ? rangeOf(box, start, end) : null;
    if (!box || !range) return;
    const { top } = range.getBoundingClientRect();
    box.scrollTop += top - box.getBoundingClientRect().top - 120;
    highlight('gm-rope', range);
  }, []);
  useEffect(() => {
    const draft = view.drafts.find((one) => one.id === shown);
    const box = pane.current;
    if (box && draft) highlight('gm-rope', rangeOf(box, draft.start, draft.end));
    else if (!search.has('at')) highlight('gm-rope', null);
    return () => highlight('gm-rope', null);
  }, [shown, view.drafts, search]);
  // An address with a place in the text opens there.
  const at = search.get('at');
  useEffect(() => {
    if (at === null || !/^\d{1,8}$/u.test(at)) return;
    const start = Number(at);
    const draft = inOrder.find((one) => one.start === start);
    const line = view.text.indexOf('\n', start);
    const timer = setTimeout(() => scrollTo(start, draft?.end ?? (line < 0 ? view.text.length : line)), 60);
    return () => clearTimeout(timer);
  }, [at, inOrder, view.text, scrollTo]);

  const pickInList = useCallback(
    (id: string) => {
      const draft = view.drafts.find((one) => one.id === id);
      setActive(id);
      if (draft) scrollTo(draft.start, draft.end);
    },
    [view.drafts, scrollTo],
  );
  const pickInText = useCallback((id: string) => {
    setActive(id);
    setTab((now) => (now === 'notes' ? 'all' : now));
    requestAnimationFrame(() => document.querySelector(`[data-draft="${id}"]`)?.scrollIntoView({ block: 'center' }));
  }, []);
  return (
    <div className="gm-reader">
      <div className="gm-bar">
        <nav className="gm-tabs">
          {TABS.map((name) => (
            <button
              type="button"
              key={name}
              className={tab === name ? 'gm-tab gm-tab-button active' : 'gm-tab gm-tab-button'}
              onClick={() => setTab(name)}
            >
              {t[name]} <small>{count[name]}</small>
            </button>
          ))}
        </nav>
        <span className="gm-quiet gm-reader-version">
          {p.numbered(version.number)}{' '}
          <a href={api.urlOf('versions.file', { params: { regionId, planId: plan.id, versionId: version.id } })}>
            {t.original}
          </a>
        </span>
        <div className="gm-bar-end">
          {version.status === 'read' ? (
            <>
              {mayWrite && count.certain > 0 ? (
                <Button loading={actions.acceptCertain.isPending} onClick={() => actions.acceptCertain.mutate()}>
                  {t.acceptCertain(count.certain)}
                </Button>
              ) : null}
              {mayWrite ? (
                <Button
                  type="primary"
                  title={count.open > 0 ? t.confirmHint(count.open) : undefined}
                  disabled={count.open > 0 || count.accepted === 0}
                  loading={actions.confirm.isPending}
                  onClick={() =>
                    actions.confirm.mutate(version.version, {
                      onSuccess: () => navigate(`${base}/plans/${plan.id}/ledgers/tasks`),
                    })
                  }
                >
                  {t.confirm(count.accepted)}
                </Button>
              ) : null}
            </>
          ) : (
            <Link to={`${base}/plans/${plan.id}/ledgers/tasks`}>{t.confirmedDone}</Link>
          )}
        </div>
      </div>
      {[actions.confirm, actions.acceptCertain, actions.decide].map((one, index) =>
        one.error ? (
          <div key={String(index)} className="gm-notices">
            <Trouble error={one.error} inline />
          </div>
        ) : null,
      )}
      <div ref={frame} className="gm-reader-body">
        <DocumentPane view={view} drafts={inOrder} active={shown} onHover={setHeld} onPick={pickInText} pane={pane} />
        <div className="gm-drafts">
          {tab === 'notes' ? (
            <NoteList notes={view.reading.notes} onPick={scrollTo} />
          ) : (
            <DraftList
              drafts={view.drafts}
              tab={tab}
              active={active}
              mayWrite={mayWrite}
              actions={actions}
              onHover={setHeld}
              onPick={pickInList}
              onEdit={setEditing}
            />
          )}
        </div>
        {narrow ? null : <Rope frame={frame} held={shown} />}
      </div>
      {mayWrite ? <AddFromSelection pane={pane} text={view.text} actions={actions} /> : null}
      {editing ? (
        <DraftForm
          heading={`${t.edit}：${t[editing.kind]}`}
          title={editing.title}
          content={editing.content}
          quote={view.text.slice(editing.start, editing.end)}
          busy={actions.decide.isPending}
          error={actions.decide.error}
          onSave={(title, content) =>
            actions.decide.mutate(
              { draft: editing, status: 'accepted', title, content },
              { onSuccess: () => setEditing(null) },
            )
          }
          onClose={() => setEditing(null)}
        />
      ) : null}
    </div>
  );
}
