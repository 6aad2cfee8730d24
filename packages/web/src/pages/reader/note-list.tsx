import type { Note } from '@gangmu/plan';
import { useWords } from '../../messages/language.tsx';
import { noteWords, readerWords } from '../../messages/plan-words.ts';

/** What was seen and not understood, or left out on purpose; a click goes to the sentence. */
export function NoteList({
  notes,
  onPick,
}: {
  readonly notes: readonly Note[];
  readonly onPick: (start: number, end: number) => void;
}) {
  const t = useWords(readerWords);
  const says = useWords(noteWords);
  const loud = notes.filter((note) => note.severity !== 'info');
  const quiet = notes.filter((note) => note.severity === 'info');
  if (notes.length === 0) return <p className="gm-draft-none">{t.noNotes}</p>;
  return (
    <div className="gm-draft-list">
      {[
        { name: t.warnings, rows: loud },
        { name: t.infos, rows: quiet },
      ].map(({ name, rows }) =>
        rows.length === 0 ? null : (
          <section key={name}>
            <h3 className="gm-notes-head">
              {name} <small>{rows.length}</small>
            </h3>
            {rows.map((note) => (
              <button
                type="button"
                key={`${note.code}${note.start}-${note.end}`}
                className="gm-note"
                onClick={() => onPick(note.start, note.end)}
              >
                <span>{says[note.code]}</span>
                <q className="gm-serif">{note.quote.length > 80 ? `${note.quote.slice(0, 80)}…` : note.quote}</q>
              </button>
            ))}
          </section>
        ),
      )}
    </div>
  );
}
