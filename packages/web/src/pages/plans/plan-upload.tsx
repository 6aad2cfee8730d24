import { API_BASE } from '@gangmu/contract';
import { Button, Progress, Radio } from 'antd';
import { type DragEvent, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useRegion } from '../../app/region.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { useWords } from '../../messages/language.tsx';
import { planWords } from '../../messages/plan-words.ts';
import { queryClient } from '../../queries/query-client.ts';
import { plansKey } from '../../queries/use-plans.ts';
import { type UploadJob, uploadFile } from './upload-file.ts';

interface Uploaded {
  readonly planId: string;
  readonly versionId: string;
}
const ACCEPTED = '.docx,.doc,.pdf,.html,.htm,.txt,.md,.xlsx';

/** Drop or choose a file; how far it is; then straight to its reader view. */
export function PlanUpload({ planId }: { readonly planId?: string }) {
  const t = useWords(planWords);
  const { regionId, base } = useRegion();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [role, setRole] = useState('own');
  const [over, setOver] = useState(false);
  const [job, setJob] = useState<{ name: string; percent: number; run: UploadJob<Uploaded> } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const send = async (file: File | undefined) => {
    if (!file || job) return;
    setError(null);
    const url = `${API_BASE}/regions/${regionId}/plans${planId ? `/${planId}/versions` : ''}`;
    const run = uploadFile<Uploaded>(url, file, planId ? {} : { role }, (percent) =>
      setJob((now) => now && { ...now, percent }),
    );
    setJob({ name: file.name, percent: 0, run });
    try {
      const made = await run.answer;
      await queryClient.invalidateQueries({ queryKey: plansKey(regionId) });
      navigate(`${base}/plans/${made.planId}/versions/${made.versionId}`);
    } catch (failure) {
      if (!(failure instanceof DOMException)) setError(failure);
    } finally {
      setJob(null);
    }
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void send(event.dataTransfer.files[0]);
  };
  return (
    <div className="gm-upload">
      {planId ? null : (
        <div className="gm-upload-role">
          <span className="gm-quiet">{t.role}</span>
          <Radio.Group
            size="small"
            value={role}
            onChange={(event) => setRole(event.target.value)}
            options={(['own', 'superior', 'other'] as const).map((value) => ({ value, label: t[value] }))}
          />
        </div>
      )}
      <button
        type="button"
        className={over ? 'gm-drop gm-drop-over' : 'gm-drop'}
        onClick={() => input.current?.click()}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        {job ? (
          <span className="gm-drop-job">
            {job.name}
            <Progress percent={job.percent} showInfo={false} size="small" />
            {job.percent < 100 ? t.sending(job.percent) : t.reading}
          </span>
        ) : (
          <>
            {t.drop}
            <small>{t.formats}</small>
          </>
        )}
      </button>
      {job ? <Button onClick={() => job.run.stop()}>{t.stop}</Button> : null}
      <input
        ref={input}
        hidden
        type="file"
        accept={ACCEPTED}
        onChange={(event) => {
          void send(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      {error ? <Trouble error={error} inline /> : null}
    </div>
  );
}
