import type { ImportRun } from '@gangmu/contract';
import { useRegion } from '../../app/region.tsx';
import { dayAndTime } from '../../components/day-and-time.ts';
import { grouped } from '../../components/grouped.ts';
import { importWords } from '../../messages/import-words.ts';
import { useWords } from '../../messages/language.tsx';
import { api } from '../../queries/api.ts';

/** Which file it is, whose, and what of it was left alone. */
export function RunFacts({ run }: { readonly run: ImportRun }) {
  const t = useWords(importWords);
  const { regionId } = useRegion();
  return (
    <div className="gm-import-facts">
      <b>{run.fileName}</b>
      <span>{t.fileRows(grouped(run.rows))}</span>
      <span>
        {run.by} {dayAndTime(run.at)}
      </span>
      <a href={api.urlOf('imports.file', { params: { regionId, importId: run.id } })} download>
        {t.original}
      </a>
      {run.notes.map((note) => (
        <span key={note} className="gm-import-note">
          {note === 'macros' ? t.macros : t.externalLinks}
        </span>
      ))}
    </div>
  );
}
