import type { Draft, ReaderView } from '@gangmu/contract';
import { memo, type RefObject, useMemo } from 'react';
import { useWords } from '../../messages/language.tsx';
import { readerWords } from '../../messages/plan-words.ts';
import { paragraphsOf } from './paragraphs.ts';

interface Props {
  readonly view: ReaderView;
  readonly drafts: readonly Draft[];
  readonly active: string | null;
  readonly onHover: (id: string | null) => void;
  readonly onPick: (id: string) => void;
  readonly pane: RefObject<HTMLDivElement | null>;
}

/** The document in its own face, findings underlined, its rows hanging in the margin. */
function Pane({ view, drafts, active, onHover, onPick, pane }: Props) {
  const t = useWords(readerWords);
  const { text, reading } = view;
  const paragraphs = useMemo(() => paragraphsOf(text, reading), [text, reading]);
  const pages = useMemo(() => {
    const starts = new Map<number, number>();
    for (const { offset, place } of view.places)
      if (place.page !== undefined && !starts.has(place.page)) starts.set(place.page, offset);
    return [...starts].map(([page, offset]) => ({ page, offset }));
  }, [view.places]);
  let draft = 0;
  let page = 0;
  return (
    <div ref={pane} className="gm-document" data-document>
      <div className="gm-document-sheet">
        {paragraphs.map((paragraph) => {
          const hung: Draft[] = [];
          while (draft < drafts.length && (drafts[draft] as Draft).start < paragraph.end + 1)
            hung.push(drafts[draft++] as Draft);
          let begun: number | null = null;
          while (page < pages.length && (pages[page]?.offset ?? 0) <= paragraph.start)
            begun = pages[page++]?.page ?? null;
          return (
            <div key={paragraph.start} className={`gm-paragraph gm-paragraph-${paragraph.heading ?? 'text'}`}>
              {begun !== null && begun > 1 ? <span className="gm-page-number">{t.page(begun)}</span> : null}
              <p>
                {paragraph.stretches.map((stretch) => (
                  <span
                    key={stretch.start}
                    data-start={stretch.start}
                    className={
                      stretch.kinds.map((kind, index) => `gm-mark-${kind}${index === 1 ? '-2' : ''}`).join(' ') ||
                      undefined
                    }
                  >
                    {text.slice(stretch.start, stretch.end)}
                  </span>
                ))}
              </p>
              {hung.length > 0 ? (
                <span className="gm-hung">
                  {hung.map((one) => (
                    <button
                      type="button"
                      key={one.id}
                      data-hung={one.id}
                      className={`gm-hung-row gm-hung-${one.status}${one.id === active ? ' gm-hung-active' : ''}`}
                      title={one.title}
                      onMouseEnter={() => onHover(one.id)}
                      onMouseLeave={() => onHover(null)}
                      onClick={() => onPick(one.id)}
                    >
                      {t[one.kind].slice(0, 1)}
                    </button>
                  ))}
                </span>
              ) : null}
            </div>
          );
        })}
      </div>
    </div>
  );
}

export const DocumentPane = memo(Pane);
