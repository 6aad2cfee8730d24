import { ApiError } from '@gangmu/contract';
import { Progress } from 'antd';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useRegion } from '../../app/region.tsx';
import { useErrorText } from '../../components/use-error-text.ts';
import { useWords } from '../../messages/language.tsx';
import { useMarks } from '../../messages/marks.ts';
import { planWords } from '../../messages/plan-words.ts';
import { mayHelp } from './upload-file.ts';
import { type Upload, type Uploaded, WrongType } from './use-uploads.ts';

interface Earlier {
  readonly planId: string;
  readonly versionId: string;
  readonly title: string;
  readonly number: number;
}
const earlier = (error: unknown): Earlier | null =>
  error instanceof ApiError && error.code === 'duplicate' && error.detail.reason === 'same-file'
    ? (error.detail as unknown as Earlier)
    : null;

/** One file: how far it is, what came of it, or what is wrong with it and what to do. */
export function UploadLine({
  upload: { file, role, state },
  addressOf,
  onStop,
  onAgain,
}: {
  readonly upload: Upload;
  readonly addressOf: (made: Uploaded) => string;
  readonly onStop: () => void;
  readonly onAgain: () => void;
}) {
  const marks = useMarks();
  const t = useWords(planWords);
  const say = useErrorText();
  const { base } = useRegion();
  const seconds = useSeconds(state.kind === 'reading' ? state.since : null);
  const twin = state.kind === 'failed' ? earlier(state.error) : null;
  return (
    <li className={`gm-upload-line gm-upload-${state.kind}`}>
      <span className="gm-upload-name" title={file.name}>
        {file.name}
      </span>
      <div role="status">
        {state.kind === 'waiting' ? <span className="gm-quiet">{t.waiting}</span> : null}
        {state.kind === 'sending' ? (
          <>
            {t.sending(state.percent)} <Progress percent={state.percent} showInfo={false} size="small" />
          </>
        ) : null}
        {state.kind === 'reading' ? (
          <>
            {t.reading(seconds)} <span className="gm-loading-line" />
          </>
        ) : null}
        {state.kind === 'done' ? (
          <>
            {t.readRows(state.made.drafts)}
            {role === 'auto' ? (
              <span className="gm-quiet">{`${marks.comma}${t.guessed(t[state.made.role])}`}</span>
            ) : null}
          </>
        ) : null}
        {state.kind === 'failed' ? (
          <span className="gm-now" role="alert">
            {twin
              ? t.sameFile(twin.title, twin.number)
              : state.error instanceof WrongType
                ? t.wrongType
                : say(state.error)}
          </span>
        ) : null}
      </div>
      <span className="gm-upload-end">
        {state.kind === 'waiting' || state.kind === 'sending' || state.kind === 'reading' ? (
          <button type="button" className="gm-link" onClick={onStop}>
            {t.stop}
          </button>
        ) : null}
        {state.kind === 'done' ? <Link to={addressOf(state.made)}>{t.openIt}</Link> : null}
        {twin ? <Link to={`${base}/plans/${twin.planId}/versions/${twin.versionId}`}>{t.openEarlier}</Link> : null}
        {state.kind === 'failed' && mayHelp(state.error) ? (
          <button type="button" className="gm-link" onClick={onAgain}>
            {t.again}
          </button>
        ) : null}
      </span>
    </li>
  );
}

function useSeconds(since: number | null): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (since === null) return;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [since]);
  return since === null ? 0 : Math.max(0, Math.round((now - since) / 1000));
}
