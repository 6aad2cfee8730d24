import { ApiError, type Draft, type DraftContent, type NoteMark, type ReaderView } from '@gangmu/contract';
import { useCallback, useState } from 'react';
import { api } from '../../queries/api.ts';
import { queryClient } from '../../queries/query-client.ts';
import { plansKey } from '../../queries/use-plans.ts';
import { readerKey } from '../../queries/use-reader-view.ts';

export interface Decision {
  readonly draft: Draft;
  readonly status: Draft['status'];
  readonly title?: string;
  readonly content?: DraftContent;
  readonly start?: number;
  readonly end?: number;
  readonly reason?: string;
}
export type Piece = Parameters<typeof api.drafts.split>[0]['body']['pieces'][number];
export type NotePlace = Pick<NoteMark, 'code' | 'start' | 'end'>;
type NewDraft = Parameters<typeof api.drafts.add>[0]['body'];

/** How one action is taken back: rows as they were, and rows that it made. */
interface Step {
  /** Before the action, with the version that the action left them in. */
  readonly rows: readonly { readonly before: Draft; readonly left: number }[];
  readonly made: readonly { readonly id: string; readonly version: number }[];
}
/** What somebody else has saved meanwhile, beside what was to be saved here. */
export interface DraftConflict {
  readonly current: Draft;
  readonly mine: Decision;
}

const STEPS_KEPT = 200;

/** Every decision of the reader view; changed rows are put in place without asking for the whole version again. */
export function useDraftActions(regionId: string, planId: string, versionId: string) {
  const key = readerKey(regionId, versionId);
  const params = { regionId, planId, versionId };
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [conflict, setConflict] = useState<DraftConflict | null>(null);
  /** Rows that another person changed just before us; shown as they are now. */
  const [overtaken, setOvertaken] = useState<readonly Draft[]>([]);

  const edit = (change: (view: ReaderView) => Partial<ReaderView>) =>
    queryClient.setQueryData<ReaderView>(key, (view) => view && { ...view, ...change(view) });
  const put = (rows: readonly Draft[], gone: readonly string[] = []) => {
    const byId = new Map(rows.map((row) => [row.id, row]));
    edit((view) => {
      const known = view.drafts.filter((one) => !gone.includes(one.id)).map((one) => byId.get(one.id) ?? one);
      const old = new Set(known.map((one) => one.id));
      return { drafts: [...known, ...rows.filter((row) => !old.has(row.id))] };
    });
  };
  const now = () => queryClient.getQueryData<ReaderView>(key);
  const afresh = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: key }),
      queryClient.invalidateQueries({ queryKey: plansKey(regionId) }),
    ]);
  const done = (step: Step) => setSteps((all) => [...all.slice(1 - STEPS_KEPT), step]);
  const before = (ids: readonly string[]) => (now()?.drafts ?? []).filter((one) => ids.includes(one.id));

  /** Runs one action; a row that somebody else has changed is shown as it is now, and nothing is written. */
  async function attempt<T>(name: string, work: () => Promise<T>, mine?: Decision): Promise<T | null> {
    setError(null);
    setOvertaken([]);
    setBusy(name);
    try {
      return await work();
    } catch (failure) {
      const current = failure instanceof ApiError && failure.code === 'stale-version' ? failure.detail.current : null;
      const rows = Array.isArray(current) ? (current as readonly Draft[]) : [];
      const [theirs] = rows;
      if (theirs && mine && (mine.title !== undefined || mine.content !== undefined))
        setConflict({ current: theirs, mine });
      else if (theirs) {
        put(rows);
        setOvertaken(rows);
      } else {
        setError(failure);
        void queryClient.invalidateQueries({ queryKey: key });
      }
      return null;
    } finally {
      setBusy(null);
    }
  }

  const decide = async ({ draft, ...body }: Decision): Promise<boolean> => {
    const row = await attempt(
      'decide',
      () => api.drafts.decide({ params: { regionId, draftId: draft.id }, body: { version: draft.version, ...body } }),
      { draft, ...body },
    );
    if (!row) return false;
    put([row]);
    done({ rows: [{ before: draft, left: row.version }], made: [] });
    return true;
  };
  const decideMany = async (rows: readonly Draft[], status: Draft['status'], reason?: string): Promise<void> => {
    const changed = await attempt('many', () =>
      api.drafts.decideMany({
        params,
        body: {
          rows: rows.map(({ id, version }) => ({ id, version, status, ...(reason ? { reason } : {}) })),
          remove: [],
        },
      }),
    );
    if (!changed) return;
    const left = new Map(changed.rows.map((row) => [row.id, row.version]));
    put(rows.map((row) => ({ ...row, status, reason: reason ?? null, version: left.get(row.id) ?? row.version })));
    done({ rows: rows.map((row) => ({ before: row, left: left.get(row.id) ?? 0 })), made: [] });
  };
  const acceptCertain = async (): Promise<void> => {
    const answer = await attempt('certain', () => api.versions.acceptCertain({ params }));
    if (!answer) return;
    const left = new Map(answer.rows.map((row) => [row.id, row.version]));
    const rows = before([...left.keys()]);
    put(rows.map((row) => ({ ...row, status: 'accepted' as const, version: left.get(row.id) as number })));
    done({ rows: rows.map((row) => ({ before: row, left: left.get(row.id) as number })), made: [] });
    void queryClient.invalidateQueries({ queryKey: plansKey(regionId) });
  };
  const add = async (body: NewDraft): Promise<Draft | null> => {
    const row = await attempt('add', () => api.drafts.add({ params, body }));
    if (!row) return null;
    put([row]);
    done({ rows: [], made: [row] });
    if (body.note) void queryClient.invalidateQueries({ queryKey: key });
    return row;
  };
  const split = async (draft: Draft, pieces: Piece[]): Promise<boolean> => {
    const answer = await attempt('split', () =>
      api.drafts.split({ params: { regionId, draftId: draft.id }, body: { version: draft.version, pieces } }),
    );
    if (!answer) return false;
    put(answer.rows);
    const [first, ...made] = answer.rows;
    done({ rows: [{ before: draft, left: first?.version ?? 0 }], made });
    return true;
  };
  const merge = async (drafts: readonly Draft[], title: string): Promise<boolean> => {
    const rows = drafts.map(({ id, version }) => ({ id, version }));
    const answer = await attempt('merge', () => api.drafts.merge({ params: { regionId }, body: { rows, title } }));
    if (!answer) return false;
    put(answer.rows);
    const left = new Map(answer.rows.map((row) => [row.id, row.version]));
    done({ rows: drafts.map((row) => ({ before: row, left: left.get(row.id) ?? 0 })), made: [] });
    return true;
  };
  const undo = async (): Promise<void> => {
    const step = steps.at(-1);
    if (!step) return;
    const back = step.rows.map(({ before: { id, status, title, content, start, end, reason }, left }) => ({
      id,
      version: left,
      status,
      title,
      content,
      start,
      end,
      ...(reason ? { reason } : {}),
    }));
    const remove = step.made.map(({ id, version }) => ({ id, version }));
    const batches = Array.from({ length: Math.max(1, Math.ceil(back.length / 500)) }, (_, at) =>
      back.slice(at * 500, at * 500 + 500),
    );
    for (const [at, rows] of batches.entries()) {
      const answer = await attempt('undo', () =>
        api.drafts.decideMany({ params, body: { rows, remove: at === 0 ? remove : [] } }),
      );
      // A step that met somebody else's change cannot be taken back any more.
      if (!answer) return setSteps((all) => all.slice(0, -1));
      const left = new Map(answer.rows.map((row) => [row.id, row.version]));
      put(
        step.rows.flatMap(({ before: row }) =>
          left.has(row.id) ? [{ ...row, version: left.get(row.id) as number }] : [],
        ),
        remove.map((row) => row.id),
      );
      // Earlier steps must name the rows by the versions that they have now.
      setSteps((all) =>
        all.map((one) => ({
          rows: one.rows.map((row) => ({ ...row, left: renamed(left, step, row.before.id, row.left) })),
          made: one.made.map((row) => ({ ...row, version: renamed(left, step, row.id, row.version) })),
        })),
      );
    }
    setSteps((all) => all.slice(0, -1));
    if (remove.length > 0) void queryClient.invalidateQueries({ queryKey: key });
  };
  const setAside = async (note: NotePlace): Promise<void> => {
    const mark = await attempt('note', () => api.notes.mark({ params, body: note }));
    if (mark) edit((view) => ({ noteMarks: [...view.noteMarks.filter((one) => one.id !== mark.id), mark] }));
  };
  const noteAgain = async ({ id, version }: NoteMark): Promise<void> => {
    const answer = await attempt('note', () => api.notes.again({ params, body: { id, version } }));
    if (answer) edit((view) => ({ noteMarks: view.noteMarks.filter((one) => one.id !== id) }));
  };
  /** The guess whose plan it is was wrong: it is ours, and its rows may be decided. */
  const makeOwn = async (version: number): Promise<void> => {
    const done = await attempt('role', () =>
      api.plans.change({ params: { regionId, planId }, body: { version, role: 'own' } }),
    );
    if (done) await afresh();
  };
  const confirm = async (version: number, dueAtEnd: boolean): Promise<boolean> => {
    const answer = await attempt('confirm', () => api.versions.confirm({ params, body: { version, dueAtEnd } }));
    if (!answer) return false;
    await Promise.all([
      afresh(),
      ...['ledger', 'ledger-counts', 'home'].map((name) =>
        queryClient.invalidateQueries({ queryKey: [name, regionId] }),
      ),
    ]);
    return true;
  };
  return {
    decide,
    decideMany,
    acceptCertain,
    add,
    split,
    merge,
    undo,
    setAside,
    noteAgain,
    confirm,
    makeOwn,
    afresh,
    busy,
    error,
    steps: steps.length,
    conflict,
    closeConflict: useCallback(() => setConflict(null), []),
    overtaken,
    noticed: useCallback(() => {
      setOvertaken([]);
      setError(null);
    }, []),
  };
}
export type DraftActions = ReturnType<typeof useDraftActions>;

/** The version that a row has after a step was taken back, where an earlier step left it in the one before that step. */
function renamed(left: ReadonlyMap<string, number>, step: Step, id: string, version: number): number {
  const back = step.rows.find((row) => row.before.id === id);
  return back && back.before.version === version ? (left.get(id) ?? version) : version;
}
