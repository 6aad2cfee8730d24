import { type ReactNode, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { lazyDressed } from '../../components/lazy-dressed.tsx';
import { type DownloadState, download } from './download.ts';

const DownloadPanel = lazyDressed(() => import('./download-panel.tsx'), 'DownloadPanel');

export interface Running {
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
    <Suspense fallback={null}>
      <DownloadPanel {...running} onStop={stop} />
    </Suspense>
  ) : null;
  return { start, busy: running !== null && running.error === null, panel };
}
