import { Button, Progress } from 'antd';
import { Trouble } from '../../components/trouble.tsx';
import { exportWords } from '../../messages/export-words.ts';
import { useWords } from '../../messages/language.tsx';
import type { Running } from './use-download.tsx';
import './export.css';

/** How far an export is, or why it ended. */
export function DownloadPanel({ name, state, error, onStop }: Running & { readonly onStop: () => void }) {
  const t = useWords(exportWords);
  return (
    <div className="gm-download" role="status">
      {error ? (
        <Trouble error={error} inline />
      ) : (
        <>
          <p>{t.running(name)}</p>
          <p className="gm-quiet">{state.rows === null ? t.starting : t.progress(state.rows, state.percent)}</p>
          <Progress percent={state.percent} showInfo={false} size="small" status="normal" />
        </>
      )}
      <Button size="small" onClick={onStop}>
        {error ? t.close : t.cancel}
      </Button>
    </div>
  );
}
