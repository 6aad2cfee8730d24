import { type Draft, ITEM_KINDS, type NoteMark } from '@gangmu/contract';
import type { Note } from '@gangmu/plan';
import { useWords } from '../../messages/language.tsx';
import { noteWords, readerWords } from '../../messages/reader-words.ts';

interface Props {
  readonly text: string;
  readonly notes: readonly Note[];
  readonly marks: readonly NoteMark[];
  readonly mayWrite: boolean;
  readonly onPick: (start: number, end: number) => void;
  readonly onRow: (note: Note, kind: Draft['kind']) => void;
  readonly onAside: (note: Note) => void;
  readonly onAgain: (mark: NoteMark) => void;
  readonly onDraft: (id: string) => void;
}
const keyOf = ({ code, start, end }: Pick<Note, 'code' | 'start' | 'end'>) => `${code} ${start} ${end}`;

/** Notes that nobody has dealt with yet: all of them, and those among them that are in doubt. */
export const notesLeft = (
  notes: readonly Note[],
  marks: readonly NoteMark[],
): { readonly all: number; readonly doubtful: number } => {
  const dealt = new Set(marks.map(keyOf));
  const left = notes.filter((note) => !dealt.has(keyOf(note)));
  return { all: left.length, doubtful: left.filter((note) => note.severity !== 'info').length };
};

/** What was seen and not understood, or left out on purpose; each can become a row or be set aside. */
export function NoteList({ text, notes, marks, mayWrite, onPick, onRow, onAside, onAgain, onDraft }: Props) {
  const t = useWords(readerWords);
  const says = useWords(noteWords);
  const markOf = new Map(marks.map((mark) => [keyOf(mark), mark]));
  const groups = [
    { name: t.warnings, rows: notes.filter((note) => note.severity !== 'info' && !markOf.has(keyOf(note))) },
    { name: t.infos, rows: notes.filter((note) => note.severity === 'info' && !markOf.has(keyOf(note))) },
    { name: t.dealtWith, rows: notes.filter((note) => markOf.has(keyOf(note))) },
  ].filter(({ rows }) => rows.length > 0);
  if (notes.length === 0) return <p className="gm-draft-none">{t.noNotes}</p>;
  return (
    <div className="gm-draft-list">
      {groups.map(({ name, rows }) => (
        <section key={name}>
          <h3 className="gm-draft-group">
            {name} <small>{rows.length}</small>
          </h3>
          {rows.map((note) => {
            const mark = markOf.get(keyOf(note));
            return (
              <div key={keyOf(note)} className="gm-note">
                <button type="button" className="gm-note-words" onClick={() => onPick(note.start, note.end)}>
                  <span>{says[note.code]}</span>
                  <NoteWords text={text} note={note} />
                </button>
                {mayWrite && !mark ? (
                  <span className="gm-note-actions">
                    <span className="gm-quiet">{t.toRow}</span>
                    {ITEM_KINDS.map((kind) => (
                      <button type="button" key={kind} className="gm-link" onClick={() => onRow(note, kind)}>
                        {t[kind]}
                      </button>
                    ))}
                    <button type="button" className="gm-link" onClick={() => onAside(note)}>
                      {t.aside}
                    </button>
                  </span>
                ) : null}
                {mark ? (
                  <span className="gm-note-actions">
                    {mark.draftId ? (
                      <button type="button" className="gm-link" onClick={() => onDraft(mark.draftId as string)}>
                        {t.madeRow}
                      </button>
                    ) : (
                      <span className="gm-quiet">{t.setAside}</span>
                    )}
                    {mayWrite ? (
                      <button type="button" className="gm-link" onClick={() => onAgain(mark)}>
                        {t.again}
                      </button>
                    ) : null}
                  </span>
                ) : null}
              </div>
            );
          })}
        </section>
      ))}
    </div>
  );
}

const AROUND = 18;
const LONGEST = 80;

/** A remark on a figure says little without the words around it. */
function NoteWords({ text, note: { start, end, quote } }: { readonly text: string; readonly note: Note }) {
  if (quote.length > AROUND)
    return <q className="gm-serif">{quote.length > LONGEST ? `${quote.slice(0, LONGEST)}…` : quote}</q>;
  const before = text
    .slice(Math.max(0, start - AROUND), start)
    .split('\n')
    .at(-1);
  const after = text.slice(end, end + AROUND).split('\n')[0];
  return (
    <q className="gm-serif">
      {before}
      <mark>{text.slice(start, end)}</mark>
      {after}
    </q>
  );
}
