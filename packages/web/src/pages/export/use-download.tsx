import { Button, Progress } from 'antd';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { Trouble } from '../../components/trouble.tsx';
import { exportWords } from '../../messages/export-words.ts';
import { useWords } from '../../messages/language.tsx';
import { type DownloadState, download } from './download.ts';
import './export.css';

interface Running {
  readonly name: string;
  readonly state: DownloadState;
  readonly error: unknown;
}

/** One export at a time: starts it, shows after a moment how far it is, and lets it be cancelled. */
export function useDownload(): {
  readonly start: (name: string, url: string, body: object) => void;
  readonly busy: boolean;
  readonly panel: ReactNode;
} {
  const t = useWords(exportWords);
  const [running, setRunning] = useState<Running | null>(null);
  const control = useRef<AbortController | null>(null);
  useEffect(() => () => control.current?.abort(), []);
  const start = useCallback((name: string, url: string, body: object) => {
    control.current?.abort();
    const mine = new AbortController();
    control.current = mine;
    const tell = (patch: Partial<Running>) => {
      if (control.current === mine) setRunning((now) => (now ? { ...now, ...patch } : now));
    };
    setRunning({ name, state: { rows: null, percent: 0 }, error: null });
    download(url, body, mine.signal, (state) => tell({ state })).then(
      () => {
        if (control.current === mine) setRunning(null);
      },
      (error: unknown) => {
        if (mine.signal.aborted) return;
        tell({ error });
      },
    );
  }, []);
  const stop = () => {
    control.current?.abort();
    control.current = null;
    setRunning(null);
  };
  const panel = running ? (
    <div className="gm-download" role="status">
      {running.error ? (
        <Trouble error={running.error} inline />
      ) : (
        <>
          <p>{t.running(running.name)}</p>
          <p className="gm-quiet">
            {running.state.rows === null ? t.starting : t.progress(running.state.rows, running.state.percent)}
          </p>
          <Progress percent={running.state.percent} showInfo={false} size="small" status="normal" />
        </>
      )}
      <Button size="small" onClick={stop}>
        {running.error ? t.close : t.cancel}
      </Button>
    </div>
  ) : null;
  return { start, busy: running !== null && running.error === null, panel };
}
