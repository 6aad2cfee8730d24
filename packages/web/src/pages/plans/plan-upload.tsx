import type { Plan } from '@gangmu/contract';
import { Radio } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useRegion } from '../../app/region.tsx';
import { FileDrop } from '../../components/file-drop.tsx';
import { useWords } from '../../messages/language.tsx';
import { planWords } from '../../messages/plan-words.ts';
import { UploadLine } from './upload-line.tsx';
import { ACCEPTED, type Role, type Uploaded, useUploads } from './use-uploads.ts';

const ROLES = ['auto', 'own', 'superior', 'other'] as const;

/** Files dropped anywhere on the page, or chosen; each with how far it is. One alone opens when it is read. */
export function PlanUpload({ renews, children }: { readonly renews?: Plan; readonly children?: ReactNode }) {
  const t = useWords(planWords);
  const { regionId, base, me } = useRegion();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const here = useRef(true);
  const [role, setRole] = useState<Role>('auto');
  const { uploads, add, stop, again } = useUploads(regionId, renews?.id, me.maxFileBytes, (made, all) => {
    if (here.current && all === 1) navigate(addressOf(made));
  });
  // A new version of a plan in force is looked at beside the one before.
  const addressOf = ({ planId, versionId }: Uploaded) =>
    `${base}/plans/${planId}/versions/${versionId}${renews?.currentVersionId && renews.role === 'own' ? '/revision' : ''}`;
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const slow = uploads.some((one) => one.state.kind === 'sending' || one.state.kind === 'reading');
  return (
    <div className="gm-upload">
      <FileDrop
        words={renews ? { ...t, drop: t.dropOne } : t}
        input={input}
        multiple={!renews}
        accept={ACCEPTED.map((ending) => `.${ending}`).join(',')}
        onFiles={(files) => add(files, role)}
      />
      {renews ? null : (
        <div className="gm-upload-role">
          <span className="gm-quiet">{t.role}</span>
          <Radio.Group
            size="small"
            value={role}
            onChange={(event) => setRole(event.target.value)}
            options={ROLES.map((value) => ({ value, label: t[value] }))}
          />
        </div>
      )}
      {children}
      {uploads.length > 0 ? (
        <ul className="gm-uploads">
          {uploads.map((upload) => (
            <UploadLine
              key={upload.key}
              upload={upload}
              addressOf={addressOf}
              onStop={() => stop(upload.key)}
              onAgain={() => again(upload.key)}
            />
          ))}
        </ul>
      ) : null}
      {slow ? <p className="gm-quiet">{t.leave}</p> : null}
    </div>
  );
}
