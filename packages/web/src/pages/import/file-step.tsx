import { API_BASE } from '@gangmu/contract';
import { useMutation } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useRegion } from '../../app/region.tsx';
import { FileDrop } from '../../components/file-drop.tsx';
import { PageAction } from '../../components/page-action.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { useUnsaved } from '../../components/unsaved.ts';
import { importWords } from '../../messages/import-words.ts';
import { useWords } from '../../messages/language.tsx';
import { api } from '../../queries/api.ts';
import { save } from '../export/download.ts';
import { mayHelp, type UploadJob, uploadFile } from '../plans/upload-file.ts';
import { EarlierImports } from './earlier-imports.tsx';
import type { Importing } from './import-page.tsx';

const ACCEPTED = /\.(?:xlsx|xlsm|csv|tsv)$/iu;
type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly name: string; readonly percent: number }
  | { readonly kind: 'failed'; readonly name: string; readonly file: File | null; readonly error: unknown };

/** A file by drop or button, a block from the clipboard, an empty template; below, what was imported before. */
export function FileStep({ of }: { readonly of: Importing }) {
  const t = useWords(importWords);
  const { regionId, me } = useRegion();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  // It is on the server: from here one goes on with it.
  const arrived = useRef(false);
  const job = useRef<UploadJob<{ id: string }> | null>(null);
  const [state, setState] = useState<State>({ kind: 'idle' });
  const [text, setText] = useState('');
  const open = useCallback(
    (id: string) => {
      arrived.current = true;
      navigate(`${of.home}/${id}?step=match`);
    },
    [navigate, of.home],
  );
  const send = useCallback(
    (file: File) => {
      const { name } = file;
      if (!ACCEPTED.test(name)) return setState({ kind: 'failed', name, file: null, error: new Error(t.wrongType) });
      const at = of.kind === 'ledger' ? `plans/${of.planId}` : 'organisation';
      setState({ kind: 'sending', name, percent: 0 });
      const mine = uploadFile<{ id: string }>(
        `${API_BASE}/regions/${regionId}/${at}/imports`,
        file,
        {},
        me.maxFileBytes,
        (percent) => setState({ kind: 'sending', name, percent }),
      );
      job.current = mine;
      mine.answer.then(
        ({ id }) => open(id),
        (error: unknown) =>
          setState(error instanceof DOMException ? { kind: 'idle' } : { kind: 'failed', name, file, error }),
      );
    },
    [of, regionId, me.maxFileBytes, open, t],
  );
  useUnsaved('file', state.kind === 'sending' ? 'on-its-way' : null, () => arrived.current);
  useUnsaved('form', text.trim() === '' ? null : 'held', () => arrived.current);
  useEffect(() => () => job.current?.stop(), []);
  useEffect(() => {
    const listen = (event: ClipboardEvent) => {
      const writes = event.target instanceof HTMLElement && /^(?:INPUT|TEXTAREA)$/u.test(event.target.tagName);
      const [file] = event.clipboardData?.files ?? [];
      const pasted = event.clipboardData?.getData('text/plain') ?? '';
      // A copied block comes as words and as a picture of itself: the words are meant.
      if (writes || (pasted === '' && !file)) return;
      event.preventDefault();
      if (pasted !== '') setText(pasted);
      else if (file) send(file);
    };
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, [send]);
  const paste = useMutation({
    mutationFn: () =>
      of.kind === 'ledger'
        ? api.imports.pasteLedger({ params: { regionId, planId: of.planId ?? '' }, body: { text } })
        : api.imports.pasteOrganisation({ params: { regionId }, body: { text } }),
    onSuccess: ({ id }) => open(id),
  });
  const template = useMutation({
    mutationFn: () => api.imports.template({ params: { regionId }, query: { kind: of.kind } }),
    onSuccess: (blob) => save(blob, `${of.kind === 'ledger' ? t.ledgerTemplate : t.organisationTemplate}.xlsx`),
  });
  const lines = text.split('\n').filter((line) => line.trim() !== '').length;
  const busy = state.kind === 'sending';
  return (
    <div className="gm-import-file">
      <PageAction place="import-action">
        <Button type="primary" disabled={busy} onClick={() => input.current?.click()}>
          {t.choose}
        </Button>
      </PageAction>
      <FileDrop
        words={t}
        input={input}
        accept=".xlsx,.xlsm,.csv,.tsv"
        disabled={busy}
        onFiles={([file]) => file && send(file)}
      />
      {state.kind === 'sending' ? (
        <div className="gm-import-sending" role="status">
          <span>{state.name}</span>
          <span>{state.percent < 100 ? t.sending(state.percent) : t.reading}</span>
          {state.percent < 100 ? (
            <Progress percent={state.percent} showInfo={false} size="small" />
          ) : (
            <span className="gm-loading-line" />
          )}
          <button type="button" className="gm-link" onClick={() => job.current?.stop()}>
            {t.stop}
          </button>
        </div>
      ) : null}
      {state.kind === 'failed' ? (
        <div className="gm-import-sending">
          <span>{state.name}</span>
          <Trouble
            error={state.error}
            inline
            {...(state.file && mayHelp(state.error) ? { retry: () => send(state.file as File) } : {})}
          />
        </div>
      ) : null}
      <div className="gm-import-paste">
        <label htmlFor="import-paste">
          {t.paste} <span className="gm-quiet">{t.pasteHere}</span>
        </label>
        <textarea
          id="import-paste"
          rows={text === '' ? 2 : 6}
          wrap="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {lines > 0 ? (
          <Button loading={paste.isPending} onClick={() => paste.mutate()}>
            {t.readPaste(lines)}
          </Button>
        ) : null}
        {paste.error ? <Trouble error={paste.error} inline /> : null}
      </div>
      <p>
        <button type="button" className="gm-link" disabled={template.isPending} onClick={() => template.mutate()}>
          {t.template}
        </button>{' '}
        <span className="gm-quiet">{t.templateNote}</span>
      </p>
      {template.error ? <Trouble error={template.error} inline /> : null}
      <EarlierImports of={of} />
    </div>
  );
}
